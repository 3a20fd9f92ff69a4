import {sentenceAt} from '../letter.ts'
import {determiners, wordSet} from '../word-classes.ts'
import type {Scope} from './scope.ts'

/** What someone can expect to happen (*you should receive it by Friday*), and guesses (*that must have been hard*). */
export const isExpectation: Scope = (match, position) => {
  const {words, last} = sentenceAt(position)
  const {texts} = words
  for (let at = match.first; at < match.last; at++) {
    const word = texts[at] ?? ''
    if (word === 'must' && isGuess(at + 1)) return true
    // "Shouldn't you be asking …?" is a nudge.
    if (texts[at + 1] === 'you' || (texts[at + 1] === 'not' && texts[at + 2] === 'you')) continue
    if (
      (word === 'should' || (word === 'ought' && texts[at + 1] === 'to')) &&
      isExpected(word === 'ought' ? at + 2 : at + 1)
    )
      return true
  }
  return false

  function isGuess(at: number): boolean {
    const from = skip(at)
    const next = texts[from] ?? ''
    if (next === 'have') return true
    return (
      next === 'be' && (feelings.has(texts[skip(from + 1)] ?? '') || (texts[from + 1] ?? '').endsWith('ing'))
    )
  }

  function isExpected(at: number): boolean {
    const from = skip(at)
    const next = texts[from] ?? ''
    if (happenings.has(next)) return true
    const after = texts[skip(from + 1)] ?? ''
    if (next === 'have')
      return (
        /^(had|received|been|got|a|an|the|it|heard|your|arrived|come|seen|one|both|now)$/.test(after) &&
        !/^(had to)$/.test(after)
      )
    if (next === 'get')
      return (
        /^(it|one|them|another|two|confirmation|something)$/.test(after) ||
        (determiners.has(after) && texts.slice(from + 2, from + 5).some((word) => sent.has(word)))
      )
    if (next === 'be') return states.has(after)
    return next === 'not' && /^(feel|have|be|take|need)$/.test(after)
  }

  function skip(from: number): number {
    let at = from
    while (
      at < last &&
      /^(now|then|also|all|both|still|already|soon|shortly|really|normally|usually|probably|hopefully|automatically|you|so|very|quite)$/.test(
        texts[at] ?? ''
      )
    )
      at++
    return at
  }
}

const sent = wordSet(
  'letter reply response copy call decision draft date plan certificate confirmation email text reminder answer acknowledgement appointment notice form papers bundle report link receipt number place'
)
const happenings = wordSet('receive hear arrive expect find feel notice recognise see reach come')
const feelings = wordSet(
  'hard difficult tired worried exhausted exhausting worrying frustrating upsetting stressful so very really quite feeling a awful horrible worn shattered upset proud pleased relieved disappointed confusing draining scary tough'
)
const states = wordSet(
  'able told sent given offered with in contacted invited informed fine ready aware back here there getting hearing receiving notified at there ok okay asked shown'
)
