import {type Addressee, type PartyKind, splitWords} from '@evenhand/lexicon'
import {type Letter, readerOf} from './letter.ts'
import {greetingWords} from './letter-parts.ts'
import {isCapitalised} from './names.ts'
import {determiners, titles, wordSet} from './word-classes.ts'

/** Who is meant by the words of a letter. */
export type PartyReader = {
  /** The party that the words from `at` name, if any, and how many words name it. */
  namedAt(block: number, at: number): {party: PartyKind; length: number} | undefined
}

/** The words that name parties, by their first word. */
export type PartyWords = ReadonlyMap<string, ReadonlyArray<{words: readonly string[]; party: PartyKind}>>

/**
 * Reads the words that name each party from a lexicon's lists: `school-word`, `school-role`, `la-word` … A service's own
 * names stand in the same lists.
 */
export function readPartyWords(lists: Readonly<Record<string, ReadonlyArray<string>>>): PartyWords {
  const known = new Map<string, Array<{words: readonly string[]; party: PartyKind}>>()
  for (const [party, names] of Object.entries(listsOf) as Array<[PartyKind, readonly string[]]>)
    for (const entry of names.flatMap((name) => lists[name] ?? [])) {
      if (/[<>()[\]{}|~]/.test(entry)) continue
      const words = splitWords(entry).texts
      const [first] = words
      if (first === undefined) continue
      const others = known.get(first)
      if (others) others.push({words, party})
      else known.set(first, [{words, party}])
    }
  for (const entries of known.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return known
}

const listsOf: Record<PartyKind, readonly string[]> = {
  family: ['family-word', 'child-word'],
  school: ['school-word', 'school-role'],
  la: ['la-word', 'la-role'],
  health: ['health-word', 'health-role'],
  other: ['other-role']
}

/**
 * Reads a letter for who is who: *you* is its reader, *Mr Whitlow (DHT)* is the school wherever he comes up again.
 *
 * @param letter the letter, with its reader where that is known
 * @param partyWords from `readPartyWords`
 */
export function readParties(letter: Letter, partyWords: PartyWords): PartyReader {
  const reader = readers[readerOf(letter)]
  const introduced = readIntroductions(letter, namesAt, reader)
  return {
    namedAt(block, at) {
      const {texts} = letter.wordsOf(block)
      const word = texts[at] ?? ''
      if (reader && (word === 'you' || word === 'your')) return {party: reader, length: 1}
      const name = introduced.get(word)
      if (name && isCapital(letter, block, at)) return {party: name, length: 1}
      return namesAt(texts, at)
    }
  }

  function namesAt(texts: readonly string[], at: number): {party: PartyKind; length: number} | undefined {
    const found = partyWords
      .get(texts[at] ?? '')
      ?.find(({words}) => words.every((word, offset) => texts[at + offset] === word))
    return found && {party: found.party, length: found.words.length}
  }
}

/** Whom *you* means. A paper for the file speaks to nobody. */
const readers: Record<Addressee, PartyKind | undefined> = {
  parent: 'family',
  'young-person': 'family',
  school: 'school',
  la: 'la',
  health: 'health',
  file: undefined
}

type NamesAt = (texts: readonly string[], at: number) => {party: PartyKind; length: number} | undefined

/** Surnames and first names whose owner's part is told: beside a role, after a possessive, or in the greeting. */
function readIntroductions(
  letter: Letter,
  namesAt: NamesAt,
  reader: PartyKind | undefined
): ReadonlyMap<string, PartyKind> {
  const found = new Map<string, PartyKind>()
  const tell = (name: string, party: PartyKind): void => {
    if (!found.has(name)) found.set(name, party)
  }
  letter.blocks.forEach((_, block) => {
    const {texts, ends, starts} = letter.wordsOf(block)
    texts.forEach((word, at) => {
      const isTitle = titles.has(word)
      const surname = isTitle ? at + 1 : at
      const name = texts[surname]
      if (name === undefined || !isCapital(letter, block, surname)) return
      const previous = texts[at - 1] ?? ''
      if (reader && greetingWords.has(previous) && at <= 2) return tell(name, reader)
      if (!isTitle) {
        // "Your son Amir", "her daughter Zoe".
        if (kin.has(previous)) tell(name, 'family')
        return
      }
      // "Mr Whitlow (DHT)", "Mr Whitlow, the deputy head,", "Mrs Cole from the LA"
      const gap = letter.text.slice(ends[surname] ?? 0, starts[surname + 1] ?? 0)
      const next = texts[surname + 1] ?? ''
      const role = determiners.has(next) || /^(?:from|at|of|as)$/.test(next) ? surname + 2 : surname + 1
      const after = /^(?: ?\(|, ?)$/.test(gap) || role > surname + 1 ? roleFrom(texts, role) : undefined
      if (after) return tell(name, after)
      // "the SENCO, Mrs Cole", "our EP Mr Hart"
      for (let length = 1; length <= 3; length++) {
        const before = namesAt(texts, at - length)
        if (before?.length === length) return tell(name, before.party)
      }
    })
  })
  return found

  function roleFrom(texts: readonly string[], from: number): PartyKind | undefined {
    for (let at = from; at < from + 4; at++) {
      const named = namesAt(texts, at)
      if (named) return named.party
    }
    return undefined
  }
}

const kin = wordSet(
  'son daughter boy girl child brother sister mum dad mother father nan gran wife husband partner'
)

const isCapital = (letter: Letter, block: number, at: number): boolean =>
  isCapitalised(letter.text, letter.wordsOf(block).starts[at] ?? 0)
