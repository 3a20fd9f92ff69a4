import {breaks} from '@evenhand/lexicon'
import {type Position, sentenceAt} from '../../letter.ts'
import type {Match} from '../../match-patterns.ts'
import {wordSet} from '../../word-classes.ts'
import type {Terms} from '../scope.ts'

/**
 * *At your request I've told the caseworker that …*, *as she asked me to, I've let them know …*: what the family asked for is passed
 * on, not decided.
 */
export function isAtTheirRequest(match: Match, position: Position, terms: Terms): boolean {
  const {words, start, end} = sentenceAt(position)
  const {starts, ends} = words
  const {text} = position.letter
  const until = ends[match.to - 1] ?? end
  if (ownWill.test(text.slice(starts[match.from], until))) return false
  if (!conveyed.test(text.slice(starts[startOfClause(match, position)], until))) return false
  const bodies = terms.find('body', position)
  return [...text.slice(start, end).matchAll(requested)].some(({0: request, index}) => {
    const from = start + index
    return !bodies.some(
      (body) => (starts[body.from] ?? 0) < from + request.length && (ends[body.to - 1] ?? 0) > from
    )
  })
}

/** Where the clause of a match begins: *…, and I have decided to …*, *…, I insist that …*. */
function startOfClause({from}: Match, position: Position): number {
  const {words, first} = sentenceAt(position)
  const {texts, before} = words
  for (let at = from; at > first; at--) {
    const mark = before[at] ?? 0
    const next = texts[at] ?? ''
    if (mark >= breaks.clause) return at
    if (mark === breaks.comma && (joining.has(next) || writers.has(next))) return at
    if (joining.has(texts[at - 1] ?? '') && writers.has(next)) return at
  }
  return first
}
const joining = wordSet('and but so or plus then')
const writers = wordSet('i we')

/** Whoever asked is of the family, or is named. What a body asks for is no reason to speak for the family. */
const kin = '[Mm]um|[Dd]ad|[Gg]ran|[Nn]an|[Pp]arents?|family|mother|father|grandparents?|carers?|couple'
const name = "(?:(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r)\\.? )?[A-Z][\\w’'-]*"
const named = `${name}(?: (?:and )?${name})?`
const someone = `(?:[Tt]he |[Yy]our |[Hh]is |[Hh]er )?(?:${kin})|${named}`
const person = `(?:[Yy]ou|[Tt]hey)(?: both| all| two)?|[Ss]he|[Hh]e|[Bb]oth of (?:you|them)|${someone}`
const asked = "(?:[’']ve| have| has| had)? (?:asked|requested)\\b"
/** *Having looked at your request* asks for nothing. */
const requested = new RegExp(
  [
    `(?<!\\b[Ll]ook(?:s|ed|ing)? )\\b[Aa]t (?:[Yy]our|her|his|their|(?:${someone})(?:[’']s?)?)(?: own| express| written)? request\\b`,
    `\\b[Aa]s (?:${person})${asked}(?! (?:for|about|whether|what|how|if|who)\\b)`,
    `\\b(?:[Bb]ecause|[Ss]ince) (?:${person})${asked} (?:me|us) to\\b`
  ].join('|'),
  'g'
)
/** What the writer adds of their own: *I have decided*, *and insist*; *you insist* can be passed on. */
const ownWill =
  /(?<!\b(?:you|she|he|they)(?:['’]\w+)?(?: (?:have|has|had|both|all|also|now))*\s)\b(?:decid|insist|demand|requir)(?:e|es|ed|s|ing)?\b/i
const conveyed =
  /\b(?:t(?:ell|old|elling)|let(?:ting)?|pass(?:ed|ing)?|send(?:ing)?|sent|forward(?:ed|ing)?|confirm(?:ed|ing)?|sa(?:y|id|ying)|writ(?:e|ten)|wrote|ask|asked (?!me|us)|asking|email(?:ed)?|mention(?:ed)?|read out|put)\b/i
