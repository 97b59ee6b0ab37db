import { render } from 'preact'
import { browserText } from '../../components/browser-text.ts'
import { PopupApp } from '../../components/PopupApp.tsx'
import { activeTab } from '../../components/popup-facts.ts'
import '../../components/theme.css'
import '../../components/marks.css'
import '../../components/popup.css'

const text = browserText()
document.documentElement.lang = text.locale
document.documentElement.dir = text.direction

const tab = await activeTab()
if (tab) render(<PopupApp tab={tab} text={text} />, document.body)
