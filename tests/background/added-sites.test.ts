// first of all: what looks for a browser does so when it is imported
import './fake-chrome.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { addedPatterns, addSite, removeSite, syncAddedSites } from '../../background/added-sites.ts'
import { chrome, LISTED } from './fake-chrome.ts'

const ADDED = '*://*.added.example/*'
const registered = () => [...chrome.scripts.values()].map(({ matches }) => matches)

beforeEach(() => {
  chrome.origins.clear()
  chrome.origins.add(LISTED)
  chrome.scripts.clear()
})

describe('a site that the reader adds', () => {
  it('has the page script once the browser has given the permission', async () => {
    await expect(addSite('added.example')).rejects.toThrow('no permission for added.example')
    expect(registered()).toEqual([])
    chrome.origins.add(ADDED)
    await addSite('added.example')
    expect(await addedPatterns()).toEqual([ADDED])
    expect(chrome.scripts.get(`added ${ADDED}`)).toMatchObject({
      matches: [ADDED],
      js: ['/page.js'],
      persistAcrossSessions: true,
    })
  })

  it('is registered once, however many ask at the same time', async () => {
    chrome.origins.add(ADDED)
    await Promise.all([addSite('added.example'), syncAddedSites(), syncAddedSites()])
    expect(registered()).toEqual([[ADDED]])
  })

  it('loses script and permission when it is removed', async () => {
    chrome.origins.add(ADDED)
    await addSite('added.example')
    await removeSite('added.example')
    expect([...chrome.origins]).toEqual([LISTED])
    expect(registered()).toEqual([])
  })

  it('loses the script when the permission is taken back in the browser', async () => {
    chrome.origins.add(ADDED)
    await addSite('added.example')
    chrome.origins.delete(ADDED)
    await syncAddedSites()
    expect(registered()).toEqual([])
  })

  it('comes back after an update of the extension, which forgets scripts', async () => {
    chrome.origins.add(ADDED)
    await addSite('added.example')
    chrome.scripts.clear()
    await syncAddedSites()
    expect(registered()).toEqual([[ADDED]])
  })
})

describe('a listed site', () => {
  it('is not registered a second time, nor removed', async () => {
    await syncAddedSites()
    await removeSite('listed.example')
    expect(registered()).toEqual([])
    expect([...chrome.origins]).toEqual([LISTED])
  })
})

it('goes on after a failure', async () => {
  const { getAll } = chrome.permissions
  chrome.permissions.getAll = async () => {
    throw new Error('of a test')
  }
  await expect(syncAddedSites()).rejects.toThrow('of a test')
  chrome.permissions.getAll = getAll
  chrome.origins.add(ADDED)
  await syncAddedSites()
  expect(registered()).toEqual([[ADDED]])
})
