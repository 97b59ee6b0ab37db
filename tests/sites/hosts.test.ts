import { describe, expect, it } from 'vitest'
import { covers, hostOf, isHost, isOpenToUs, patternOf } from '../../sites/hosts.ts'

describe('the host of an address', () => {
  it.each([
    ['https://www.example.org/a?b#c', 'example.org'],
    ['http://news.example.org:8080/', 'news.example.org'],
    ['https://EXAMPLE.org', 'example.org'],
    ['https://user:secret@example.org/', 'example.org'],
    ['https://zeitung.müller.example/', 'zeitung.xn--mller-kva.example'],
    ['http://127.0.0.1/', '127.0.0.1'],
  ])('%s is %s', (url, host) => {
    expect(hostOf(url)).toBe(host)
  })

  it.each([
    'about:blank',
    'chrome://extensions',
    'file:///tmp/a.html',
    'data:text/html,x',
    'javascript:alert(1)',
    'moz-extension://1/popup.html',
    'example.org',
    '',
  ])('%s has none', (url) => {
    expect(hostOf(url)).toBeNull()
  })
})

describe('a host', () => {
  it.each(['example.org', 'a.b.c.example', 'localhost', '127.0.0.1', 'xn--mller-kva.de'])('%s is one', (text) => {
    expect(isHost(text)).toBe(true)
  })

  it.each([
    '',
    '*',
    '*.example.org',
    'example.org/',
    'example.org:80',
    'https://example.org',
    '-a.org',
    'a..b',
    'Example.org',
    'a b.org',
    'müller.de',
    `${'a'.repeat(64)}.org`,
    'a.'.repeat(130),
  ])('%s is none', (text) => {
    expect(isHost(text)).toBe(false)
  })
})

describe('a match pattern', () => {
  it.each([
    ['example.org', '*://*.example.org/*'],
    ['localhost', '*://localhost/*'],
    ['127.0.0.1', '*://127.0.0.1/*'],
  ])('of %s is %s', (host, pattern) => {
    expect(patternOf(host)).toBe(pattern)
    expect(covers(pattern, host)).toBe(true)
  })

  it.each([
    ['<all_urls>', 'example.org', true],
    ['*://*/*', 'example.org', true],
    ['https://example.org/*', 'example.org', true],
    ['*://www.example.org/*', 'example.org', true],
    ['*://*.example.org/*', 'news.example.org', true],
    ['*://*.example.org/*', 'badexample.org', false],
    ['*://example.org/*', 'news.example.org', false],
    ['*://*.news.example.org/*', 'example.org', false],
    ['file:///*', 'example.org', false],
    ['nonsense', 'example.org', false],
  ])('%s on %s: %s', (pattern, host, is) => {
    expect(covers(pattern, host)).toBe(is)
  })
})

it.each([
  ['https://example.org/', true],
  ['https://addons.mozilla.org/en/firefox/', false],
  ['https://chromewebstore.google.com/x', false],
  ['about:addons', false],
])('may run on %s: %s', (url, may) => {
  expect(isOpenToUs(url)).toBe(may)
})
