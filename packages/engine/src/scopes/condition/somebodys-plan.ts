import {breaks} from '@evenhand/lexicon'
import {type Position, sentenceAt} from '../../letter.ts'
import type {Match} from '../../match-patterns.ts'
import {modals, subjectPronouns, without, wordSet} from '../../word-classes.ts'
import {speakers} from './speakers.ts'

/** *She's happy to leave it there, I'll give it another go*: what somebody wants or will do is no instruction to the reader. */
export function isSomebodysPlan(match: Match, position: Position): boolean {
  const {words, first} = sentenceAt(position)
  const {texts, before} = words
  const at = match.first
  if (at - first < 2 || (before[at] ?? 0) >= breaks.comma || speakers.has(texts[at] ?? '')) return false
  const previous = texts[at - 1] ?? ''
  const further = texts[at - 2] ?? ''
  if (intentions.has(previous)) return doers.has(further)
  // "You are at liberty to write beforehand, or to wait and see": the last of several things that are open to somebody.
  const lead = texts.slice(first, at).join(' ')
  if (previous === 'to' && further === 'or' && openTo.test(lead)) return true
  // "It was kind of the school to say nothing": what somebody did.
  if (previous === 'to' && didSo.test(lead)) return true
  return (
    previous === 'to' && wanters.has(further) && !texts.slice(Math.max(first, at - 6), at).includes('should')
  )
}

const openTo =
  /\b(?:at liberty|free|open to (?:you|them|her|him)|able|entitled|possible|up to you whether) to\b/

const didSo = /\b(?:is|was|'s|been) (?:[\w-]+ ){1,3}of (?:[\w'’-]+ ){1,3}to$/

/** What somebody should or must do is no plan of theirs. */
const intentions = wordSet("'d", without(modals, 'should must'))
/** What the reader will do may be an instruction. */
const doers = wordSet('mum dad who', without(subjectPronouns, 'you'))
const wanters = wordSet(
  'happy prefer prefers preferred wants wanted like likes liked glad content decided chosen chose agreed plans planned hopes hoped going ready able willing keen pleased rather'
)
