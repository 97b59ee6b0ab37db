// first of all: what looks for a browser does so when it is imported
import './fake-chrome.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { chosen, createMenu } from '../../background/menu.ts'
import { chrome } from './fake-chrome.ts'

const { contextMenus, scripting, tabs } = chrome

describe('the entry in the menu of selected text', () => {
  beforeEach(() => {
    vi.clearAllMocks()
    tabs.sendMessage.mockImplementation((_tab, _message, _options, answer) => answer({ res: undefined }))
  })
  const order = () => [scripting.executeScript, tabs.sendMessage].map((each) => each.mock.invocationCallOrder[0]!)

  it('is put there once, in the place of the one that was there', async () => {
    await createMenu()
    expect(contextMenus.removeAll).toHaveBeenCalledBefore(contextMenus.create)
    expect(contextMenus.create).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ contexts: ['selection'], title: 'menu_check' }),
    )
  })

  it('brings the desk into the page and frame of the click, and only then asks it to check', async () => {
    await createMenu()
    const [{ id }] = contextMenus.create.mock.lastCall as [{ id: string }]
    await chosen(id, 7, 3)
    expect(scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      ...{ target: { tabId: 7, frameIds: [3] }, files: ['/page.js', '/desk.js'] },
    })
    const [tab, message, options] = tabs.sendMessage.mock.lastCall as unknown[]
    expect([tab, message, options]).toMatchObject([7, { type: 'checkSelection' }, { frameId: 3 }])
    expect(order()[0]).toBeLessThan(order()[1]!)
  })

  it.each<[string, string, number | undefined]>([
    ['of somebody else', 'another-entry', 7],
    ['in no tab', 'check-words', undefined],
  ])('does nothing for an entry %s', async (_, entry, tabId) => {
    await chosen(entry, tabId)
    expect(scripting.executeScript).not.toHaveBeenCalled()
    expect(tabs.sendMessage).not.toHaveBeenCalled()
  })
})
