import type { Group } from '../../model.ts'
import { Is, type WordList } from '../model.ts'

const heads = (group: Group, words: string): WordList => [words, { is: Is.People, group }]
const kinds = (group: Group, words: string): WordList => [words, { is: Is.Kind, group }]

export const PEOPLE: WordList[] = [
  ['officers, officer', { is: Is.People, group: 'police', unsure: 'military' }],
  ['students, student', { is: Is.People, group: 'people', unsure: 'children' }],
  heads(
    'military',
    'forces, occupiers, invaders, soldiers, soldier, troops, troop, marines, marine, sailors, sailor, servicemen, serviceman, servicemembers, servicemember, service members, service member, servicewomen, military personnel, army personnel, airmen, airman, paratroopers, paratrooper, conscripts, conscript, recruits, officers and soldiers, army officers, army officer, military officers, military officer, generals, colonels, reservists, reservist, infantrymen, infantry, guardsmen, national guardsmen, peacekeepers, peacekeeper, commandos, commando, submariners, gis, crewmen, navy seals, seals, rangers, special forces, army troops, government forces, government troops, regime forces, regime troops, regime soldiers, regime fighters, loyalist forces, allied forces, state forces, government fighters, army soldiers, veterans, vets, cadets, border guards, border guard, coast guards, combat troops, naval personnel, military members, members of the military, members of the armed forces, defenders, combatants, warriors, legionnaires, russian forces, ukrainian forces, generals, lieutenants, sergeants, corporals, captains of the army, drivers of tanks, tank crew, tankmen, military men, army men, jawans, service personnel, airstrike crew, pilots of the air force, special forces soldiers, army recruits, officers of the army',
  ),
  heads(
    'militants',
    'militants, militant, rebels, rebel, fighters, fighter, gunmen, gunman, terrorists, terrorist, insurgents, insurgent, guerrillas, guerrilla, jihadists, jihadist, jihadis, jihadi, extremists, extremist, militiamen, militiaman, militia members, separatists, separatist, operatives, operative, attackers, attacker, assailants, assailant, bombers, suicide bombers, hijackers, mercenaries, mercenary, islamists, islamist, paramilitaries, paramilitary, bandits, bandit, talibs, partisans, cartel members, gang members, nazis, pirates, hamas members, hezbollah members, boko haram fighters, boko haram militants, isis fighters, taliban fighters, taliban militants, taliban insurgents, houthis, al-nusra members, mujahideen, warlords, militias, militiamen, armed men, rebel fighters, insurgent fighters, members of hamas, members of hezbollah, commanders, takfiris, cadres, maoists, naxals, naxalites, extremist fighters',
  ),
  heads(
    'police',
    "police, policemen, policeman, policewomen, policewoman, police officers, police officer, cops, cop, constables, constable, security forces, security force members, members of the security forces, members of security forces, security personnel, security officers, security officer, security guards, gendarmes, gendarme, troopers, deputies, sheriff's deputies, detectives, riot police, law enforcement officers, police personnel, patrolmen, rangers, security officials, security men, security forces personnel, security agents, police cadets, police recruits, carabinieri, police chiefs, traffic police",
  ),
  heads(
    'civilians',
    'civilians, civilian, noncombatants, non-combatants, noncombatant, bystanders, bystander, civilian citizens, innocent people, innocents, passers-by, passersby',
  ),
  heads(
    'children',
    'children, child, kids, kid, boys, boy, girls, girl, pupils, pupil, schoolchildren, schoolchild, schoolgirls, schoolgirl, schoolboys, schoolboy, babies, baby, infants, infant, newborns, newborn, toddlers, toddler, minors, minor, teenagers, teenager, teens, teen, youngsters, preschoolers, kindergartners, sons and daughters, school children, school pupils, school students, high school students, under-fives, orphans, adolescents, grandchildren, youths under 18, neonates, schoolkids',
  ),
  heads(
    'women',
    'women, woman, girls and women, women and girls, mothers, pregnant women, grandmothers, wives, females, schoolteachers, nuns, ladies, housewives, midwives, females',
  ),
  heads('women', 'mother, grandmother, wife, sister, female'),
  heads(
    'journalists',
    'journalists, journalist, reporters, reporter, correspondents, correspondent, cameramen, cameraman, photographers, photographer, photojournalists, photojournalist, media workers, media worker, press workers, news crew, media professionals, broadcasters, newsmen, photo journalists, video journalists, videographers, camera operators, members of the press',
  ),
  heads(
    'aid-workers',
    'aid workers, aid worker, aid-workers, relief workers, humanitarian workers, humanitarian worker, rescuers, rescuer, rescue workers, rescue worker, volunteers, volunteer, un staff, un workers, un employees, un staffers, firefighters, firefighter, firemen, fireman, emergency workers, emergency responders, first responders, first responder, un personnel, charity workers, red cross workers, red crescent workers, white helmets, civil defence workers, civil defense workers, civil defence personnel, civil defense members, humanitarians, unrwa staff, unrwa workers, unrwa employees, humanitarian personnel, relief worker, rescue personnel, emergency service workers, emergency personnel, un aid workers, development workers',
  ),
  heads(
    'medics',
    'medics, medic, doctors, doctor, nurses, nurse, paramedics, paramedic, medical workers, medical staff, medical personnel, health workers, health worker, healthcare workers, healthcare worker, health care workers, health-care workers, physicians, physician, surgeons, surgeon, ambulance workers, hospital staff, hospital workers, health professionals, medical professionals, healthcare professionals, healthcare staff, health personnel, hospital employees, ambulance crew, ambulance drivers, emts, health staff, clinicians, pharmacists, midwives, vaccinators, vaccination workers, polio workers',
  ),
  heads(
    'people',
    'people, persons, person, father, fathers, dad, grandfather, husband, husbands, son, daughter, mum, mom, uncle, aunt, boyfriend, girlfriend, men, man, adults, adult, residents, resident, citizens, citizen, nationals, national, passengers, passenger, crew, crew members, crewmembers, crew member, tourists, tourist, migrants, migrant, foreigners, foreigner, workers, worker, employees, employee, staff, staffers, staff members, members, member, teachers, teacher, protesters, protester, protestors, protestor, demonstrators, demonstrator, worshippers, worshipper, worshipers, pilgrims, pilgrim, villagers, villager, locals, local, prisoners, prisoner, inmates, inmate, patients, patient, drivers, driver, pilots, pilot, miners, miner, farmers, farmer, fishermen, fisherman, guards, guard, bodyguards, bodyguard, officials, official, politicians, politician, lawmakers, leaders, leader, activists, activist, supporters, supporter, fans, spectators, shoppers, customers, guests, friends, relatives, relative, brothers, brother, siblings, parents, parent, mothers and fathers, family members, sons, daughters, cousins, neighbours, neighbors, colleagues, others, individuals, individual, human beings, humans, souls, survivors, elderly people, elderly, seniors, pensioners, pensioner, youths, youth, young people, teens and adults, pedestrians, pedestrian, cyclists, motorists, motorist, commuters, climbers, hikers, skiers, swimmers, divers, sherpas, contractors, contractor, diplomats, diplomat, envoys, agents, agent, scientists, scientist, engineers, priests, clerics, cleric, imams, monks, missionaries, christians, muslims, jews, hindus, sikhs, copts, yazidis, kurds, shiites, sunnis, shias, tutsis, hutus, tutsi, hutu, herero, armenians, palestinians, israelis, ukrainians, russians, americans, britons, syrians, iraqis, iranians, afghans, lebanese, africans, europeans, asians, arabs, japanese, chinese, whites, blacks, african americans, roma, gypsies, poles, germans, slaves, addicts, users, suspects, suspect, criminals, gangsters, smugglers, traffickers, dissidents, opponents, dealers, truckers, bus passengers, congregants, churchgoers, partygoers, concertgoers, festivalgoers, revellers, revelers, students and teachers, hostage-takers, occupants, occupant, inhabitants, detainees, detainee, couples, couple, twins, tribesmen, tribesman, elders, judges, judge, prosecutors, lawyers, lawyer, mayors, voters, candidates, labourers, laborers, labourer, laborer, cousins, nephews, personnel, black panthers, mourners, evangelists, athletes, players, musicians, actors, gay men, homeless people, beneficiaries, taxi drivers, cab drivers, shepherds, herders, herdsmen, builders, construction workers, sailors and passengers, seafarers, mariners, astronauts, executives, businessmen, businessman, countrymen, compatriots, males, male, grandparents, boaters, campers, vacationers, holidaymakers, riders, motorcyclists, motorcyclist, bikers, bathers, refugees and migrants, asylum seekers, asylum-seekers, stowaways, expatriates, cia employees, cia officers, intelligence officers, intelligence officer, immigrants, immigrant, tenants, homeowners, worshippers and clergy, professors, academics, bankers, clubgoers, patrons, diners, spectator, visitors, visitor, members of the public, members of staff, members of one family, strikers, settlers, settler, olds, ministers, senators, congressmen, governors, negotiators, ethnic hungarians, casualties of war, co-workers, coworkers, classmates, teammates, vendors, traders, trader, merchants, farm workers, factory workers, garment workers, porters, guides, interpreters, translators, referees, hunters, poachers, abusers, gays, lesbians, trans people, transgender people, sex workers, prostitutes, alleged drug dealers, militia',
  ),
  kinds(
    'military',
    'army, military, navy, naval, marine corps, air force, special forces, troop, battlefield, uniformed, national guard, combatant, infantry, armed forces, soldier, combat, nato, coalition, paratroop, reconnaissance group, recon group, reconnaissance unit, assault group, army unit, military unit, army patrol, military patrol',
  ),
  kinds(
    'militants',
    'rebel, taliban, hezbollah, hizbullah, hizbollah, isis, isil, islamic state, al-qaeda, al-qaida, qaeda, hamas, boko haram, al-shabaab, al-shabab, shabaab, terrorist, militant, insurgent, jihadist, guerrilla, separatist, daesh, houthi, pkk, al-nusra, nusra, takfiri, m23, wazalendo, militia, farc, jihadi, extremist, islamist, nazi, gang',
  ),
  kinds('military', 'regime, pro-government, loyalist'),
  kinds('police', 'police, security'),
  kinds('civilians', 'civilian, non-combatant, noncombatant, unarmed civilian'),
  kinds(
    'children',
    'child, infant, newborn, baby, childhood, paediatric, pediatric, neonatal, young boys, schoolgirl, perinatal, under-five, under-5, teenage, teenaged',
  ),
  kinds('women', "maternal, female, women's"),
  kinds('journalists', 'journalist, media'),
  kinds('medics', 'medical, medic, nursing'),
  kinds('aid-workers', 'humanitarian, aid, un aid, relief'),
]
