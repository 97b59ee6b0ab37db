/**
 * Two cheap tests that the page script asks before it sends anything: no lexicon, no tokens. Both let through more than they must, and
 * never stop a figure; the tests hold them against the lexicon.
 */

/** A digit, or the beginning of a number word. */
const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|hundred|thousand|million|billion|dozen|score|half an? |quarter of|lakh|crore|several|many|tens)/i

const HARM =
  /kill|dea[dt]|die[ds]?\b|dying|injur|wound|hurt|casualt|fatal|\btoll|lives?\b|life\b|murder|massacr|slaugh|sl[ae][iyw]|assassinat|execut|behead|bod(?:y|ies)\b|corpse|remains|suicid|perish|drown|missing|unaccounted|disappear|vanish|trapped|hostage|capti|captur|kidnap|abduct|prisoner|seiz|snatch|displac|refug|homeless|fl(?:ed|ee)|evacu|uproot|deport|expel|expul|victim|los[tei]|loss|shot|shoot|stab|hospital|maim|critical|martyr|lynch|strangl|overdos|homicid|condition|homes|forcibl|illegal|morgue|passed away|suffoc|asphyx|inhalation|(?:gun|mow)\w* down|eliminat|neutrali|exterminat|wip\w+ out|decapit|electroc|deceased|buried|burns|disfig|rubble|succumb|stillbirth|mutilat|amput|\bpows?\b|driv(?:en|ing)|forc(?:e|ing)|\bidps|r[au]n\w* over|ramm/i

/**
 * Could a block hold a figure at all?
 * @param text a block of an article
 */
export const couldHoldFigure = (text: string): boolean => NUMBER.test(text)

/**
 * Does a text speak of people being harmed? An article of which no block does, nor its title, holds no figure.
 * @param text a block or a title
 */
export const speaksOfHarm = (text: string): boolean => HARM.test(text)
