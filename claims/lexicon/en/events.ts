import { bitsByForm } from '../../forms.ts'
import type { Token } from '../../text.ts'
import { Beside, buildEventWords, type Naming, Nature } from '../events.ts'

/** Words that tell what sort of event a text speaks of, in English. */
export const EVENTS = buildEventWords(
  [
    [
      `war wars wartime invasion invaded invading insurgency conflict conflicts offensive incursion hostilities battle battles
      campaign fighting`,
      Nature.War,
    ],
    [
      `soldiers soldier troops troop army forces battlefield frontline front brigade brigades ceasefire truce rebels fighters militia
      militias militiamen militants combatants occupied occupation besieged commander reservists conscripts servicemen marines sailors warring
      mobilisation mobilization paramilitary paramilitaries junta`,
      Nature.Arms,
    ],
    [
      `attack attacks attacked attackers strike strikes airstrike airstrikes raid raids raided missile missiles drone drones shelling
      shelled bombardment bombardments bombarded bombing bombings bomb bombs bombed rocket rockets massacre massacres massacred
      murders murdered gunman gunmen gunfire shooting shootings shot gunned stabbed stabbing hostage hostages siege execution
      executions executed genocide genocidal atrocity atrocities assault terror terrorist terrorists rampage ambush mortar artillery
      sniper killings slaughter slaughtered exterminated extermination violence bombers warplanes bloodshed carnage`,
      Nature.Violence,
    ],
    [
      'earthquake earthquakes quake quakes tremor tremors aftershock aftershocks magnitude temblor seismic epicentre',
      Nature.Quake,
    ],
    ['tsunami tsunamis wave waves', Nature.Wave],
    [
      'flood floods flooding flooded floodwater floodwaters dam dams landslide landslides mudslide monsoon avalanche avalanches',
      Nature.Flood,
    ],
    ['hurricane hurricanes typhoon cyclone storm storms', Nature.Storm],
    ['blaze blazes wildfire wildfires inferno flames firestorm burned', Nature.Fire],
    ['fire fires', Nature.Fire],
    ['explosion explosions blast blasts exploded bomb bombing bombings detonated', Nature.Blast],
    ['famine famines hunger starvation starved drought malnutrition', Nature.Hunger],
    ['covid coronavirus pandemic epidemic influenza flu virus ebola cholera measles plague', Nature.Disease],
    [
      `protest protests protesters protestors demonstrators demonstration demonstrations crackdown uprising unrest riots rioters
      clashes revolution`,
      Nature.Protest,
    ],
    ['stampede crush pilgrims pilgrimage hajj crushed trampled', Nature.Crush],
    ['collapse collapsed factory', Nature.Collapse],
    [
      `plane airliner jet flight crash crashed crashes helicopter train bus coach ferry ship sinking sank capsized tram derailment
      derailed minibus flagship cruiser`,
      Nature.Crash,
    ],
    ['heat heatwave', Nature.Heat],
    ['gas gassed sarin chemical toxic leak', Nature.Gas],
    ['disaster disasters catastrophe tragedy accident reactor', Nature.Disaster],
  ],
  [
    ['since triggered sparked', Beside.Since],
    ['fire fires', Beside.Shots],
    ['days weeks month months year years decade decades century centuries', Beside.Length],
    ['than contrast unlike like compared exceeding exceeds rivalling dwarfing', Beside.Than],
    ['which that when where who', Beside.Which],
    ['worst deadliest bloodiest biggest largest highest heaviest first most', Beside.Most],
    ['hurricane typhoon cyclone storm', Beside.Named],
    [
      `museum memorial network foundation council committee institute commission centre center association society fund party
      movement university school prize`,
      Beside.Bearer,
    ],
    [
      `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
      nov dec`,
      Beside.Month,
    ],
    [
      "the a an this that 's tower house hotel apartment forest building kitchen market huge massive deadly devastating",
      Beside.Determiner,
    ],
  ],
  `of on in and the a an to for at by from with since against new year day great first second final attack attacks strike strikes
  missile airstrike killings war conflict operation russian ukrainian israeli iranian syrian north south east west northern southern
  eastern western one two three years deaths bodies region site events full end civil`,
)

/** How events are called in English by where they were. */
export const NAMING: Naming = {
  unique: new Set(['massacre', 'massacres', 'genocide', 'siege', 'battle']),
  several: new Map([
    ['massacre', 'massacres'],
    ['massacres', 'massacre'],
  ]),
  at: ['in', 'at', 'on the'],
  battle: /^Battle of /,
  battles: ['battle for', 'battle to retake', 'fight for', 'siege of', 'fall of'],
  warIn: 'war in',
  conflictIn: 'conflict in',
  region: 'region',
}

const nature = bitsByForm(({ lower }) => EVENTS.words.get(lower)?.nature ?? 0)
const beside = bitsByForm(({ lower }) => EVENTS.words.get(lower)?.beside ?? 0)

/** Bits of `Nature` of a token; 0 where there is none. */
export const natureOf = (token: Token | undefined): number => (token ? nature(token.form) : 0)

/** Bits of `Beside` of a token; 0 where there is none. */
export const besideOf = (token: Token | undefined): number => (token ? beside(token.form) : 0)
