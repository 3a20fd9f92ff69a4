import {breaks, type Words} from '@evenhand/lexicon'
import type {Stretch} from './stretch.ts'
import {determiners, modals, subjectPronouns, wordSet} from './word-classes.ts'

/** Whether an imperative can stand at this word. */
export function isClauseStart(at: number, {text, words, first: start, last}: Stretch): boolean {
  if (at < start || at >= last) return false
  if (isAfterBracket(at, text, words)) return false
  if (at === start || (words.before[at] ?? 0) >= breaks.clause) return true
  // Counted from the last stop, so that a block and its sentences give the same answer.
  let first = at - 1
  while (first > start && at - first < longestReach && (words.before[first] ?? 0) < breaks.sentence) first--
  const before = words.texts[at - 1] ?? ''
  const isSetApart = at - 1 === first || (words.before[at - 1] ?? 0) >= breaks.clause
  // "Could you please tell him": what is asked, not what is told.
  if (
    before === 'please' &&
    (words.before[at - 1] ?? 0) < breaks.comma &&
    addressed.has(words.texts[at - 2] ?? '')
  )
    return false
  // "Ring me and whatever you do do not agree": often typed without its comma.
  if (before === 'do' && words.texts[at - 2] === 'you' && words.texts[at - 3] === 'whatever') return true
  if (joiners.has(before) && (isSetApart || isNewClause(at - 1) || isAfterImperative(at - 1))) return true
  if (
    leadIns.has(before) &&
    !joiners.has(before) &&
    (isSetApart ||
      (words.before[at - 1] ?? 0) >= breaks.comma ||
      leadIns.has(words.texts[at - 2] ?? '') ||
      before === 'please')
  )
    return true
  // After a comma, where the sentence opens with a condition or with a phrase that only introduces.
  if ((words.before[at] ?? 0) === breaks.comma && !isListed())
    return opensWithCondition() || (at - first <= 4 && !subjects.has(words.texts[first] ?? ''))
  return false

  /** "There is mediation, appeal, or a fresh request": one thing of several. */
  function isListed(): boolean {
    return (words.before[at + 1] ?? 0) === breaks.comma && /^(?:or|and)$/.test(words.texts[at + 1] ?? '')
  }
  function opensWithCondition(): boolean {
    if (openers.has(words.texts[first] ?? '') || openers.has(words.texts[first + 1] ?? '')) return true
    // "She is a terrier, so whatever you put, keep it short": the condition opens a later clause.
    let from = at - 1
    while (from > first && (words.before[from] ?? 0) < breaks.comma) from--
    if (joiners.has(words.texts[from] ?? '')) from++
    return conditions.has(words.texts[from] ?? '')
  }
  /** ", so …" and ", but …" begin a clause of their own; ", and …" may only go on with a list. */
  function isNewClause(conjunction: number): boolean {
    const word = words.texts[conjunction] ?? ''
    return word !== 'and' && word !== 'or' && (words.before[conjunction] ?? 0) >= breaks.comma
  }
  function isAfterImperative(conjunction: number): boolean {
    // "Ring them and refuse": the sentence began with a plain verb, not with a subject.
    let from = conjunction - 1
    while (from > first && (words.before[from] ?? 0) < breaks.clause) from--
    // "If you'd like it in the plan, you'd need to ask or write": the subject comes after the condition.
    if (openers.has(words.texts[from] ?? ''))
      for (let at = conjunction - 1; at > from; at--)
        if ((words.before[at] ?? 0) === breaks.comma && subjects.has(words.texts[at] ?? '')) return false
    // "Leave it with me, I'll have a word and get it sorted": the verb goes with "I".
    let clause = conjunction - 1
    while (clause > from && (words.before[clause] ?? 0) < breaks.comma) clause--
    if (clause > from && subjectPronouns.has(words.texts[clause] ?? '')) return false
    // "One page, which I've folded and put in the safe": the verb goes with "I".
    if (clause > from && words.texts[clause] === 'which' && words.texts[clause + 1] === 'i') return false
    // "Let me set them side by side and leave them there": the writer does.
    if (
      words.texts[from] === 'let' &&
      words.texts[from + 1] === 'me' &&
      !told.has(words.texts[from + 2] ?? '')
    )
      return false
    // "The officer will check and write": the verb goes with "will".
    const second = words.texts.slice(from, Math.min(conjunction, from + 3))
    if (second.some((word) => helpers.has(word))) return false
    // "Families who get it and take up the hours": the verb goes with "who".
    if (words.texts.slice(Math.max(from, conjunction - 6), conjunction).includes('who')) return false
    return conjunction - from <= 25 && !subjects.has(words.texts[from] ?? '')
  }
}

/** *The notes (the school’s) have her saying …*: behind a bracket that closes, the sentence goes on in small letters. */
const isAfterBracket = (at: number, text: string, {starts, ends}: Words): boolean =>
  /^["”’']?\)\s*$/.test(text.slice(ends[at - 1] ?? 0, starts[at])) &&
  /^[a-z]/.test(text.charAt(starts[at] ?? 0))

/** Words after which an imperative can stand. */
const leadIns = wordSet(
  'please oh ok okay right well look listen just so then and but or now first next second third finally instead honestly seriously actually really simply also otherwise therefore meanwhile personally frankly'
)

/** Words that join an imperative to one before it. */
const joiners = wordSet('and or but then so')

/** How far back an imperative's position looks, in words. */
const longestReach = 60

const conditions = wordSet('if when whatever whichever whenever once unless until')
const openers = wordSet('before after for in at as while since to given next first', conditions)
/** *Let me know and …*: the reader does that. */
const told = wordSet('know have see')
/** What goes before somebody's plain verb; *do* may open an imperative. */
const helpers = wordSet('does did', modals)
const addressed = wordSet('somebody someone', subjectPronouns)
const subjects = wordSet('there mum dad', subjectPronouns, determiners)
