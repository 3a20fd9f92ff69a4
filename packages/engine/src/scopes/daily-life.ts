/**
 * Whether a statement is about a thing of daily life, in which case a strong word is no verdict on anybody: *The lift is
 * bonkers today*, *Parking is a nightmare*, *We won the quiz*, *Thirty children came to the pancake party*.
 *
 * @param statement the words around a match, with those that it opens
 * @param match the match's own words: an idiom's teapot is no teapot
 */
export function isOfDailyLife(statement: string, match: string): boolean {
  const around = statement.replace(match, ' … ')
  return things.test(around) && !parties.test(statement) && !people.test(around)
}

/** What nobody's case is about. No word that an idiom or a case may turn on (*ball, boat, road, bed, taxi, lunchtime*). */
const things = new RegExp(
  `\\b(?:${[
    // Animals and plants.
    'dogs?|cats?|kittens?|pupp(?:y|ies)|hamsters?|guinea pigs?|rabbits?|goats?|pigs?|cows|hens?|chicks|ducks?|seagulls?|mice|wasps?|bees|snakes?|whales?|dinosaurs|carp|farm(?:er)?|zoo|pond|allotment|compost|hedge|tulips?|seeds|plants|apples|garden(?:er|ing)?',
    // Food and drink.
    'kettle|teapots|fridge|microwave|toaster|milk|squash|juice|crisps|sandwich(?:es)?|rolls|flapjacks?|(?:mince )?pies|biscuits?|cakes?|scones?|pancakes?|pizzas?|soup|sweets|chocolate bars?|catering|buffet|cafe|café|bakery|pub|barbecue|picnic|breakfast club',
    // Weather and roads.
    'weather|rain|rained|raining|snow|storm|degrees|traffic|car ?park|parking|park(?:ed)? (?:on|in|by|at)|to park|roadworks|roundabout|motorway|[AM]\\d{1,3}|zigzags|bus(?:es)?|trains?|trams?|tractor|bicycles?|bikes?|cycl(?:e|ed|ing)|pier|beach|moors|tide|sea(?:side)?|postman|bin (?:men|lorry)|recycling|skip|drains',
    // The office and the hall.
    'printers?|photocopier|copier|scanner|stapler|wi-?fi|router|laptops?|keyboard|mouse|mic|microphone|projector|speakers|email bounced|cheque|inbox|spreadsheet|headset|radiator|boiler|heating|lift|fire (?:alarm|drill|door|exit)|alarm|ceiling|roof|carpets?|curtains?|chairs|tables|shelf|shelves|cupboard|shed|noticeboard|toilets|loo|mugs?|plumber|electrician|caretaker|courier|removals|print(?:ers| shop)|font|typos?|misprint|postcode|gazebo|marquee|hirer',
    // Events, sport, games and stories.
    'quiz|raffle|tombola|f[eê]te|summer fair|jumble sale|panto(?:mime)?|fancy dress|costumes?|leaving do|retirement|party|(?<!\\b(?:the|both|all|either|two) )parties|fun run|sports day|rounders|netball|football|cricket|rugby|five-a-side|chess|swimming gala|splash session|olympics|under-\\d+s|scarecrow|carnival|parade|museum|castles|allotment|library (?:books?|van)|toy library|story ?time|story about|bedtime|novel|film|movie|musical|exhibition|topic|craft|glue|paint|puppets?|toys?|tug of war|scooters|trampoline|trampette|teddy|jigsaws?|lego|charades|dressing[- ]up|book day|choir|orchestra|concert|photographer',
    // Shopping and keeping well.
    'shoes|boots|hats?|gloves?|umbrellas?|scarf|lanyards?|glasses case|keys|lottery syndicate|lateral flow|coeliac|flu|dentist|hay ?fever|toothache'
  ].join('|')})\\b`,
  'i'
)

/** A party or the matter, wherever it stands: the verdict may be on that. */
const parties =
  /\b(?:mr|mrs|ms|miss|dr|policy|schools?|colleges?|nursery|academy|las?|local authorit(?:y|ies)|councils?|county hall|authority|panel|heads?|headteacher|sencos?|tribunal|judge|appeals?|ehcps?|plans?|drafts?|decisions?|placements?|provision|mediation|mediator|eps?|caseworkers?|casework|icb|camhs|paediatrician|mums?|dads?|parents?|famil(?:y|ies)|mothers?|fathers?|sons?|daughters?|complaints?|evidence|assessments?|hearing|governors|trust|gps?|doctors?|consultants?|therapists?|officers?|wife|husband|woman|teachers?|tutors?|staff|deputy|professionals?|sensory|\w+[- ]year[- ]olds?|exclusions?|suspended|suspension|timetable|transport|taxi|class|pupils?|child|boys?|girls?|lads?|lass|kids?|autis\w*|adhd|dyslexi\w*|disab\w*|send|sen|needs|nan|gran|grandad|brother|sister|stepdad|law|lawyers?|solicitors?|they|their|them|he|she|him|his|her|reports?|letters?|meetings?|reviews?|section|case)\b/i
/** Somebody named: *Jude*, *the Pryors*. Not the first word of a sentence, and no month or day. */
const people =
  /(?<![.!?:…]\s)(?<!^)\b(?!(?:I|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Zoom|Teams|Facebook|English|British|Street|Road|High|Room|Suite)\b)[A-Z][a-z]+(?:['’]s)?\b/
