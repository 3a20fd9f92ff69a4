import {findGreeted, signatureMark, titles} from '@evenhand/engine/letter-parts'
import {findNamesBelowClosings, findSignature} from '../find-signature.ts'
import type {LetterSource} from '../types.ts'
import {knownCapitals} from './known-capitals.ts'

/** A name as it stands in a text, in UTF-16 code units, with its words in small letters. */
export type FoundName = {start: number; end: number; title?: string; words: string[]}

/**
 * Finds names of people: in the greeting, the signature and lines such as *Present:*, after titles (*Mrs Ashdown*), after kin
 * and roles (*your son Amir*), and wherever one of those comes up again; and capitalised words inside sentences that are not
 * known to be something else. It rather takes the name of a school or a town for a person's than the other way round.
 */
export function findNames(letter: LetterSource): FoundName[] {
  const {text} = letter
  const told = [
    ...greetings(text),
    ...signatures(text),
    ...labelled(text),
    ...titled(text),
    ...titledSmall(text),
    ...saints(text),
    ...introduced(text),
    ...afterInitials(text),
    ...listed(text),
    ...addressed(text),
    ...insideSentences(text)
  ]
  const words = new Set([...told.flatMap((name) => name.words), ...namesOutside(letter)])
  for (const title of titlesOnly) words.delete(title)
  return joinNames(text, [...told, ...repeated(text, words)])
}

/** The words of people's names that a letter gives, in small letters: for masking what is written about it elsewhere. */
export function wordsOfNames(names: ReadonlyArray<FoundName>): string[] {
  return [...new Set(names.flatMap(({words}) => words))].filter((word) => word.length > 1)
}

/** Where words that are known to be names stand in a text. */
export function findKnownNames(text: string, words: ReadonlySet<string>): FoundName[] {
  return joinNames(text, [...titled(text), ...repeated(text, words)])
}

// O’Brien, Ali-Khan, MacDonald; not the ’s of “Amir’s”.
const namePart = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[’']\p{Lu}[\p{L}\p{M}]+|-[\p{L}\p{M}]+)*`
const particle = String.raw`(?:de|da|di|del|der|den|van|von|al|el|bin|ibn|ap|la|le|du|dos|ten|ter)`
const initial = String.raw`\p{Lu}\.`
const name = String.raw`(?:(?:${namePart}|${initial})[ \t]+)?(?:(?:${namePart}|${initial}|${particle})[ \t]+){0,3}${namePart}`
const capitalised = [...titles].flatMap((title) => [
  title.charAt(0).toUpperCase() + title.slice(1),
  title.toUpperCase()
])
/** Small ones that are no other words: *miss* and *sister* may be. */
const titleWords = String.raw`(?:${capitalised.join('|')}|mr|mrs|ms|mx|dr|Lady|Lord|Rev(?:erend)?|Judge|Master|Sister|Aunt(?:ie|y)?|Uncle|Nan(?:ny|a)?|Gran(?:dma|dad|ny)?|Nurse|Canon)`

function greetings(text: string): FoundName[] {
  return findGreeted(text).flatMap(({start: from, end}) => {
    // After the greeting a sentence may run on: “Hi Kerry I hope you are well”.
    const words = [...text.slice(from, end).matchAll(/[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu)]
    const isShort = words.length <= 4
    return words.flatMap((word) => {
      const plain = word[0].toLowerCase()
      const isOpen = isShort || /^\p{Lu}/u.test(word[0])
      if (!isOpen || greetsNobody.has(plain) || (knownCapitals.has(plain) && !months.has(plain))) return []
      return [{start: from + word.index, end: from + word.index + word[0].length, words: [plain]}]
    })
  })
}

const titlesOnly: ReadonlySet<string> = new Set([...titles, 'rev'])
const greetsNobody: ReadonlySet<string> = new Set([
  ...titlesOnly,
  ...'all there both everyone everybody again and & sirs madam colleague colleagues ladies gentlemen just i hope whom it concern friends folks applicant volunteer volunteers resident residents neighbour my'.split(
    ' '
  )
])

function signatures(text: string): FoundName[] {
  const found: FoundName[] = []
  for (const signed of [findSignature(text) ?? [], findNamesBelowClosings(text)].flat())
    found.push(...namesIn(text, signed.start, signed.end, true))
  // Below "-- " stands who sent it: “Bronagh Tully | SENDIASS”.
  for (const mark of text.matchAll(signatureLine)) {
    const line = mark[1] ?? ''
    const end = mark.index + mark[0].length
    found.push(...namesIn(text, end - line.length, end, false))
  }
  // “trish”, “Kels xx”, “Petra and Ros”: the last line.
  const last =
    /\n[ \t]*((\p{L}{2,14})(?:[ \t]+(?:and|&)[ \t]+(\p{L}{2,14}))?)(?:[ \t]+x+)?[ \t]*[,.]?\s*$/iu.exec(text)
  for (const word of [last?.[2], last?.[3]]) {
    if (!last?.[1] || !word || knownCapitals.has(word.toLowerCase())) continue
    const start = last.index + last[0].indexOf(last[1]) + last[1].lastIndexOf(word)
    found.push({start, end: start + word.length, words: [word.toLowerCase()]})
  }
  return found
}

const signatureLine = new RegExp(String.raw`^${signatureMark}\r?\n(.*)$`, 'gm')

/** Lines that list people, or say who something is from, to or about, and the list that follows them. */
function labelled(text: string): FoundName[] {
  const label =
    /^[ \t>*•–-]*(?:from|to|cc|bcc|re|subject|present|attendees|attending|in attendance|invited|apologies|distribution|copy(?: to)?|copies to|name|full name|surname|forename|first name|known as|child|child['’]s name|name of (?:child|young person|pupil|parent|carer)|pupil|student|young person|yp|parents?|parent[ /]+carer|parents?['’]? names?|carers?|mother|father|mum|dad|siblings?|worker|officer|caseworker|case ?worker|author|completed by|written by|prepared by|recorded by|(?:[^\r\n:]{0,60}[.)][ \t]+)?taken by|note by|notes by|signed|supporter|volunteer|contact|family|appellants?|respondents?|auditor|closed|opened|re-opened|entered by|typed by|chaired by|chair|minutes|clerk|interpreter|key ?worker|contact sheet|case note|case closure summary|spoke (?:to|with)|call (?:from|to|with)|t\/c (?:from|to|with)|discussed with|supervisor|supervisee|school|setting|senco|head ?teacher|ep|social worker|gp|paediatrician|for|attn|fao)[ \t]*(?:[:=]|[ \t][–-][ \t])[ \t]*([^\r\n]*(?:\r?\n[ \t]*[•*–-][^\r\n]*|\r?\n(?=\p{Lu}[^\r\n:]{2,60}[ \t]\()[^\r\n]*)*)/gimu
  return [...text.matchAll(label)].flatMap((found) => {
    const value = found[1] ?? ''
    const end = found.index + found[0].length
    return namesIn(text, end - value.length, end, false)
  })
}

/** *St Brannoc’s*: a school or a church, which tells where somebody goes. */
function saints(text: string): FoundName[] {
  const pattern = new RegExp(String.raw`(?<!\p{L})St\.?[ \t]+(${namePart})`, 'gu')
  return [...text.matchAll(pattern)].map(({0: found, 1: saint = '', index}) => ({
    start: index,
    end: index + found.length,
    words: [saint.toLowerCase()]
  }))
}

function titled(text: string): FoundName[] {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(${titleWords})\.?(?:(?:[ \t]*(?:and|&|/|or)[ \t]*)(?:${titleWords})\.?)?[ \t]+(?:\r?\n[ \t]*)?(?=(${name}))`,
    'gu'
  )
  return [...text.matchAll(pattern)].flatMap((found) => {
    const start = found.index + found[0].length
    const whole = found[2] ?? ''
    const words = trimKnown(whole)
    if (!words || afterTitle.has(words.toLowerCase())) return []
    const title = (found[1] ?? '').toLowerCase()
    return [{start, end: start + words.length, title, words: wordsOf(words)}]
  })
}

/** *mr ahmed* */
function titledSmall(text: string): FoundName[] {
  return [...text.matchAll(/(?<!\p{L})(mrs?|ms|dr)\.?[ \t]+(\p{Ll}[\p{L}’'-]{2,})/gu)].flatMap(
    ({0: found, 1: title, 2: word = '', index}) => {
      const end = index + found.length
      return afterTitle.has(word) || titlesOnly.has(word)
        ? []
        : [{start: end - word.length, end, title: title ?? '', words: [word]}]
    }
  )
}

/** What may stand after *Mr* and the like and is nobody: *Dr and Mrs*, *ms word*. */
const afterTitle = new Set(['and', 'word', 'the', 'who', 'has', 'for', 'teams', 'office', 'excel'])

/** *your son Amir*, *the SENCO, Jo Marsh,*, *a girl called Zoe*, *my name is Kofi*. */
function introduced(text: string): FoundName[] {
  const kin =
    'son|daughter|child|boy|girl|lad|brother|sister|twin|mum|mam|dad|mother|father|nan|gran|grandma|grandad|aunt|auntie|uncle|cousin|wife|husband|partner|friend|step-?(?:dad|mum|son|daughter)|grandson|granddaughter|[Ss]enco|SENCO|SENDCO|SENCo|[Hh]ead ?teacher|[Hh]ead|[Tt]eacher|[Tt]utor|TA|EP|[Pp]sychologist|[Pp]aediatrician|[Tt]herapist|GP|[Cc]ase ?worker|[Oo]fficer|[Ss]ocial worker|[Cc]olleague|[Mm]anager|[Mm]ediator|[Ss]olicitor|[Vv]olunteer|[Pp]upil|[Ss]tudent|[Ww]orker|[Nn]urse|[Dd]octor'
  const pattern = new RegExp(
    String.raw`(?<!\p{L})(?:(?:${kin})(?:,|[ \t]+(?:is|was|called|named))?|[Cc]alled|[Nn]amed|[Nn]ame(?:[’']s|[ \t]+is|[ \t]+was)|I am|I[’']m|[Tt]his is|[Kk]nown as|(?:[Tt]aken|[Ee]ntered|[Ww]ritten|[Rr]ecorded|[Tt]yped|[Cc]ompleted|[Ss]igned) by:?|[Cc]ares? for|[Pp]arents? (?:of|to))[ \t]+(?=(${name}))`,
    'gu'
  )
  return [...text.matchAll(pattern)].flatMap((found) => {
    const start = found.index + found[0].length
    const words = trimKnown(found[1] ?? '')
    return words ? [{start, end: start + words.length, words: wordsOf(words)}] : []
  })
}

/** *J. Sowande*, *D.J. Pryce*. */
function afterInitials(text: string): FoundName[] {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}.])(?:\p{Lu}\.[ \t]?){1,3}(${namePart})`, 'gu')
  return [...text.matchAll(pattern)].flatMap((found) => {
    const word = found[1] ?? ''
    if (word.length < 3 || isKnown(word)) return []
    return [{start: found.index, end: found.index + found[0].length, words: [word.toLowerCase()]}]
  })
}

/** *3. Okoye twins, Y2.*, *Kez, 17, wants to know …*, at the beginning of a line. */
function listed(text: string): FoundName[] {
  const pattern = new RegExp(
    String.raw`^[ \t>]*(?:[•*–-][ \t]+|\d{1,3}[.)]?[ \t]+)?(?=(${name})(?:[ \t]+twins|[ \t]+triplets)?,[ \t]+(?:[Yy](?:ea)?r?[ \t]?\d|aged?[ \t]|\d{1,2}\b|\p{Lu}\p{L}+,))`,
    'gmu'
  )
  return [...text.matchAll(pattern)].flatMap((found) => {
    const start = found.index + found[0].length
    const words = trimKnown(found[1] ?? '')
    return words ? [{start, end: start + words.length, words: wordsOf(words)}] : []
  })
}

/** *Priya, you want to know …* */
function addressed(text: string): FoundName[] {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}’'-])(${namePart})(?=,[ \t]+your?\b)`, 'gu')
  return [...text.matchAll(pattern)].flatMap(({0: word, index}) => {
    const plain = word.toLowerCase()
    if (isKnown(word) || openingWord.test(plain) || plain.endsWith('ly')) return []
    return [{start: index, end: index + word.length, words: [plain]}]
  })
}

/** A capitalised word inside a sentence that is not known, and that this letter never writes small. */
function insideSentences(text: string): FoundName[] {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}’'@./-])${namePart}(?![\p{L}\p{N}@])`, 'gu')
  const small = new Set(text.match(/(?<![\p{L}’'-])\p{Ll}[\p{L}’'-]*/gu))
  return [...text.matchAll(pattern)].flatMap((found) => {
    const word = found[0]
    const plain = word.toLowerCase()
    if (!/\p{Ll}/u.test(word) || word.length < 2 || isKnown(word) || small.has(plain)) return []
    const before = text.slice(Math.max(0, found.index - 40), found.index)
    const after = text.slice(found.index + word.length, found.index + word.length + 24)
    const isInside =
      /[\p{L}\p{N},)’'”"&][ \t]+[(“"‘']?$/u.test(before) ||
      /[^\s][ \t]+[–—-][ \t]+$/u.test(before) ||
      /[\p{Ll},][ \t]*\r?\n[ \t]*$/u.test(before)
    if (!isInside && !(doesWhatPeopleDo.test(after) && !openingWord.test(plain))) return []
    return [{start: found.index, end: found.index + word.length, words: [plain]}]
  })
}

/** What follows a person’s name at the beginning of a sentence. */
const doesWhatPeopleDo =
  /^(?:[’']s\b|[ \t]+(?:and[ \t]+\p{Lu}|said|says|told|tells|asked|asks|feels?|felt|thinks?|thought|wants?|wanted|likes?|loves?|rang|called|phoned|emailed|texted|wrote|will|would|has|had|is|was|isn[’']t|wasn[’']t|hasn[’']t|can|can[’']t|could|cannot|needs?|does|did|doesn[’']t|didn[’']t|goes|went|came|comes|finds?|found|knows?|knew|agreed|explained|confirmed|reported|reports|hopes?|also|may|might|should|must|gets?|got|attends?|attended|starts?|started|moved|lives|spoke|speaks|mentioned|gave|sent|left|stopped)\b)/u

/** What opens many a sentence with a capital and is nobody. */
const openingWord =
  /(?:...ing|ings|tions?|ments?|ness|ity|ities|ance|ence|times|days|work|body|thing|one|where)$|^(?:waiting|lessons|mornings|evenings|weekends|nights|phones|plans|decisions|replies|calls|trips|tests|stairs|things|words|changes|weeks|breaks?|breaktimes?|lunch|noise|life|home|sleep|food|time|staff|half|much|little|few|several|such|same|today|tomorrow|yesterday|later|once|twice|only|just|even|again|another|either|neither|whatever|whoever|whichever|everything|consent|progress|nobody|attendance|dinner|money|travel|homework|reading|writing|spelling|behaviour|medication|taxi|bus|permission|friendship|trust|mediation|advocacy|however|otherwise|meanwhile|afterwards|instead|anyway|besides|therefore|overall|mostly|sorry|remember|congratulations|yesterday)$/

/** Every capitalised word of the text that is one of the words, and that the words around it do not make a month or a verb. */
function repeated(text: string, words: ReadonlySet<string>): FoundName[] {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${namePart}`, 'gu')
  return [...text.matchAll(pattern)].flatMap((found) => {
    const word = found[0]
    const plain = word.toLowerCase()
    const whole = words.has(plain) ? plain : wholeName(plain, words)
    if (whole === undefined || plain.length < 2) return []
    const before = text.slice(Math.max(0, found.index - 12), found.index)
    const after = text.slice(found.index + word.length, found.index + word.length + 12)
    if (
      months.has(plain) &&
      (/(?:(?<!\d)\d{1,2}|\dst|\dnd|\drd|\dth|\bby|\bin|of|until|since|from|last|next|early|late|mid)[ \t-]+$/i.test(
        before
      ) ||
        /^[ \t]+\d/.test(after))
    )
      return []
    if (
      /^(?:will|may)$/.test(plain) &&
      /^[ \t]+(?:i|you|he|she|they|we|it|the|this|that|there)\b/i.test(after)
    )
      return []
    return [{start: found.index, end: found.index + word.length, words: [plain]}]
  })
}

/** A part of a double name, or its plural: *the Ashdowns*. */
function wholeName(plain: string, words: ReadonlySet<string>): string | undefined {
  if (plain.endsWith('s') && words.has(plain.slice(0, -1))) return plain
  return plain.split('-').find((part) => part.length > 2 && words.has(part))
}

const months = new Set(['april', 'may', 'june', 'august', 'march', 'january', 'summer', 'autumn'])

/** The names among the capitalised words of a stretch. */
function namesIn(text: string, start: number, end: number, isSurelyName: boolean): FoundName[] {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}@./])${namePart}(?![\p{L}\p{N}@])`, 'gu')
  return [...text.slice(start, end).matchAll(pattern)].flatMap((found) => {
    const word = found[0]
    if (word.length < 2 || (isSurelyName ? titlesOnly.has(word.toLowerCase()) : isKnown(word))) return []
    // Capitals alone are an abbreviation, save where the whole line shouts.
    if (!isSurelyName && /^\p{Lu}+$/u.test(word) && word.length < 6) return []
    const from = start + found.index
    return [{start: from, end: from + word.length, words: [word.toLowerCase()]}]
  })
}

/** Names that stand in a mail's headers, a file's metadata, or an address: *jo.marsh@…*. */
function namesOutside({mail, author, text}: LetterSource): string[] {
  const people = [mail?.from, ...(mail?.to ?? []), author].flatMap((person) => person ?? [])
  const display = people.flatMap(
    (person) => person.replace(/<?[^\s<]*@[^\s>]*>?/g, '').match(/[\p{L}\p{M}’'-]{2,}/gu) ?? []
  )
  const addresses = [...people, text].flatMap((where) =>
    [...where.matchAll(/([\p{L}]{2,}[._-][\p{L}._-]{2,})@/gu)].flatMap(([, local = '']) =>
      local.split(/[._-]+/)
    )
  )
  return [...display, ...addresses]
    .map((word) => word.toLowerCase())
    .filter(
      (word) =>
        word.length > 2 &&
        !knownCapitals.has(word) &&
        !/^(?:send|iass|sendiass|enquiries|info|office|reply|team)$/.test(word)
    )
}

const isKnown = (word: string): boolean => {
  const plain = word.toLowerCase().replace(/[’']s$/, '')
  return (
    knownCapitals.has(plain) ||
    plain.split('-').every((part) => knownCapitals.has(part)) ||
    titlesOnly.has(plain)
  )
}

/** A name without the known words at its end: *Jo Marsh SENCO*, *Amir Section*. */
function trimKnown(whole: string): string {
  const parts = [...whole.matchAll(/\S+/g)]
  const stop = parts.findIndex((part) => knownCapitals.has(part[0].toLowerCase()))
  const last = stop < 0 ? parts.at(-1) : parts[stop - 1]
  return last ? whole.slice(0, last.index + last[0].length) : ''
}

const wordsOf = (words: string): string[] =>
  words
    .toLowerCase()
    .split(/[ \t]+/)
    .filter((word) => word.length > 1 && !/^\p{L}\.$/u.test(word) && !new RegExp(`^${particle}$`).test(word))

/** Names in order, without overlaps; words of one name that stand side by side are one. */
function joinNames(text: string, names: ReadonlyArray<FoundName>): FoundName[] {
  const sorted = [...names].sort((a, b) => a.start - b.start || b.end - a.end)
  const joined: FoundName[] = []
  for (const next of sorted) {
    const last = joined.at(-1)
    if (last && next.start < last.end) {
      if (next.end <= last.end) {
        if (next.title !== undefined && last.title === undefined && next.start === last.start)
          last.title = next.title
        continue
      }
      last.words = [...new Set([...last.words, ...next.words])]
      last.end = next.end
      continue
    }
    const gap = last && text.slice(last.end, next.start)
    if (last && gap !== undefined && isInnerGap.test(gap) && next.title === undefined) {
      last.words = [...new Set([...last.words, ...next.words])]
      last.end = next.end
    } else joined.push({...next, words: [...next.words]})
  }
  return joined
}

const isInnerGap = new RegExp(String.raw`^[ \t]+(?:(?:${particle}|${initial})[ \t]+)*$`, 'u')
