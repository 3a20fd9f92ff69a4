import type {Letter} from '../../letter.ts'
import {rememberByLetter} from '../scope.ts'

/** Who speaks in the minutes and notes of a meeting, as an officer writes them down. */
export const roles =
  'you|transport|mum|dad|mother|father|parents?|carer|gran(?:dad|dma)?|nan|auntie|step-?dad|step-?mum|senco|sendco|dsl|head(?:teacher)?|deputy|class teacher|teacher|tutor|ta|ht|dht|hoy|ep|ewo|la|school|nursery|college|academy|camhs|salt|slt|ot|gp|hv|health visitor|paediatrician|consultant|caseworker|case officer|plan coordinator|social worker|sw|panel|chair|clerk|governor|(?:(?:parent|family|staff|school|head teacher|la|council|health|trustee|co-opted) )?member(?: (?:\\d|[a-z]\\b))?|presenting officer|solicitor|judge|mediator|yp|young person|student|council|family'

/** A label such as *HT:* or *Chair –* at the start of a line, with its length in UTF-16 code units. */
export function opensWithSpeaker(text: string): {length: number; isDash: boolean} | undefined {
  const label = speaker.exec(text)
  return label ? {length: label[0].length, isDash: !label[0].includes(':')} : undefined
}

const speaker = new RegExp(
  String.raw`^\s*(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Prof)\.? ?[A-Z]?[\w'’-]*(?: [A-Z][\w'’-]+)?|(?:the )?(?:${roles})(?: \([^)]{1,20}\))?)(?:(?: (?:said|says))?:| [–—-])\s`,
  'i'
)

/**
 * A label that opens a line or a sentence of a chat, a log or minutes, with its length in UTF-16 code units: *[18:36] Leila:*,
 * *Forum:*. Somebody's whose label opens two lines of the letter or more, or a line with its time, or any where the service answers.
 */
export function opensWithLabel(
  letter: Letter,
  text: string
): {length: number; isService: boolean} | undefined {
  const found = line.exec(text)
  if (!found) return undefined
  const label = (found[2] ?? found[4] ?? '').toLowerCase()
  if (!speakersOf(letter).has(label)) return undefined
  return {length: found[0].length, isService: service.test(label)}
}

const time = String.raw`(?:\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?,? )?\[?\d{1,2}[:.]\d\d(?: ?[ap]m)?\]?`
const name = String.raw`(?:[A-Z][\w'’-]*|[a-z]*[_\d][\w'’-]*)`
/** What came in and went out in a log of texts: *12.06 in: …*, *12.15 out: …*. */
const direction = "(?:in|out|incoming|outgoing|received|sent|rec[’']?d)"
const line = new RegExp(
  String.raw`^[ \t]*(?:[-*•] +)?(?:(${time} +(?:[–-] +)?)(${direction})|(${time} +(?:[–-] +)?)?(${name}(?: (?:${name}|(?:member|teacher|governor)\b|\([^()\n]{1,20}\))){0,2})):(?=\s)`
)
const lines = new RegExp(line.source, 'gm')

/** The labels of a letter's speakers. */
const speakersOf = rememberByLetter(({text}): ReadonlySet<string> => {
  const speakers = new Set<string>()
  const once = new Set<string>()
  for (const [, sent, way, stamp = sent, found = way ?? ''] of text.matchAll(lines)) {
    const label = found.toLowerCase()
    if (way === undefined && headings.test(label)) continue
    if (stamp !== undefined || once.has(label)) speakers.add(label)
    once.add(label)
  }
  for (const label of presentIn(text)) {
    speakers.add(label)
    once.add(label)
  }
  // where the service itself answers, everybody else speaks to it
  return [...once].some((label) => service.test(label)) ? once : speakers
})

/** *Present: Bev (chair), Lorna, Sunil.*: who speaks in minutes that give two of them or more a label, in the middle of a line too. */
function presentIn(text: string): string[] {
  const names = (present.exec(text)?.[1] ?? '')
    .split(/[,;&.]| and /)
    .map((name) => name.replace(/\(.*?\)/g, '').trim())
    .filter((name) => name !== '' && text.includes(`${name}: `))
  return names.length > 1 ? names.map((name) => name.toLowerCase()) : []
}
const present =
  /^[ \t]*(?:present|attending|attended|attendees|in attendance|there|those present):[ \t]*([^\n]{1,300})/im

/** Two versions of a letter have the same speakers if these are the same. */
export const namesOfSpeakers = (letter: Letter): string => [...speakersOf(letter)].join('\n')

/** What opens lines of letters and of notes, and speaks for nobody. */
const headings =
  /^[a-z ]+\d+$|^(?:actions?|aims?|answer|apologies|ask|attached|background|bcc|by|cc|chair|concerns?|conclusion|cons|contact|cost|date|decision|e-?mail|enclosed|evidence|example|fax|from|information|issues?|key|learning|location|mobile|nb|next|notes?|option|outcome|phone|place|plan|points?|present|pros|ps|q|question|re|reason|ref|result|rule|sent|source|status|step|subject|summary|tel|time|tip|to|topic|venue|views?|what|when|where|who|why|wording)\b/
/** The service's own part in a conversation. */
const service =
  /^(?:us|me|we|i|out|outgoing|sent|advis[eo]r\b.*|officer|helpline|volunteer|.*\b(?:sendias*s?|iass?)\b.*)$/
