import { describe, test } from 'vitest'
import { testClaims } from './test-claims.ts'

describe('who was counted', () => {
  const cases: [string, string[]][] = [
    ['On May 27 another reporter was killed; in May 12 reporters were killed.', ['12 = 12 killed journalists']],
    ['Thirty regime and 39 rebel fighters were killed.', ['Thirty = 30 killed military', '39 = 39 killed militants']],
    ['Ten died. The two counties missing from the list were Osk and Ulm.', ['Ten = 10 killed people']],
    ['Ten died. Her song went to number one.', ['Ten = 10 killed people']],
    [
      'Forty soldiers died. He put the toll at 43 killed, rising to 45 by May.',
      ['Forty = 40 killed military', '43 = 43 killed military', '45 = 45 killed military'],
    ],
    [
      'Some 400 civilians were killed, he said, but the army put the toll at 150.',
      ['400 = ~400 killed civilians', '150 = 150 killed people'],
    ],
    [
      'The number of civilians martyred in the city has become around 40 in addition to over 100 injured.',
      ['40 = ~40 killed civilians', '100 = >100.. wounded civilians'],
    ],
    ['A group of four Iraqi civilians was killed.', ['four = 4 killed civilians']],
    ['The blast killed ten, one of them a child.', ['ten = 10 killed people', 'one = 1 killed children']],
    ['STAGE 6 3 4 People fled this way.', ['4 = 4 displaced people']],
    ['Ten died. Five of the dead Americans were in a bus.', ['Ten = 10 killed people', 'Five = 5 killed people']],
    ["Moscow's forces had suffered 1,200 casualties.", ['1,200 = 1200 casualties military']],
    ['Two of the wounded soldiers flew home.', ['Two = 2 wounded military']],
    ['Fourteen of the dead were opposition fighters.', ['Fourteen = 14 killed militants']],
    ['At least two of the killed in Osk were medical staff.', ['two = >2.. killed medics']],
    ['Two of the dead had called nurses.', ['Two = 2 killed people']],
    ['Fifteen regime soldiers were killed.', ['Fifteen = 15 killed military']],
    ['The blast killed 50 prisoners of war.', ['50 = 50 killed military']],
    ['Ten hostages were killed.', ['Ten = 10 killed people']],
    ['Two of the 12 girls kidnapped have been freed.', ['Two = 2 captured children', '12 = 12 captured children']],
    [
      'Fifteen civilians including a woman and two children were killed and 100 wounded.',
      ['Fifteen = 15 killed civilians', 'two = 2 killed children', '100 = 100 wounded civilians'],
    ],
    ['A reconnaissance group of nine people was killed.', ['nine = 9 killed military']],
    ['The army eliminated 1,080 occupiers.', ['1,080 = 1080 killed military']],
    ['A tour group of nine people was killed.', ['nine = 9 killed people']],
    ['The General Staff estimates that the enemy has suffered 8,200 casualties.', ['8,200 = 8200 casualties military']],
    ['The council estimates that the valley has suffered 8,200 casualties.', ['8,200 = 8200 casualties people']],
    ['The quake caused 400 casualties, the army said.', ['400 = 400 casualties people']],
    ['Twelve soldiers were killed.', ['Twelve = 12 killed military']],
    ['Twelve marines were killed.', ['Twelve = 12 killed military']],
    ['Twelve Ukrainian service members were killed.', ['Twelve = 12 killed military']],
    ['Twelve rebel fighters were killed.', ['Twelve = 12 killed militants']],
    ['Twelve Boko Haram militants were killed.', ['Twelve = 12 killed militants']],
    ['Twelve gunmen were killed.', ['Twelve = 12 killed militants']],
    ['Twelve police officers were killed.', ['Twelve = 12 killed police']],
    ['Twelve officers were killed when the army convoy hit a mine.', ['Twelve = 12 killed military']],
    ['Twelve officers were killed at the police station.', ['Twelve = 12 killed police']],
    ['Twelve Afghan civilians were killed.', ['Twelve = 12 killed civilians']],
    ['Twelve schoolchildren were killed.', ['Twelve = 12 killed children']],
    ['Twelve students were killed at the primary school.', ['Twelve = 12 killed children']],
    ['Twelve students were killed at the university.', ['Twelve = 12 killed people']],
    ['Twelve pregnant women were killed.', ['Twelve = 12 killed women']],
    ['Twelve journalists were killed.', ['Twelve = 12 killed journalists']],
    ['Twelve aid workers were killed.', ['Twelve = 12 killed aid-workers']],
    ['Twelve firefighters were killed.', ['Twelve = 12 killed aid-workers']],
    ['Twelve nurses were killed.', ['Twelve = 12 killed medics']],
    ['Twelve Palestinians were killed.', ['Twelve = 12 killed people']],
    ['Twelve worshippers were killed.', ['Twelve = 12 killed people']],
    ['Twelve troop deaths were reported.', ['Twelve = 12 killed military']],
    ['Twelve civilian casualties were reported.', ['Twelve = 12 casualties civilians']],
    ['Twelve infant deaths were reported.', ['Twelve = 12 killed children']],
    ['Twelve hostages were taken.', ['Twelve = 12 captured people']],
    ['The blast killed 17 sailors and injured 39.', ['17 = 17 killed military', '39 = 39 wounded military']],
    ['The blast killed 17 sailors and 4 others.', ['17 = 17 killed military', '4 = 4 killed people']],
    ['Five of those killed were journalists.', ['Five = 5 killed journalists']],
    ['Four people, one of them a child, were killed.', ['Four = 4 killed people', 'one = 1 killed children']],
    ['More than 170 members of government forces had died.', ['170 = >170.. killed military']],
    ['Twelve members of a family of police officers died.', ['Twelve = 12 killed people']],
    ['The tally is five dead, all civilians, the mayor said.', ['five = 5 killed civilians']],
    ['The blast killed 12 people, all of them women.', ['12 = 12 killed women']],
    ['The shots hit 14 people, all injured at the gate.', []],
    ['The blast killed 12 people, all but one of them women.', ['12 = 12 killed people']],
    [
      'The raid hurt three children. The toll then rose to 40 dead.',
      ['three = 3 wounded children', '40 = 40 killed people'],
    ],
    ['Two of his guards were seized.', ['Two = 2 captured people']],
  ]
  test.each(cases)('%s', (text, expected) => {
    testClaims(text, expected)
  })
})

describe('what was counted is no person', () => {
  test.each([
    'Twelve tanks were captured.',
    'There were more than 10,500 firearms offences.',
    'A woman was killed; 12 appointed bodies had been set up to inquire.',
    'Ana Ruiz, 31, was killed, and her friend, also 10, was in serious condition.',
    'Police named one of the dead as Ana Ruiz.',
    'Wolves killed 30 sheep.',
    'Hounds killed a total of 91 foxes - only four were killed by accident.',
    'Her son was named as one of the victims killed in the flood.',
    'He believes that she was one of those who died.',
    'The father of Ana Ruiz, one of the abducted girls, called.',
    'Six houses were lost.',
    'Two planes are missing.',
    'Twelve villages were captured.',
    'The fire destroyed 300 homes and killed 40 cows.',
    'Some 90 countries are missing from the list.',
    'Twelve police cars were hit and a man was killed.',
    'The court heard five murder charges.',
    'Twelve suicide bombers were trained.',
    'The drug killed cancer cells in 12 mice.',
  ])('%s', (text) => {
    testClaims(text, [])
  })
})
