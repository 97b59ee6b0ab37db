import type { Measure } from '../../model.ts'
import { Is, type WordList } from '../model.ts'

/** Forms that take those harmed as their object and are never said of them: kill, kills, killing. */
const verb = (measure: Measure, words: string): WordList => [words, { is: Is.Verb, measure }]
/** Forms that do both: "rebels killed 14", "14 were killed". */
const both = (measure: Measure, words: string): WordList => [words, { is: Is.Verb | Is.Participle, measure }]
/** Said of those harmed: "14 were dead". */
const participle = (measure: Measure, words: string): WordList => [words, { is: Is.Participle, measure }]
/** Those harmed are its subject: "14 died". */
const suffer = (measure: Measure, words: string): WordList => [words, { is: Is.Suffer, measure }]
const noun = (measure: Measure, words: string): WordList => [words, { is: Is.Noun, measure }]
const toll = (measure: Measure, words: string): WordList => [words, { is: Is.Toll, measure }]

/** "rushed to a nearby hospital": every way there with every hospital. */
const HOSPITALISED = 'taken,rushed,transported,sent,brought,airlifted,flown,admitted,transferred'
  .split(',')
  .flatMap((way) =>
    'hospital,hospitals,the hospital,a hospital,local hospitals,area hospitals,nearby hospitals,a nearby hospital,a local hospital,an area hospital,two hospitals,three hospitals,several hospitals,different hospitals,various hospitals,other hospitals,city hospitals,regional hospitals,the nearest hospital'
      .split(',')
      .map((where) => `${way} to ${where}`),
  )
  .join(', ')

/** "treated for minor injuries": every kind of injury that somebody is treated for. */
const TREATED =
  ', minor, serious, slight, severe, multiple, critical, life-threatening, non-life-threatening, gunshot, shrapnel, burn, head'
    .split(',')
    .flatMap((kind) => ['injuries', 'wounds'].map((harm) => `treated for${kind === '' ? '' : kind} ${harm}`))
    .join(', ')

export const HARMS: WordList[] = [
  verb(
    'killed',
    'kill, kills, killing, genocide, gun down, murder, murders, murdering, assassinate, assassinates, assassinating, massacre, massacring, slaughter, slaughters, slaughtering, slay, slays, slaying, slew, execute, executes, executing, behead, beheads, beheading, guns down, gunning down, shoot dead, shoots dead, shooting dead, shooting and killing, drown, drowns, drowning, poisoning to death, eliminating, eliminate, eliminates, neutralizing, neutralising, exterminating, lynching, lynch, stabbing to death, beating to death, crushing to death, burning to death, electrocuting, suffocating, claiming the lives of, claim the lives of, claims the lives of, claimed the lives of, claims lives of, took the lives of, takes the lives of, taking the lives of, cost the lives of, costing the lives of',
  ),
  both(
    'killed',
    'killed, murdered, assassinated, massacred, slaughtered, slain, executed, beheaded, gunned down, shot dead, shot to death, shot and killed, stabbed to death, beaten to death, hacked to death, burned to death, burnt to death, burned alive, burnt alive, crushed to death, choked to death, tortured to death, trampled to death, bludgeoned to death, battered to death, lynched, eliminated, neutralized, neutralised, exterminated, electrocuted, poisoned to death, strangled, hanged, guillotined, decapitated, gassed to death, gassed, fatally shot, fatally stabbed, fatally wounded, mortally wounded, asphyxiated, suffocated',
  ),
  participle(
    'killed',
    'dead, deceased, martyred, feared dead, found dead, presumed dead, left dead, reported dead, confirmed dead, no longer believed to be alive, no longer alive, killed in action, drowned, buried alive, brought to the morgue, taken to the morgue, brought to morgues, to death',
  ),
  suffer(
    'killed',
    'died, die, dies, dying, perished, perish, perishes, perishing, drowned, drown, succumbed, succumb, succumbs, lost their lives, lose their lives, losing their lives, passed away, committed suicide, commit suicide, took their own lives, taken their own lives, killed themselves, starved to death, starving to death, froze to death, frozen to death, bled to death, suffocated, burned to death, burnt to death, fallen to their deaths, plunged to their deaths, met their deaths, died of, paid with their lives, crushed to death, asphyxiated',
  ),
  [
    'fell victim to, fallen victim to, fall victim to, falls victim to, falling victim to',
    { is: Is.Suffer, measure: 'killed', role: 'prey' },
  ],
  noun(
    'killed',
    'deaths, death, fatalities, fatality, murders, murder, homicides, homicide, body, corpses, corpse, suicides, suicide, drownings, executions, slayings, killings, assassinations, dead bodies, martyrs, martyr, overdose deaths, fatal casualties, lives lost, sets of remains, the remains, human remains, dead, beheadings, extrajudicial killings, fatal overdoses',
  ),
  noun('killed', 'lives'),
  ['bodies', { is: Is.Noun, measure: 'killed', role: 'bodies' }],
  ['stillbirths, stillbirth', { is: Is.Noun, measure: 'killed', group: 'children' }],
  ['lives, human lives', { is: Is.Lives, measure: 'killed' }],
  verb(
    'wounded',
    'wounding, wound, wounds, injure, injures, injuring, hurting, hurts, maim, maims, maiming, stabbing, stabs, hospitalizing, hospitalising',
  ),
  both('wounded', 'wounded, injured, hurt, maimed, stabbed, mutilated, disfigured'),
  participle(
    'wounded',
    'hospitalized, hospitalised, critical, in intensive care, brought to hospital with injuries, treated in hospital, treated at hospitals, in critical condition, in serious condition, in a critical condition, in a serious condition, in hospital, critically ill in hospital, fighting for their lives, badly hurt, seriously hurt, treated for smoke inhalation, treated for asphyxiation, treated for suffocation, treated for burns, requiring hospital treatment, with injuries, with serious injuries, with minor injuries, with severe injuries, with more serious injuries, with life-threatening injuries, with gunshot wounds, with wounds, with burns, with critical injuries, with shrapnel wounds',
  ),
  participle('wounded', HOSPITALISED),
  participle('wounded', TREATED),
  suffer(
    'wounded',
    'suffered injuries, suffered minor injuries, suffered serious injuries, sustained injuries, sustained minor injuries, sustained serious injuries, suffered burns, suffered wounds, suffered suffocation, suffered smoke inhalation, needed hospital treatment, required hospital treatment, suffering injuries, suffering from injuries, suffered gunshot wounds, sustained gunshot wounds, sustained wounds, received injuries, received wounds, lost limbs, lost a limb',
  ),
  noun('wounded', 'injuries, injury, wounded, injured, injured people, amputees, amputations, woundings, stabbings'),
  participle(
    'missing',
    'missing, unaccounted for, unaccounted, feared trapped, trapped, feared buried, missing in action, reported missing, listed as missing, registered as missing, recorded as missing, reported as missing, considered missing, still missing, buried under rubble, buried under the rubble, trapped under the rubble, trapped under rubble, missing or in captivity',
  ),
  verb('missing', 'trapping'),
  suffer(
    'missing',
    'disappeared, vanished, vanishes, disappear, went missing, gone missing, go missing, goes missing, disappears',
  ),
  noun('missing', 'disappearances, missing, enforced disappearances, missing persons'),
  verb(
    'captured',
    'capture, captures, capturing, kidnap, kidnaps, kidnapping, abduct, abducts, abducting, taking hostage, take hostage, took hostage, took prisoner, took captive, taking captive, seize, seizing, holding hostage, holding captive, hold hostage, snatch, snatching',
  ),
  both(
    'captured',
    'captured, kidnapped, abducted, seized, taken hostage, held hostage, held captive, taken prisoner, taken captive, snatched, forcibly abducted, taken as hostages, held as hostages, taken into captivity',
  ),
  suffer(
    'captured',
    'remain captive, remains captive, remained captive, remain captives, remained captives, remain hostage, remained hostage',
  ),
  participle(
    'captured',
    'in captivity, in russian captivity, in ukrainian captivity, held in captivity, being held in captivity, held in captivity, being held captive, being held hostage',
  ),
  noun(
    'captured',
    'hostages, hostage, captives, captive, abductions, abduction, kidnappings, kidnapping, kidnap abductees',
  ),
  [
    'prisoners of war, prisoner of war, pows, captured soldiers',
    { is: Is.Noun, measure: 'captured', group: 'military' },
  ],
  verb(
    'displaced',
    'displace, displaces, displacing, uproot, uproots, uprooting, driving from their homes, evacuating',
  ),
  both(
    'displaced',
    'displaced, evacuated, uprooted, driven from their homes, internally displaced, forcibly displaced, newly displaced',
  ),
  participle(
    'displaced',
    'homeless, forced to flee, forced from their homes, forced from homes, forced to migrate, forced to evacuate, forced to leave their homes, left homeless, rendered homeless, made homeless, in displacement, evacuated',
  ),
  suffer(
    'displaced',
    'fled, flee, flees, fleeing, left their homes, lost their homes, abandoned their homes, sought refuge, seeking refuge, taken refuge, took refuge, taking refuge, fled their homes, flee their homes, to flee, to flee their homes, from their homes, from homes',
  ),
  noun(
    'displaced',
    'refugees, refugee, displaced, internally displaced people, internally displaced persons, displaced people, displaced persons, idps, evacuees, displacements, displacement, evacuations',
  ),
  verb('deported', 'deport, deports, deporting, expel, expels, expelling, forcibly transferring'),
  both(
    'deported',
    'deported, expelled, forcibly transferred, forcibly deported, forcibly removed, illegally deported, forcibly relocated, forcibly taken, illegally taken',
  ),
  noun('deported', 'deportations, expulsions, deportees'),
  noun('casualties', 'casualties, casualty, losses, combat losses, battlefield losses, personnel losses'),
  participle('casualties', 'shot'),
  verb(
    'casualties',
    'lost, losing, lose, loses, shooting, shoot, shoots, shot, mow down, mows down, mowing down, mowed down, running over, run over, ran over, rammed into, rammed his car into',
  ),
  suffer('casualties', 'overdosed'),
  // Planes are, not people.
  ['shot down, shooting down, shoot down, shoots down, shot at, shooting at, shoot at, shoots at', { is: 0 }],
  toll(
    'killed',
    'death toll, toll, death count, body count, death tolls, number of dead, number of deaths, number killed, number of killed, number of fatalities, number of people killed, number of deceased, number of bodies, number of civilians killed, number of soldiers killed, number of the dead, deaths, fatalities, count of the dead, number of confirmed deaths, figure of deaths, death toll figures, fatality count, tolls, confirmed deaths, martyrs, the dead, the killed, those killed, those who died, those dead, the deceased',
  ),
  toll(
    'wounded',
    'number of injured, number of wounded, number of people injured, number of people wounded, injury toll, number of injuries, number injured, number wounded, number of those injured, number of those wounded, the injured, the wounded, those injured, those wounded, injuries',
  ),
  toll(
    'missing',
    'number of missing, number missing, number of people missing, number of the missing, number of those missing, the missing, those missing',
  ),
  [
    'number, the number, figure, figures, the figure, tally, total, count, overall number, total number, this number, that number, real number, true number, actual number',
    { is: Is.Toll },
  ],
  [
    'put it at, puts it at, putting it at, estimated it at, estimates it at, placed it at, put that at, put this at',
    { is: Is.Toll },
  ],
  ['number of, the number of, total number of, overall number of', { is: Is.Toll, role: 'number-of' }],
  ['victims, victim', { is: Is.Noun | Is.Toll, role: 'victims' }],
  ['the victims, number of victims', { is: Is.Toll, role: 'victims' }],
  ['injuries, injury, losses', { is: 0, role: 'weak' }],
  toll('captured', 'number of hostages, number of prisoners, number of captives'),
  toll(
    'displaced',
    'number of displaced, number of displaced people, number of refugees, number of people displaced, number of internally displaced people, number of internally displaced, number of those displaced, number of idps, those displaced',
  ),
  toll(
    'casualties',
    'casualty toll, casualty count, casualties, number of casualties, number of losses, losses, total casualties, casualty figures, casualty figure, total losses',
  ),
]
