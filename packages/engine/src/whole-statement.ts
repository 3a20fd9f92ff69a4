import {breaks, type Category} from '@evenhand/lexicon'
import {sentenceAt} from './letter.ts'
import type {Match} from './match-patterns.ts'
import type {Position} from './letter.ts'
import type {Region} from './scopes/scope.ts'
import {leadsOn, wordSet} from './word-classes.ts'

/**
 * The words of a finding with the statement that they open or close: *I think* with what is thought, *…, in my opinion* with
 * what it is an opinion of, *don't* with what is not to be done. One statement is one finding.
 *
 * @returns words of the block: first, and one after the last; never past a clause, and only a few words
 */
export function wholeStatement(match: Match, position: Position): Region {
  const {words, first, last} = sentenceAt(position)
  const {texts, before} = words
  if (tagged.has(match.rule.category) && isTag()) return {from: goBack(), to: match.to}
  const to = goOn(reaches[match.rule.category] ?? 0)
  // "Honestly, …": what a comma sets apart from the words after it belongs to them all the same.
  if (match.rule.category === 'opinion' && to === match.to && match.from === first)
    return {from: match.from, to: goOn(most, breaks.comma)}
  return {from: match.from, to}

  /** Whether the words close their clause, set apart from what they speak of: *…, in my opinion*, *…, and that's the law*. */
  function isTag(): boolean {
    if (match.to < last && (before[match.to] ?? 0) === breaks.none) return false
    if (match.from === first) return false
    if (
      match.rule.category === 'opinion' &&
      !saysWhose.has(texts.slice(match.from, match.from + 2).join(' '))
    )
      return false
    return (
      (before[match.from] ?? 0) === breaks.comma ||
      (before[match.from - 1] ?? 0) === breaks.comma ||
      match.rule.category === 'opinion'
    )
  }

  function goBack(): number {
    let from = match.from
    while (
      from > first &&
      match.from - from < most &&
      (before[from] ?? 0) <= breaks.comma &&
      !turns.has(texts[from - 1] ?? '')
    )
      from--
    return from
  }

  function goOn(reach: number, crossing: number = breaks.none): number {
    let to = match.to
    while (
      to < last &&
      to - match.to < reach &&
      (before[to] ?? 0) <= crossing &&
      !(to > match.to && turns.has(texts[to] ?? ''))
    )
      to++
    // "… the decision about": what only leads on to words that are not taken in is left out too.
    const isCut = to < last && (before[to] ?? 0) <= crossing && !turns.has(texts[to] ?? '')
    while (isCut && to > match.to && leadsOn(texts[to - 1] ?? '')) to--
    return to
  }
}

const tagged: ReadonlySet<Category> = new Set(['opinion', 'unsourced-duty', 'local-policy', 'certainty'])
const most = 6

/** How a tag opens that only says whose view it was. A view of its own that closes a sentence is none. */
const saysWhose = new Set([
  'in my',
  'in our',
  'if you',
  'i think',
  'i feel',
  'i believe',
  'i reckon',
  'i suppose',
  'i suspect',
  'i find',
  'i must',
  'i have',
  "i 'd",
  'i would',
  'to my',
  'to our',
  'to me',
  'for my',
  'between you',
  'between ourselves',
  'between us',
  'as far',
  'my view',
  'if i',
  'to be',
  'imo',
  'imho',
  'tbh',
  'frankly',
  'honestly',
  'personally'
])

/** How many words of its statement a finding takes in. */
const reaches: Partial<Record<Category, number>> = {
  opinion: 6,
  directive: 4,
  'over-identification': 4,
  'acting-for': 4,
  outcome: 3
}

/** Words that begin another statement. */
const turns = wordSet('and but because so as or if when while though although since then unless until')
