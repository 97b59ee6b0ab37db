import { describe, test } from 'vitest'
import { testClaims } from './test-claims.ts'

describe('what happened to them', () => {
  const cases: [string, string[]][] = [
    [
      'The toll from a bombing at the fort rose to at least six Friday, with more than 100 others wounded.',
      ['six = >6.. killed people', '100 = >100.. wounded people'],
    ],
    ['Ten worshippers were killed Sunday and 3 Monday.', ['Ten = 10 killed people', '3 = 3 killed people']],
    [
      'A plane carrying ten tourists and two local pilots crashed near the coast, killing all aboard.',
      ['ten = 10 killed people', 'two = 2 killed people'],
    ],
    ['A jet with 162 people on board fell into the sea, killing everyone.', ['162 = 162 killed people']],
    ['A bus carrying 40 people fell into a ravine, killing 12.', ['12 = 12 killed people']],
    ['A plane carrying ten people crashed, killing all ten.', ['ten = 10 killed people']],
    ['The roof fell in, trapping five people.', ['five = 5 missing people']],
    ['The shooting of four Peruvian fishermen was filmed.', ['four = 4 casualties people']],
    ['The fire killed 40 cattle and four people.', ['four = 4 killed people']],
    ['The army has lost 4,100 soldiers.', ['4,100 = 4100 casualties military']],
    [
      'The army has lost 4,100 soldiers, and 9,000 others were wounded.',
      ['4,100 = 4100 killed military', '9,000 = 9000 wounded people'],
    ],
    [
      'A van sped down the quay, mowing down several hundred people.',
      ['several hundred = ?200..999 casualties people'],
    ],
    ['Twelve soldiers captured the day before were freed.', ['Twelve = 12 captured military']],
    ['Twelve soldiers captured the village, and 3 were killed.', ['3 = 3 killed people']],
    ['Ten died. One firefighter captured this video of his crew.', ['Ten = 10 killed people']],
    ['Twelve people are trapped under rubble.', ['Twelve = 12 missing people']],
    ['Ten died. Nearly 174,500 people trapped in the town are hungry.', ['Ten = 10 killed people']],
    ['A total of 51 were airlifted to area hospitals.', ['51 = 51 wounded people']],
    ['Ten died. A total of 51 were taken to two hotels.', ['Ten = 10 killed people']],
    ['Two hostages were killed in the raid.', ['Two = 2 killed people']],
    ['The strike killed 12 refugees and wounded 40.', ['12 = 12 killed people', '40 = 40 wounded people']],
    ['Some 98 evacuees from the northern valley died when a bomb hit their bus.', ['98 = ~98 killed people']],
    ['The raiders took 31 hostages and killed 12 people.', ['31 = 31 captured people', '12 = 12 killed people']],
    [
      'Some 48 hostages remain in the fort, including the bodies of at least 20.',
      ['48 = ~48 captured people', '20 = >20.. killed people'],
    ],
    ['Some 200 refugees fled the camp.', ['200 = ~200 displaced people']],
    ['At least 55,000 of them have been listed as missing.', ['55,000 = >55000.. missing people']],
    ['Some 197 girls remain captive.', ['197 = ~197 captured children']],
    [
      'More than 400 people died, including nearly 30 on board an airliner shot down over the valley.',
      ['400 = >400.. killed people', '30 = <..30 killed people'],
    ],
    ['Fourteen miners were found dead after the shaft collapsed.', ['Fourteen = 14 killed people']],
    [
      'The collapse left 14 miners dead and another 20 trapped underground.',
      ['14 = 14 killed people', '20 = 20 missing people'],
    ],
    ['A gunman shot and killed three teachers before turning the gun on himself.', ['three = 3 killed people']],
    ['Nearly 2,000 people lost their lives in the floods.', ['2,000 = <..2000 killed people']],
    [
      'The quake, which struck at dawn, killed at least 412 people and injured more than 1,000.',
      ['412 = >412.. killed people', '1,000 = >1000.. wounded people'],
    ],
    ['Rescuers pulled 11 bodies from the rubble.', ['11 = 11 killed people']],
    ['The bodies of four soldiers were returned.', ['four = 4 killed military']],
    ['The attack claimed 30 lives.', ['30 = 30 killed people']],
    ['The killing of two officers led to protests.', ['two = 2 killed police']],
    ['Eighty thousand people remain unaccounted for.', ['Eighty thousand = 80000 missing people']],
    ['The militants abducted 276 schoolgirls.', ['276 = 276 captured children']],
    ['About 250 people were taken hostage.', ['250 = ~250 captured people']],
    ['The group still holds 101 hostages.', ['101 = 101 captured people']],
    ['More than a million people have fled their homes.', ['a million = >1000000.. displaced people']],
    ['The quake left hundreds of thousands homeless.', ['hundreds of thousands = ?200000..999999 displaced people']],
    ['The fighting has driven 1.5 million people from their homes.', ['1.5 million = 1500000 displaced people']],
    ['They were among 20,000 children deported by force.', ['20,000 = 20000 deported children']],
    ['The army said it had killed or wounded 1,100 rebels.', ['1,100 = 1100 casualties militants']],
    ['Some 65,000 soldiers were killed or wounded.', ['65,000 = ~65000 casualties military']],
    ['The war has caused 859,920 casualties.', ['859,920 = 859920 casualties people']],
    ['The country has lost 31,000 soldiers.', ['31,000 = 31000 casualties military']],
    ['As many as 50,000 civilians may have died in the siege.', ['50,000 = <..50000 killed civilians']],
    ['More than 1,000 people a day are being killed or injured.', ['1,000 = >1000.. casualties people']],
    ['He was convicted of killing three people.', ['three = 3 killed people']],
    ['Two people were shot dead.', ['Two = 2 killed people']],
    ['Four men were dragged out and shot dead.', ['Four = 4 killed people']],
    ['At least seven people are now confirmed as having died.', ['seven = >7.. killed people']],
    ['A further 150 are unaccounted for.', ['150 = 150 missing people']],
    ['Three of the injured are in critical condition.', ['Three = 3 wounded people']],
    ['The ferry carried 40 people; 12 drowned.', ['12 = 12 killed people']],
  ]
  test.each(cases)('%s', (text, expected) => {
    testClaims(text, expected)
  })
})

describe('nobody was harmed, or not yet', () => {
  test.each([
    'The plan would kill thousands of jobs.',
    'Experts warn that 10,000 could die.',
    'Up to 300 people may be killed if the dam breaks.',
    'They plotted to kill 14 officials.',
    'He threatened to kill 50 officers.',
    'The vaccine saved 3 million lives.',
    'More than 200 people were rescued.',
    'Two of the attackers escaped.',
    'Two men were charged with killing a shopkeeper.',
    'Three gunmen killed a policeman and fled.',
    'The court sentenced four men to death.',
    'The army did not kill 14 people.',
    'Over 100 people were detained at the protest.',
    'Both prisons freed 90 hostages.',
    'Two witnesses saw the man die.',
    'Thousands marched to mourn the dead.',
    'Hundreds gathered outside the hospital where the wounded were taken.',
    'The company lost 400 employees last year.',
    'The team lost 3 games.',
    'Two players are missing through injury.',
    'Five suspects were arrested over the murder.',
    'About 400,000 people were affected by the floods.',
    '2,000 people tested positive.',
    'The outcome could in its worst case lead to millions of European deaths.',
    'One man was screaming with his arm trapped.',
    'Investigators in Region Two are looking into the death of a hunter found with wounds.',
    'A plane carrying 20 people landed hard, killing all hope of a refund.',
  ])('%s', (text) => {
    testClaims(text, [])
  })
})
