import { bitsOfLists } from '../bits.ts'
import { Extent, Share } from '../scope.ts'

/** Words of extent in English. */
export const EXTENTS = bitsOfLists([
  ['a an per each every', Extent.Each],
  ['per each every', Extent.Every],
  ['this', Extent.This],
  ['deadliest worst bloodiest', Extent.Worst],
  ['die dies are is', Extent.Always],
  ['raising bringing taking raises brings pushing', Extent.Raising],
  ['day days week weeks month months year years hour hours night nights weekend morning', Extent.Unit],
  ['daily weekly monthly yearly annually annual', Extent.Regular],
  ['in within over for after about almost nearly just than under of once only', Extent.Within],
  ['in within over for', Extent.During],
  ['ago later earlier after before since into old long', Extent.Later],
  ['including includes included include among amongst comprising comprised', Extent.Among],
  ['among amongst', Extent.Amid],
  ['them whom which', Extent.Them],
  ['those these the its', Extent.Determiner],
  [
    `dead killed victims wounded injured casualties fatalities deaths deceased missing displaced those these figure total toll
    number`,
    Extent.Those,
  ],
  ['since', Extent.Since],
  [
    `start beginning began begun begin outbreak onset erupted broke broken war invasion conflict fighting coup uprising offensive
    hostilities launched launch seized seizure outset crisis insurgency genocide pandemic disaster protests toppled escalated`,
    Extent.Start,
  ],
  ['monday tuesday wednesday thursday friday saturday sunday overnight yesterday today tonight dawn', Extent.Day],
  ['past last previous preceding', Extent.Recent],
  [
    `strike strikes airstrike airstrikes raid raids attack attacks bombing bombings blast blasts explosion explosions ambush shelling
    bombardment assault battle battles clashes clash shooting massacre crash drone missile missiles rocket rockets bomb shell shells landmine
    operation offensive firefight gunfight exchange incident mine attacked bombed shelled ambushed massacred detonated exploded`,
    Extent.Single,
  ],
  ['war wars conflict invasion insurgency uprising genocide pandemic epidemic famine rebellion', Extent.Whole],
  ['total totals overall altogether combined cumulative cumulatively', Extent.Total],
  ['alone', Extent.Alone],
  ['host hosts hosted hosting shelters sheltering', Extent.Host],
  [
    `disease infections infection cancer smoking pollution motorcycle motorcycles traffic road roads highways crashes collisions
    overdose overdoses drivers syphilis malaria diabetes alcohol drownings suicides homicides`,
    Extent.Chronic,
  ],
  ['bodies body corpses remains', Extent.Body],
  ['battle siege fight assault', Extent.Battle],
  ['tug trade price turf culture bidding cold star', Extent.Feud],
  ['planes plane crimes crime zone zones room torn ravaged weary scarred chest criminal criminals', Extent.Warlike],
  ['critical critically', Extent.Grave],
  [
    `district nearby villages neighbourhood neighborhood village suburb camp hospital hospitals building block street market school mosque mill
    factory mine morgue`,
    Extent.Local,
  ],
])

/** Words of shares in English. */
export const SHARES = bitsOfLists([
  [
    `man men woman women child children boy boys girl girls adult adults teenager teenagers toddler toddlers baby babies infant infants
    student students pupil pupils teacher teachers passenger passengers crew tourist tourists pilot pilots citizens nationals`,
    Share.Sort,
  ],
  ['and plus &', Share.And],
  ['his her my', Share.His],
  ['others', Share.Others],
  ['attacks bombings blasts shootings explosions killings strikes stabbings bombs', Share.Several],
  ['attack bombing blast shooting explosion stabbing bomb attacked bombed', Share.One],
  ['series string wave spate', Share.Series],
])
