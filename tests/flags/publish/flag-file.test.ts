import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flagFile, readFlagFile } from '../../../flags/publish/flag-file.ts'
import { webAnnotations } from '../../../flags/publish/web-annotation.ts'
import { englishMessages } from '../../../scripts/messages.ts'
import { anyFlag, flag } from '../made.ts'

const NOW = '2024-06-01T00:00:00.000Z'
const ID = '11111111-1111-4111-8111-111111111111'
const LANGUAGE = { translate: englishMessages(), locale: 'en' }
const read = (data: unknown) => readFlagFile(typeof data === 'string' ? data : JSON.stringify(data), NOW, () => ID)

describe('a file of flags', () => {
  it('comes back as it went out, in our own form and as annotations', () => {
    fc.assert(
      fc.property(fc.array(anyFlag, { maxLength: 5 }), (flags) => {
        expect(read(flagFile(flags))).toEqual({ flags, faults: [] })
        expect(read(webAnnotations(flags, ID, LANGUAGE))).toEqual({ flags, faults: [] })
      }),
    )
  })

  it('says which of its flags cannot be read, and why', () => {
    const { note: _, ...lacking } = flag()
    const found = read(flagFile([flag(), lacking as never, flag({ id: 'x' }), { ...flag(), status: 'true' as never }]))
    expect(found).toMatchObject({
      flags: [{ kind: 'contradicts' }],
      faults: [
        { item: 2, fault: expect.stringContaining('"note"') },
        { item: 3, fault: '"id" is no UUID' },
        { item: 4, fault: expect.stringMatching(/^"status" .*open/) },
      ],
    })
  })

  it.each([
    ['{', /^is no JSON: /],
    ['', /^is no JSON: /],
    ['null', /^holds neither/],
    [{ recount: 'estimates', version: 1, estimates: [] }, /^holds neither/],
    [{ recount: 'flags', version: 2, flags: [] }, /^is of version 2/],
    [{ recount: 'flags', version: 1, flags: {} }, /^holds neither/],
  ])('is refused as a whole where it is none: %j', (data, why) => {
    expect(read(data)).toMatch(why)
  })

  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(fc.anything(), (flags) => {
        expect(() => read({ recount: 'flags', version: 1, flags: [flags] })).not.toThrow()
      }),
    )
  })
})
