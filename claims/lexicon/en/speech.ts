import { bitsByForm } from '../../forms.ts'
import type { Token } from '../../text.ts'
import { buildSpeech, Say } from '../speech.ts'

/** Who says so, in English. */
export const SPEECH = buildSpeech(
  {
    claimed: 'lives life responsibility',
    counts: 'database tally count analysis data tracker survey poll investigation',
    generic:
      'group monitor organisation organization agency body watchdog ngo charity network outlet broadcaster newspaper paper',
    voices:
      'state official semi-official linked affiliated run owned controlled backed government regime sana tass irna wafa ria kcna amaq tasnim fars mehr tanjug media reporter reporters reports correspondent',
    moves:
      'put puts raised lowered revised updated attributed gave given gives give offered offers offer provided provides',
    at: 'at',
    speaksOf: 'speak speaks spoke talk talks talked',
    of: 'of',
    deeds: 'responded replied vowed',
    to: 'to',
    openers: 'save stop free feed help protect defend rescue heal reporters doctors lawyers hand',
    owned: 'figure figures count counts tally tallies estimate estimates data statistics claim claims assessment',
  },
  [
    [
      `say says said announce announces announced stated claim claims claimed confirm confirms confirmed reveal reveals
    revealed report reports reported declare declares declared acknowledge acknowledges acknowledged admit admits admitted insist
    insists insisted allege alleges alleged assert asserts asserted warn warns warned note notes noted add adds added explain
    explains explained estimate estimates estimated believe believes believed disclose discloses disclosed recount recounts
    recounted recall recalls recalled argue argues argued maintain maintains maintained contend contends contended stress stresses
    stressed emphasise emphasised emphasize emphasized mention mentions mentioned conclude concludes concluded calculate calculates
    calculated reckon reckons reckoned tweet tweets tweeted write writes wrote cite cites cited testify testified complain
    complained remark remarks remarked concede concedes conceded affirm affirms affirmed suggest suggests suggested predict
    predicts predicted project projected boast boasts boasted lament lamented relayed reiterated reiterates clarified specified
    pegs pegged deny denies denied observed think thinks hear published issued released tells replied responded
    describe describes described quoted quotes quipped joked shouted whispered cried vowed pointed speak speaks spoke talk talks
    talked`,
      Say.Verb,
    ],
    ['tell tells told inform informs informed notified briefed assured advised', Say.Verb | Say.Tell],
    [
      `count counts counted document documents documented record records recorded verify verifies verified register registers
    registered log logs logged logging tally tallies tallied put puts raised lowered revised
    updated listed lists documenting received chronicled collected tracked gave given gives give offered offers offer provided provides
    attributed`,
      Say.Verb | Say.Tally,
    ],
    [
      'states find finds found show shows showed shown indicate indicates indicated learn learned learnt reflect reflects identified assess assesses assessed fear fears',
      Say.Verb | Say.Find,
    ],
    [
      `saying adding noting announcing reporting stating claiming revealing confirming estimating stressing warning explaining
    telling insisting writing putting suggesting claiming`,
      Say.Going,
    ],
    ['according per citing quoting', Say.Source],
    ['by from through', Say.Agent],
    ['said says say told tells', Say.Plain],
    [
      `report reports estimate estimates claim claims count counts record records list lists project put think find finds tally figures
    data statistics numbers`,
      Say.Either,
    ],
    [
      `recorded registered received logged claimed claims claim raised issued published released identified denied denies
    deny updated listed`,
      Say.Undergone,
    ],
    [
      'posted published released issued carried broadcast aired reported recorded registered compiled provided collected kept maintained gathered',
      Say.Sent,
    ],
    [
      `admit admits admitted deny denies denied acknowledge acknowledges acknowledged recall recalls recalled describe describes
    mention mentions mentioned`,
      Say.Recall,
    ],
    [
      `killed killing kills left leaving leaves claimed wounded wounding injured injuring took died displaced lost beheaded murdered
    shot dead missing hurt maimed`,
      Say.Harm,
    ],
    ['interview speaking spoke message statement remarks email comments talking conversation speech', Say.Talk],
    ['quote quotes quoted cite cites cited citing quoting', Say.Quote],
    ["is are was were be been being am 's 're", Say.Be],
    [
      `has have had having did does do also later earlier further initially previously recently separately meanwhile then again
    repeatedly publicly officially now already however still since often typically reportedly falsely wrongly simply just
    subsequently would will himself herself themselves itself alone first once currently conservatively largely explicitly
    additionally furthermore moreover never always not`,
      Say.Between,
    ],
    [
      `monday tuesday wednesday thursday friday saturday sunday tue tues thurs fri january february march april
    june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tonight
    tomorrow overnight morning afternoon evening night midday noon dawn late early last week weekend month year day days weeks
    months years ago am pm hours hour minutes gmt bst`,
      Say.Time,
    ],
    [
      `mr mrs ms miss dr prof professor sir lord lady dame judge justice sheikh imam bishop cardinal father rev reverend pastor rabbi
    general gen lieutenant lt colonel col major maj captain capt sergeant sgt cpl corporal admiral adm commander brigadier marshal
    president president-elect premier chancellor king queen prince princess emir sultan minister secretary undersecretary minister-president senator sen
    representative rep congressman congresswoman governor gov mayor ambassador envoy spokesman spokeswoman spokesperson chairman
    chairwoman chairperson chair chief head director deputy leader founder officer inspector superintendent detective sheriff
    lawmaker mp lawyer attorney prosecutor coroner doctor surgeon nurse medic researcher analyst expert historian author writer
    journalist reporter correspondent editor activist volunteer resident survivor witness neighbour neighbor farmer teacher
    student owner manager executive ceo coordinator negotiator mediator adviser advisor aide counsel commissioner administrator
    dictator strongman boss scientist seismologist epidemiologist professor economist speaker constable deputy marshal
    firefighter paramedic pilot pope patriarch archbishop chancellor vice`,
      Say.Title,
    ],
    [
      `official officials authority authorities police source sources witness witnesses eyewitness eyewitnesses resident residents
    survivor survivors activist activists expert experts analyst analysts researcher researchers historian historians scientist
    scientists investigator investigators prosecutor prosecutors detective detectives spokesman spokeswoman spokesperson spokesmen
    medic medics doctor doctors hospital hospitals rescuer rescuers firefighter firefighters paramedic paramedics worker workers
    staff responder responders relative relatives friend friends neighbours neighbors villager villagers lawyer lawyers diplomat
    diplomats regulator regulators commander commanders observer observers critic critics lawmaker lawmakers leader leaders representative
    representatives journalist journalists reporter reporters correspondent author authors economist economists teacher teachers
    campaigner campaigners monitor monitors protester protesters demonstrators elders chief head director negotiator mediator
    coordinator organiser organisers organizers mayor governor minister president premier secretary envoy ambassador deputy
    coroner sheriff caller attorney officer officers pathologist engineers epidemiologists father mother brother sister widow
    locals guest guests passer-by parent parents families family rebels militants insurgents separatists opposition`,
      Say.Head,
    ],
    [
      `ministry agency army military government administration group council office department service services centre center
    organisation organization commission committee court un u.n. nato police force forces union association federation institute
    university navy air coalition party network observatory foundation authority bureau regime parliament command staff team unit
    media television radio newspaper tv channel outlet wire website intelligence ngo charity hospital clinic embassy consulate
    academy society company firm operator airline watchdog monitor movement militia brigade guard guards junta palace kremlin
    pentagon taliban hamas hezbollah headquarters defence defense tribunal panel front alliance project programme program crescent
    cross board section division district municipality prefecture state embassy monitor groups agencies ministries
    governments media groups organisations organizations outlets tribunal taskforce`,
      Say.Head | Say.Body,
    ],
    [
      `local senior junior anonymous unnamed unidentified medical military health rescue emergency interior defence defense foreign
    security intelligence government hospital humanitarian human rights civil disaster management state state-run state-owned
    independent international national regional provincial federal city county district town village municipal former top
    high-ranking ranking relief aid media news civilian public law enforcement fire ambulance police army naval navy air court
    political opposition rebel separatist pro-government western eastern northern southern central global several some other
    many various multiple different credible reliable unconfirmed unofficial official preliminary initial latest new recent
    previous updated leading prominent main own family tribal religious party union volunteer community palace press war peace
    monitoring advocacy campaign environmental weather meteorological geological transport coast border prison election electoral
    general prime deputy chief vice acting interim retired outgoing british-based state-backed counter-terrorism counterterrorism
    second third based judicial forensic legal diplomatic administration presidential parliamentary royal ruling exiled dissident veteran syrian
    friendly involved armed special joint supreme chief us u.s. un`,
      Say.Kind,
    ],
    [
      `figure figures data statistics stats number numbers estimate estimates count counts tally tallies toll report reports record
    records database survey study statement statements analysis research information account accounts document documents census
    findings assessment assessments review bulletin dispatch release list testimony testimonies calculations calculation
    article interview poll paper post message video footage tracker dashboard briefing inquiry investigation`,
      Say.Paper,
    ],
    [
      `reuters afp ap cnn bbc nbc abc cbs npr pbs msnbc sky itv rt tass ria interfax xinhua anadolu ansa efe dpa upi kyodo yonhap
    irna sana wafa bloomberg axios politico guardian economist telegraph independent times post journal herald tribune mirror
    mail express sun star observer globe chronicle gazette press news newspaper newspapers daily today magazine tv television
    radio broadcaster broadcasters wire jazeera arabiya haaretz monde figaro spiegel bild zeitung pais repubblica
    france24 dw euronews euractiv mediazona meduza novaya ukrinform unian pravda infobae globo dawn hindu ndtv telegram facebook
    twitter instagram youtube tiktok weibo whatsapp substack podcast mrtv nhk cctv aljazeera fox media truth social
    newswire`,
      Say.Outlet,
    ],
    ['of for in at from within with on inside near', Say.Joint],
    [
      `the a an another one two three four five its his her their our my this these those some any each every both several
    many no most all`,
      Say.Determiner,
    ],
    ['he she', Say.Pronoun | Say.Person],
    ['they it we i', Say.Pronoun],
    ['who which whose whom after when since because before', Say.Aside],
    [
      `who which whose whom that after when since because before but and or if although though while whereas as than so yet until
    unless where how what why whether said says amid despite in on at by with from to into about over during under following
    against between through up down out off not`,
      Say.Wall,
    ],
    ['while whereas but although though', Say.Against],
    ['al el bin ben ibn abu abdul van von der de la le da di du dos das den ter af bint ul ur', Say.Particle],
  ],
)

/** The World Health Organization, not the pronoun. */
export const isWho = ({ text }: Pick<Token, 'text'>): boolean => text === 'WHO'

const bitsOf = bitsByForm((form) => (isWho(form) ? Say.Head | Say.Body : (SPEECH.words.get(form.lower) ?? 0)))

/** Bits of `Say` of a token; 0 where there is none. */
export const sayOf = (token: Token | undefined): number => (token ? bitsOf(token.form) : 0)
