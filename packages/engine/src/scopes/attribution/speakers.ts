import {type Letter, type Position, sentenceAt} from '../../letter.ts'
import {type EntryOpening, readEntryOpening} from '../../log-entry.ts'
import {lineBefore, lineFrom, rememberByLetter} from '../scope.ts'

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
 * Who goes on speaking at a sentence of a chat, a log or minutes: from their label, in the sentence or before it in its block,
 * to the next label or time. Nothing where it is no such thing.
 */
export function whoSpeaks({letter, block, sentence}: Position): 'service' | 'other' | undefined {
  if (speakersOf(letter).size === 0 && !holdsMinutes(letter)) return undefined
  const known = (speakersByBlock(letter)[block] ??= [])
  for (let at = known.length; at <= sentence; at++)
    known[at] = opensTurn(letter, block, at) ?? known[at - 1] ?? 'nobody'
  const speaker = known[sentence]
  return speaker === 'nobody' ? undefined : speaker
}

type Speaker = 'service' | 'other' | 'nobody'
/** Filled block by block, as each is asked for. */
const speakersByBlock = rememberByLetter((): Speaker[][] => [])

/** Whose turn begins with a sentence; nothing where it goes on with the turn before. */
function opensTurn(letter: Letter, block: number, sentence: number): Speaker | undefined {
  const {start, end} = sentenceAt({letter, block, sentence})
  const said = letter.text.slice(start, end)
  const entry = readEntryOpening(said)
  if (entry && speakersOf(letter).has(entry.label)) return service.test(entry.label) ? 'service' : 'other'
  const spoken = holdsMinutes(letter) ? opensWithSpeaker(said.slice(0, longestLabel)) : undefined
  if (spoken) return spoken.isDash && !saysSomething(said.slice(spoken.length)) ? 'nobody' : 'other'
  return entry?.isTimed ? 'nobody' : undefined
}
/** In UTF-16 code units. */
const longestLabel = 60

/** Whether three lines or more open with who speaks: minutes, in which a line is its speaker’s to its end. */
const holdsMinutes = rememberByLetter((letter) => {
  let count = 0
  for (const {words} of labelledLines(letter))
    if (speaker.test(words.slice(0, longestLabel)) && ++count === 3) return true
  return false
})

/** The lines that have a colon or a dash near their start, as behind who speaks. Most letters have few, which are soon found. */
const labelledLines = rememberByLetter(({text}): Array<{start: number; words: string}> => {
  const starts = new Set<number>()
  for (const mark of [':', '–', '—', '-'])
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      if (mark !== ':' && text.charCodeAt(at - 1) !== 32) continue
      const {length} = lineBefore(text, at, longestLabel)
      if (length < longestLabel) starts.add(at - length)
    }
  return [...starts]
    .sort((a, b) => a - b)
    .map((start) => ({start, words: lineFrom(text, start, longestOpening)}))
})
/** In UTF-16 code units: the label, and enough behind it to tell whether something is said. */
const longestOpening = 140
const longestTurn = 2000

/** Whether the words behind a dash are what somebody said, and not what they are: *Mum – a force of nature*. */
export const saysSomething = (words: string): boolean =>
  opensClause.test(words.slice(0, longestLabel)) || namesWhoDoes.test(words)
const opensClause = new RegExp(
  String.raw`^(?:(?:feels|felt|thinks|thought|believes|believed|says|said|asks|asked|reckons|reckoned|considers|considered|wants|wanted|agrees|agreed|disagrees|disagreed|accepts|accepted|disputes|disputed|denies|denied|replied|answered|not happy|unhappy|angry|upset|furious|concerned|worried)\b|in (?:her|his|their) view\b|(?:it|this|that|there|nobody|no one|everyone|staff|governors|teachers|(?:the |his |her |their )?(?:${roles})|(?:the|his|her|their|that) \w+ (?:is|was|are|were|has|have|had|should|must|can|could|will|would))\b)`,
  'i'
)
/** *Mrs Rook – Pieter comes home in bits*. */
const namesWhoDoes = /^\p{Lu}\p{Ll}+ (?:\p{Ll}+s|has|had|was|did|\p{Ll}+ed)\b/u

/**
 * The labels of those who speak in a letter that sets down a conversation: two of them under their times, or in turn, or the
 * service and whoever stands next to it.
 */
const speakersOf = rememberByLetter((letter): ReadonlySet<string> => {
  const {text} = letter
  const turns = turnsIn(letter)
  const speakers = new Set(presentIn(letter))
  const timed = turns.filter(({isTimed}) => isTimed).map(({label}) => label)
  if (new Set(timed).size > 1) for (const label of timed) speakers.add(label)
  const isKnown = ({label}: Turn): boolean => service.test(label) || person.test(label) || speakers.has(label)
  const lastTurn = new Map<string, number>()
  for (const [at, turn] of turns.entries()) {
    const [before, last] = [turns[at - 1], lastTurn.get(turn.label)]
    lastTurn.set(turn.label, at)
    if (before === undefined || before.label === turn.label) continue
    const isAnswer = service.test(turn.label) !== service.test(before.label) && isNextLine(text, before, turn)
    // whoever speaks again after somebody else
    const since = last === undefined ? [] : turns.slice(last, at)
    if (isAnswer) speakers.add(before.label).add(turn.label)
    else if (since.some(isKnown)) for (const {label} of since) speakers.add(label)
  }
  return speakers
})

/** Two versions of a letter have the same speakers if these are the same. */
export const namesOfSpeakers = (letter: Letter): string =>
  [...speakersOf(letter), holdsMinutes(letter)].join('\n')

type Turn = EntryOpening & {start: number}

const isNextLine = (text: string, before: Turn, {start}: Turn): boolean =>
  text.slice(before.start + lineFrom(text, before.start, longestTurn).length, start).trim() === ''

/** The lines that open with a label behind which something is said: not *Officer: JB*, *Phone: 01603 704070*. */
function turnsIn(letter: Letter): Turn[] {
  return labelledLines(letter).flatMap(({start, words}) => {
    const entry = readEntryOpening(words)
    if (!entry || entry.label === '' || headings.test(entry.label)) return []
    return says.test(words.slice(entry.length)) ? [{...entry, start}] : []
  })
}
const says = /(?:^|[\s"“‘'])\p{Ll}{2,}/u

/** *Present: Bev (chair), Lorna, Sunil.*: who speaks in minutes that give two of them or more a label, in the middle of a line too. */
function presentIn(letter: Letter): string[] {
  const {text} = letter
  const list = labelledLines(letter).flatMap(({words}) => present.exec(words)?.[1] ?? [])[0]
  const names = (list?.split(/[,;&.]| and /) ?? [])
    .map((name) => name.replace(/\(.*?\)/g, '').trim())
    .filter((name) => name !== '')
  if (names.length < 2) return []
  const speaking = new Set<string>()
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    const name = names.find((each) => text.endsWith(each, at))
    if (name !== undefined) speaking.add(name.toLowerCase())
  }
  return speaking.size > 1 ? [...speaking] : []
}
const present =
  /^[ \t]*(?:present|attending|attended|attendees|in attendance|there|those present):[ \t]*(.{1,300})/i

/** Somebody by their role or title. */
const person = new RegExp(String.raw`^(?:(?:mr|mrs|ms|miss|mx|dr|cllr|prof)\b.*|(?:${roles})(?: \(.*)?)$`)
/** What opens lines of letters and of notes, and speaks for nobody. */
const headings =
  /^(?:[a-z ]+\d+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:first|second|third|last)(?:ly)?|actions?|aims?|answers?|apologies|ask|attached|background|bcc|by|calls?|cc|concerns?|conclusion|cons|contact|cost|date|decisions?|e-?mails?|enclosed|evidence|example|fax|from|hearing|home visit|important|impression|information|issues?|key points?|learning|letter|location|meetings?|mobile|nb|next(?: steps?)?|notes?|options?|outcome|overview|phone|place|plan|points?|present|pros|ps|q|questions?|re|reasons?|recommendations?|ref|remember|results?|reviews?|rules?|sources?|status|steps?|strengths|subject|summary|tel|telephone|texts?|time|tips?|to|topics?|updates?|venue|views?|visits?|warning|weaknesses|what|when|where|who|why|wording)$/
/** The service's own part in a conversation. */
const service =
  /^(?:us|me|we|i|out|outgoing|sent|service|duty(?: (?:desk|officer|phone))?|advis[eo]r\b.*|agent|officer|helpline|volunteer|.*\b(?:sendias*s?|iass?)\b.*)$/
