import { Is, type WordList } from '../model.ts'

/** What numbers on news pages count besides people. Plural and singular: units are said in both. */
export const THINGS: WordList[] = [
  [
    "second, seconds, minute, minutes, hour, hours, day, days, night, nights, week, weeks, weekend, weekends, month, months, year, years, decade, decades, century, centuries, quarter, season, seasons, o'clock, am, pm, a.m, p.m, a.m., p.m., gmt, est, edt, bst, utc, times, time, occasions, stages, phases, anniversary, consecutive days, straight days, months-long, years-old, year-old",
    { is: Is.Thing },
  ],
  [
    'percent, per cent, %, pct, percentage, percentage points, points, point, degrees, degree, km, kms, kilometres, kilometers, kilometre, kilometer, miles, mile, mi, metres, meters, metre, meter, feet, foot, ft, inches, inch, cm, mm, yards, yard, acres, acre, hectares, hectare, tonnes, tons, ton, tonne, kg, kgs, kilograms, kilos, kilo, grams, pounds, pound, lbs, lb, ounces, litres, liters, gallons, barrels, watts, megawatts, mw, gw, kw, mph, kph, kmh, knots, magnitude, hz, mb, gb, tb, square, sq, cubic, bpd, caliber, calibre, mm, celsius, fahrenheit, c, f, kt',
    { is: Is.Thing },
  ],
  [
    'dollars, dollar, euros, euro, cents, rubles, roubles, rupees, yuan, yen, hryvnia, pence, usd, eur, gbp, francs, marks, shekels, riyals, dirhams, naira, rand, pesos, bucks, lira, usd, quid, billion dollars, euros',
    { is: Is.Thing },
  ],
  [
    'houses, house, homes, home, buildings, building, apartments, apartment, schools, school, hospitals, hospital, clinics, churches, church, mosques, mosque, villages, village, towns, town, cities, city, districts, district, provinces, province, states, state, countries, country, nations, nation, regions, region, areas, area, neighbourhoods, neighborhoods, settlements, camps, camp, sites, site, locations, places, rooms, floors, storeys, stories, bridges, roads, shops, stores, factories, plants, power plants, stations, shelters, tents, cemeteries, structures, properties, facilities, hotels, offices, banks, universities, farms, fields, households, islands, border crossings, checkpoints, positions, targets, target, bases, centres, centers, premises, refineries, depots, warehouses, trailers, blocks, wards, streets, hostels, restaurants, kindergartens, dormitories, shelters, governorates, oblasts, municipalities, prefectures, counties, substations, ports, airports, airfields, monasteries, temples, synagogues',
    { is: Is.Thing },
  ],
  [
    'cars, car, vehicles, vehicle, trucks, truck, buses, bus, trains, train, planes, plane, aircraft, jets, jet, helicopters, helicopter, ships, ship, boats, boat, vessels, vessel, drones, drone, missiles, missile, rockets, rocket, bombs, bomb, shells, shell, mines, landmines, grenades, tanks, tank, guns, gun, rifles, weapons, weapon, bullets, rounds, munitions, warheads, warplanes, uavs, apcs, submarines, satellites, artillery, artillery systems, howitzers, launchers, systems, motorcycles, ambulances, engines, ammunition, lorries, vans, ferries, carriages, coaches, wagons, tankers, flights, flight, cluster munitions, explosives, devices, ieds, pieces, armoured vehicles, armored vehicles, battalions, battalion, brigades, brigade, divisions, regiments, regiment, units, unit, squads, platoons, families, family, groups, group, gangs, organizations, organisations, agencies, companies, company, firms, teams, team, clubs, parties, party, tribes, committees, crews, bodies of water, bombers aircraft, fighter jets, fighter planes, shahed drones, attack drones',
    { is: Is.Thing },
  ],
  [
    'attacks, attack, strikes, strike, airstrikes, airstrike, air strikes, air strike, air raids, raids, raid, explosions, explosion, blasts, blast, bombings, bombing, shootings, shooting, incidents, incident, accidents, accident, crashes, crash, clashes, battles, battle, wars, war, earthquakes, quakes, aftershocks, tremors, storms, hurricanes, floods, fires, wildfires, fire, operations, operation, missions, sorties, crimes, robberies, burglaries, assaults, rapes, violations, abuses, cases, case, infections, outbreaks, tests, doses, vaccines, complaints, charges, counts, trials, sentences, arrests, protests, demonstrations, rallies, elections, votes, vote, seats, seat, polls, ballots, meetings, talks, rounds, games, game, matches, match, goals, goal, wins, victories, defeats, losses in, medals, gold medals, titles, sets, runs, innings, wickets, tries, yards, touchdowns, laps, holes, shots, trophies, episodes, series, films, movies, books, songs, albums, articles, stories, pages, words, letters, emails, tweets, followers, views, likes, photos, pictures, videos, images, tapes, documents, reports, files, records, questions, answers, items, jobs, posts, deals, contracts, shares, stocks, bonds, loans, products, models, units, copies, tickets, plans, proposals, measures, laws, bills, amendments, rules, reasons, ways, things, parts, factors, steps, points, options, types, kinds, versions, sections, chapters, levels, lines, hospital beds, beds, ventilators, generators, phones, computers, servers, accounts, websites, emails, calls, messages, signatures, visas, passports, waves, trips, visits, tours, stops, hits, breaks, chances, terms, lives on, cents, waves',
    { is: Is.Thing },
  ],
  [
    'dead end, dead ends, dead heat, dead heats, death row, death penalties, death threats, death sentences, murder charges, murder cases, animals, animal, dogs, dog, cats, cat, horses, horse, cattle, cows, cow, sheep, goats, goat, pigs, pig, hogs, chickens, chicken, hens, birds, bird, turkeys, ducks, geese, fish, whales, whale, dolphins, dolphin, sharks, seals in, elephants, elephant, lions, lion, tigers, tiger, bears, bear, wolves, wolf, deer, camels, camel, monkeys, bees, bats, rats, mice, turtles, penguins, livestock, trees, tree, plants, crops, badgers, badger, foxes, kangaroos, koalas, rhinos, rhino, rhinoceros, buffalo, mink, minks, puppies, kittens, reindeer, swans, eagles, vultures, insects, snakes, poultry, bulls, calves, lambs, donkeys, zebras, giraffes, gorillas, chimpanzees, manatees, pets, creatures, stars, planets, zombies, aliens, demons, orcs, dragons, monsters, characters, jobs, brands, vampires',
    { is: Is.Thing },
  ],
]
