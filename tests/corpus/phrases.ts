import type {Category, Level, Voice} from '@evenhand/lexicon'
import {readJsonLines} from './records.ts'

/** A wording that should be found, under any of its categories, and one that could stand there instead. */
export type Phrase = {id: string; categories: ReadonlyArray<Category>; phrase: string; alternative: string}
/** A wording that looks like a partial one and is not; in the service's voice where none is said. */
export type LookAlike = {
  id: string
  categories: ReadonlyArray<Category>
  text: string
  why: string
  voice?: Voice
}

type Finding = {category: Category; level: Level; actual: string; ruleId: string}
type Check = (text: string, voice: Voice) => ReadonlyArray<Finding>
type Share = {count: number; of: number}
type Slip = {
  what: 'missed phrase' | 'warned alternative' | 'warned look-alike'
  category: string
  id: string
  text: string
}

export type PhraseScore = {
  /** Phrases with a finding of an allowed category. */
  phrases: Share
  /** Alternatives and look-alikes with a warning or an error, of whatever category. */
  alternatives: Share
  lookAlikes: Share
  /** Found phrases by their first category. */
  categories: Partial<Record<Category, Share>>
  slips: Slip[]
}

/**
 * Counts how many partial phrases are found, and how many impartial ones are warned of.
 *
 * @example scorePhrases(readPhrases(path), readLookAlikes(path), (text, voice) => checker.check(text, {voice}).findings)
 */
export function scorePhrases(
  phrases: ReadonlyArray<Phrase>,
  lookAlikes: ReadonlyArray<LookAlike>,
  check: Check
): PhraseScore {
  const score: PhraseScore = {
    phrases: {count: 0, of: 0},
    alternatives: {count: 0, of: 0},
    lookAlikes: {count: 0, of: 0},
    categories: {},
    slips: []
  }
  for (const {id, categories, phrase, alternative} of phrases) {
    const isFound = check(phrase, 'service').some((finding) => categories.includes(finding.category))
    addTo(score.phrases, isFound)
    for (const category of categories.slice(0, 1))
      addTo((score.categories[category] ??= {count: 0, of: 0}), isFound)
    if (!isFound) score.slips.push({what: 'missed phrase', category: categories.join('|'), id, text: phrase})
    countWarning(score, 'alternatives', 'warned alternative', id, alternative, (text) =>
      check(text, 'service')
    )
  }
  for (const {id, text, voice = 'service'} of lookAlikes)
    countWarning(score, 'lookAlikes', 'warned look-alike', id, text, (it) => check(it, voice))
  return score
}

/** The shares as a table. */
export function reportPhrases({phrases, alternatives, lookAlikes, categories, slips}: PhraseScore): string {
  return [
    reportShare('phrases found', phrases),
    ...Object.entries(categories).map(([category, share]) => reportShare(`  ${category}`, share)),
    reportShare('alternatives with a warning', alternatives),
    reportShare('look-alikes with a warning', lookAlikes),
    `${slips.length} slips: see them with --list`
  ].join('\n')
}

/** Each phrase that was missed and each impartial wording that was warned of, one a line. */
export function reportPhraseSlips({slips}: PhraseScore, only?: Category): string {
  return slips
    .filter(({category}) => !only || category.split('|').includes(only))
    .map(({what, category, id, text}) => `${what.toUpperCase()}\t${category}\t${id}\t${text}`)
    .join('\n')
}

export const readPhrases = (path: string): Phrase[] => readJsonLines<Phrase>(path)
export const readLookAlikes = (path: string): LookAlike[] => readJsonLines<LookAlike>(path)

function countWarning(
  score: PhraseScore,
  key: 'alternatives' | 'lookAlikes',
  what: Slip['what'],
  id: string,
  text: string,
  check: (text: string) => ReadonlyArray<Finding>
): void {
  const warning = check(text).find(({level}) => level !== 'hint')
  addTo(score[key], warning !== undefined)
  if (!warning) return
  const {category, ruleId, actual} = warning
  score.slips.push({what, category, id, text: `${text}  (${ruleId}: ${JSON.stringify(actual)})`})
}

function addTo(share: Share, isCounted: boolean): void {
  share.of++
  if (isCounted) share.count++
}

const reportShare = (name: string, {count, of}: Share): string =>
  `${name.padEnd(30)}${`${count}/${of}`.padStart(9)}${`${of === 0 ? '–' : ((count / of) * 100).toFixed(1)} %`.padStart(9)}`
