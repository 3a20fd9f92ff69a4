import {breaks, type Category} from '@evenhand/lexicon'
import {sentenceAt} from './letter.ts'
import type {Match} from './match-patterns.ts'
import type {Position} from './letter.ts'

/**
 * The words of a finding with the statement that they open or close: *I think* with what is thought, *…, in my opinion* with
 * what it is an opinion of, *don't* with what is not to be done. One statement is one finding.
 *
 * @returns words of the block: first, and one after the last; never past a clause, and only a few words
 */
export function wholeStatement(match: Match, position: Position): {from: number; to: number} {
  const reach = reaches[match.rule.category]
  if (!reach) return {from: match.from, to: match.to}
  const {words, first, last} = sentenceAt(position)
  const {texts, before} = words
  let to = match.to
  while (
    to < last &&
    to - match.to < reach &&
    (before[to] ?? 0) === breaks.none &&
    !(to > match.to && turns.has(texts[to] ?? ''))
  )
    to++
  if (match.rule.category !== 'opinion' || to > match.to) return {from: match.from, to}
  // A tag at the end belongs to the words before it; one that a comma follows, to the words after it.
  if (match.from === first) {
    while (to < last && to - match.to < reach && (before[to] ?? 0) <= breaks.comma) to++
    return {from: match.from, to}
  }
  let from = match.from
  while (from > first && match.from - from < reach && (before[from] ?? 0) <= breaks.comma) from--
  return {from, to}
}

/** How many words of its statement a finding takes in. */
const reaches: Partial<Record<Category, number>> = {
  opinion: 6,
  directive: 4,
  'over-identification': 4,
  'acting-for': 4,
  outcome: 3
}

/** Words that begin another statement. */
const turns = new Set([
  'and',
  'but',
  'because',
  'so',
  'as',
  'or',
  'if',
  'when',
  'while',
  'though',
  'although',
  'since',
  'then',
  'unless',
  'until'
])
