import { Component } from 'preact'
import { browser } from 'wxt/browser'
import { storeMessage } from '../estimates/errors.ts'
import { sendMessage } from '../messages.ts'
import { Popup } from './Popup.tsx'
import { factsOf, jumpTo, type Tab } from './popup-facts.ts'
import type { TabFacts } from './popup-view.ts'
import { allow, alwaysOn, openPanel, switchOff } from './site-actions.ts'
import type { Text } from './text.ts'

/** How often the open popup asks the page again, in milliseconds: a page is read, and grows, while it is looked at. */
const LOOK_AGAIN = 500

interface Props {
  tab: Tab
  text: Text
}

interface State {
  facts: TabFacts | null
  fault: string | null
}

/** Asks how things stand in a tab and does what the reader wants there. */
export class PopupApp extends Component<Props, State> {
  override state: State = { facts: null, fault: null }
  private timer: ReturnType<typeof setInterval> | undefined

  override componentDidMount(): void {
    void this.look()
    this.timer = setInterval(() => void this.look(), LOOK_AGAIN)
  }

  override componentWillUnmount(): void {
    clearInterval(this.timer)
  }

  private async look(): Promise<void> {
    const facts = await factsOf(this.props.tab)
    this.setState({ facts })
  }

  /** Does what the reader asked for, and shows how things stand then, or what went wrong. */
  private async act(doing: Promise<unknown>): Promise<void> {
    const { text } = this.props
    try {
      await doing
      this.setState({ fault: null })
    } catch (error) {
      this.setState({ fault: text.say(storeMessage(error) ?? 'popup_fault') })
    }
    await this.look()
  }

  override render() {
    const { tab, text } = this.props
    const { facts, fault } = this.state
    if (!facts) return null
    const host = facts.site.host ?? ''
    return (
      <Popup
        facts={facts}
        fault={fault}
        text={text}
        onJump={(index) => void this.act(jump(tab, index))}
        onPanel={() => void this.act(openPanel(tab).then(() => window.close()))}
        onOff={(off) => void this.act(switchOff(tab, host, off))}
        onRunHere={() => void this.act(sendMessage('runHere', tab.id))}
        onAlways={(always) => void this.act(always ? alwaysOn(tab, host) : sendMessage('removeSite', { host }))}
        onAllow={() => void this.act(allow(tab))}
        onReload={() => void this.act(browser.tabs.reload(tab.id))}
      />
    )
  }
}

async function jump({ id }: Tab, index: number): Promise<void> {
  await jumpTo(id, index)
  // The card has the focus only once the popup has gone.
  window.close()
}
