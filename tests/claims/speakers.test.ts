import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClaims } from '../../claims/read.ts'
import { articleOf, readTraced } from './test-claims.ts'

/** `12 by the ministry via Radio One`: who states each figure of a text, in one line each. */
function speakers(text: string | string[], title = ''): string[] {
  return readTraced(articleOf(text, { title })).map(
    ({ figure, by, via }) => `${figure.quote}${by === null ? '' : ` by ${by}`}${via === null ? '' : ` via ${via}`}`,
  )
}

describe('a speaker in front of the figure', () => {
  it.each([
    ['The coastal ministry said that 41 people were killed in the storm.', ['41 by coastal ministry']],
    ['According to the Harbour Authority, 41 people were killed.', ['41 by Harbour Authority']],
    ['President Ana Ruiz told Radio Sol that 41 soldiers had been killed.', ['41 by Ana Ruiz via Radio Sol']],
    ['The WHO said that 41 people had died.', ['41 by WHO']],
    ['The officer who said that 41 people had died has left.', ['41 by officer']],
    ['Police on Tuesday confirmed that 12 people were injured.', ['12 by Police']],
    ['Ana Ruiz, a spokeswoman for the army, said 12 soldiers were wounded.', ['12 by Ana Ruiz']],
    ['The hospital has recorded 12 deaths since May.', ['12 by hospital']],
    ['The premier, Ana Ruiz, gave an unconfirmed figure of 700 troop deaths.', ['700 by Ana Ruiz']],
    ['The minister of health, Ana Ruiz, put the toll at 300 dead.', ['300 by Ana Ruiz']],
    ['The ministry puts enemy losses at 300 killed and wounded.', ['300 by ministry']],
    ['The mayor offered an unconfirmed count of 40 dead.', ['40 by mayor']],
    ['Witnesses spoke of at least 20 dead.', ['20 by Witnesses']],
    ['Officials fear that 200 people were killed.', ['200 by Officials']],
    ['Naval intelligence assesses that 200 sailors have been killed.', ['200 by Naval intelligence']],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected))
})

describe('a speaker behind the figure', () => {
  it.each([
    ['At least 41 people were killed in the storm, officials said.', ['41 by officials']],
    ['At least 41 people were killed, according to the Harbour Authority.', ['41 by Harbour Authority']],
    ['“We have lost 41 soldiers in this valley,” said Ana Ruiz.', ['41 by Ana Ruiz']],
    ['Some 41 people were killed, the mayor’s spokesman, Ana Ruiz, told reporters.', ['41 by Ana Ruiz']],
    ['A storm killed 41 people, The Morning Herald reported.', ['41 via The Morning Herald']],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected))
})

describe('a speaker whose commas are lost', () => {
  it.each([
    ['Rebels hit a post in a northern valley activists said on Tuesday leaving 30 dead.', ['30 by activists']],
    ['A mine at a post in a northern valley killed 30 soldiers residents said.', ['30 by residents']],
    ['A spokesman in a televised address said 30 were dead.', ['30 by spokesman']],
    ['The raid killed 30 rebels in the process RNN reported.', ['30 by RNN']],
    ['The raid killed 30 rebels the City RNN reported.', ['30 by City RNN']],
    ['Rebels in Osk said they were there, adding that they killed 30 people.', ['30 by Rebels in Osk']],
    ['The class in Osk said it was there, adding that 30 died.', ['30 by class in Osk']],
    [
      '“They dropped gas on us” Ana Maria Ruiz a local doctor told reporters. “It killed 30 people.”',
      ['30 by Ana Maria Ruiz'],
    ],
    [
      'The Harbour Media Centre which tells of events in the valley said 12 people were hurt.',
      ['12 by Harbour Media Centre'],
    ],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected))
  it.each([
    ['A raid struck the village killing 10 people and wounding dozens harbour activists said.', ['10', 'dozens']],
    ['Bombs hit the valley on Monday killing 42 people and wounding dozens more local media said.', ['42', 'dozens']],
  ])('%s', (text, figures) =>
    expect(speakers(text)).toEqual(
      figures.map((figure) => expect.stringMatching(`^${figure} by .*(activists|media)$`)),
    ),
  )
  it.each([
    ['The raid claimed 17 lives overnight said ministry chief Ana Ruiz.', ['17 by Ana Ruiz']],
    [
      'The raid killed 18 people at dawn said the Harbour Observatory (HO) a group of doctors.',
      ['18 by Harbour Observatory (HO)'],
    ],
    ['A bomb killed six people, state media and a rights group said.', ['six by state media and a rights group']],
    ['A bomb killed six people, the ministry and the governor said.', ['six by ministry and the governor']],
    ['A bomb killed six people and a boy said he saw it.', ['six']],
    ['A camp lost 31 people, Anna Berg said on 16 February 2025.', ['31 by Anna Berg']],
    ['Some 31 people died, the ministry said in a statement on 3 March.', ['31 by ministry']],
    ['Food regulators on Tuesday raised the toll to 119.', ['119 by Food regulators']],
    ['The Harbour Observatory a local monitor said 15 civilians had been killed.', ['15 by Harbour Observatory']],
    ['The Valley Hospital in Osk, said 20 people have been injured.', ['20 by Valley Hospital in Osk']],
    [
      'The raid killed 12 people on Monday a monitor said bringing to 45 the number killed.',
      ['12 by monitor', '45 by monitor'],
    ],
    ['Raiders kidnapped 82 girls, said a spokesman here on Monday.', ['82 by spokesman']],
    ['Toll in valley raid rises to 76: monitor.', ['76 by monitor']],
    ['The governor of Osk said the army killed 12 people.', ['12 by governor of Osk']],
    ['Ten people died in one place: the river.', ['Ten']],
    ['The mayor said Monday 12 people had been killed.', ['12 by mayor']],
    [
      'The raid killed 12 people said the Observatory adding that 5 of them were children.',
      ['12 by Observatory', '5 by Observatory'],
    ],
    [
      'Ana Ruiz, a doctor, said jets came. At least 12 people died in the raid she said calling it a crime.',
      ['12 by Ana Ruiz'],
    ],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected))
})

describe('a body whose name has an article inside', () => {
  it.each([
    ['Save the Valleys says 40 people died.', ['40 by Save the Valleys']],
    ['Ten people had been killed, according to Save the Valleys.', ['Ten by Save the Valleys']],
    ['According to Reporters Without Frontiers, 10 people had been killed.', ['10 by Reporters Without Frontiers']],
    ['Ten people died on the way to free the Valleys, the mayor said.', ['Ten by mayor']],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected))
})

describe('the owner of a count', () => {
  it.each([
    ['The Harbour Authority’s latest count stands at 212 dead.', ['212 by Harbour Authority']],
    ['The army’s figure of 3,200 dead is disputed.', ['3,200 by army']],
    ['Sunday’s count of 3,200 dead was revised.', ['3,200']],
    ['The town’s death toll rose to 212.', ['212']],
    ['The harbour monitor had initially given a toll of 212 dead.', ['212 by harbour monitor']],
    ['The harbour had given up hope for the 212 dead.', ['212']],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected))
})

describe("the article's own voice", () => {
  it.each([
    ['Rescuers talked through the night after 41 people had died.', ['41']],
    ['The storm, which gave no warning, killed 41 people.', ['41']],
    ['Fear spread after 41 people were killed.', ['41']],
    ['At least 41 people were killed as army units responded to an attack.', ['41']],
    ['Phone records of a driver held over the deaths of six men will be read.', ['six']],
    ['At least 41 people were killed in the storm.', ['41']],
    ['As many as 41 people are believed to have been killed.', ['41']],
    ['Police said 12 were hurt. It was the second raid since 41 people were killed in May.', ['12 by Police', '41']],
    ['The number of people reported missing was 220,000, an agency said.', ['220,000 by agency']],
    ['Officials spoke of a slow rescue. The storm killed 41 people.', ['41']],
    ['The storm has claimed 41 lives.', ['41']],
    ['The minister said he was shocked by the attack that killed 41 people.', ['41']],
    ['The group claimed responsibility for a blast that killed 41 people.', ['41']],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected))
})

describe('any text', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ' said ',
      '"',
      '“',
      '”',
      ', ',
      '. ',
      ' 12 people were killed',
      ' according to ',
      ' told ',
      ' who ',
      ' Ana Ruiz',
      "'s ",
    ),
  )
  it('gives no error, and speakers that are words of the article', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(pieces, { maxLength: 20 }).map((list) => list.join('')),
          { maxLength: 4 },
        ),
        (blocks) => {
          for (const { by, via } of readClaims(articleOf(blocks), [])) {
            for (const name of [by, via]) expect(name === null || blocks.some((text) => text.includes(name))).toBe(true)
          }
        },
      ),
    )
  })
})
