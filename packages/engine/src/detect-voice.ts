import type {Voice} from '@evenhand/lexicon'

/**
 * Tells a letter that a family writes in its own name, with the service's help, from one of the service's own.
 *
 * @param text the writer's own text
 * @returns `'family'` where the letter says so itself, else `'service'`
 * @example
 * detectVoice('I am writing as the parent of Amir.') // 'family'
 */
export function detectVoice(text: string): Voice {
  if (service.test(text)) return 'service'
  return family.test(text) ? 'family' : 'service'
}

const family =
  /\b(?:i am|i['’]m|we are|we['’]re) (?:writing |emailing )?(?:(?:to you )?as )?(?:the |a )?(?:[\w'’-]+ ){0,4}(?:parents?|mother|father|mum|dad|carers?|guardian|grandmother|grandfather|grandparents?|nan|foster carers?|legal guardian|stepmother|stepfather|aunt|uncle) (?:of|to)\b|\b(?:i am|i['’]m|we are|we['’]re) [A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?['’]s? (?:\w+ )?(?:parents?|mother|father|mum|dad|carers?|guardian|grandmother|grandfather|grandparents|nan|gran|aunt)\b|\bas (?:his|her|their) (?:parents?|mother|father|mum|dad)\b,? (?:i|we)\b|\b(?:my|our) (?:\w+ ){0,3}(?:son|daughter|child|children|grandson|granddaughter|boy|girl)\b[^.]{0,80}\b(?:i|we) (?:am|are|would|want|wish|request|ask|do not|believe|feel|think)\b|\bi am (?:writing )?(?:\w+ ){0,3}(?:about|for|regarding|concerning) my (?:\w+ )?(?:son|daughter|child)\b|\b(?:i am|i['’]m) (?:\d\d|a young person|the young person|a student|sixteen|seventeen|eighteen|nineteen)\b[^.]{0,60}\b(?:my|i)\b|\b(?:my|our) (?:son|daughter)\b[^.]{0,40}['’]s? (?:ehc|ehcp|plan|appeal|request|school|annual review)\b|\bmy (?:own )?ehc(?: plan|p)\b/i

const service =
  /\b(?:sendiass|sendias|iass|information,? advice (?:and|&) support (?:service|team|officer)|send partnership|parent partnership|our service|the service (?:is|does|can|offers)|impartial(?:ity)?|caseload|t\/c|tc (?:from|with|to) |my colleague|our advice line|supporting (?:mr|mrs|ms|you)|(?:officer|volunteer|supporter|adviser|caseworker|assistant)\s*$|mum (?:says|said|feels|wants)|(?:you|mr|mrs|ms) (?:\w+ )?(?:told|asked) (?:me|us))/im
