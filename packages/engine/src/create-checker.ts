import type {Category, CompiledLexicon, CompiledRule, Level, Policy, PolicyRef} from '@evenhand/lexicon'
import {lexicon as builtIn} from '../generated/lexicon.js'
import {countBalance} from './balance.ts'
import {checkEquality, type EqualityHit, mayHoldEqualityTerm} from './check-equality.ts'
import {conjugate} from './conjugate.ts'
import {detectVoice} from './detect-voice.ts'
import {type Letter, openLetter, type Position, sentenceAt} from './letter.ts'
import {createMatcher, type Match, type Matcher} from './match-patterns.ts'
import {findOneOption} from './one-option.ts'
import {isQuoted} from './scopes/quotation.ts'
import {scopes} from './scopes/index.ts'
import type {Terms} from './scopes/scope.ts'
import {suggest} from './suggest.ts'
import {wholeStatement} from './whole-statement.ts'
import type {
  Balance,
  Checker,
  CheckerOptions,
  CheckOptions,
  CheckResult,
  Finding,
  Suggestion
} from './types.ts'

/** The five services' policies that come with Evenhand. */
export const policies: ReadonlyArray<Policy> = builtIn.policies
/** The rules that come with Evenhand. */
export const rules: ReadonlyArray<CompiledRule> = builtIn.rules
/** The lexicon that comes with Evenhand, for services' own files to add to. */
export const builtInLexicon: CompiledLexicon = builtIn

/**
 * Makes a checker of impartial wording. Synchronous, pure, no I/O: the same input gives the same output.
 *
 * @param options the service's policy, levels by category, rules that are off, and its own lexicons
 * @returns a checker; it never throws on any text
 * @example
 * const checker = createChecker({policy: 'norfolk', levels: {'unsourced-duty': 'off'}})
 * checker.check('You should appeal.').findings[0].ruleId // 'directive/…'
 */
export function createChecker(options: CheckerOptions = {}): Checker {
  const lexicon = joinLexicons([builtIn, ...(options.lexicons ?? [])])
  const matcher = createMatcher(lexicon)
  const off = new Set([...(options.disable ?? []), ...(lexicon.disable ?? [])])
  const levelOf = (category: Category, level: Level): Level | 'off' => {
    const set = options.levels?.[category]
    // A service raises or lowers a category as a whole; a rule's own hint stays a hint unless the category is louder than usual.
    if (set === undefined) return level
    return set === 'warning' && level === 'hint' ? 'hint' : set
  }
  return {
    check: (text, checkOptions = {}) =>
      checkLetter(text, checkOptions, {matcher, lexicon, off, levelOf, policy: options.policy})
  }
}

/** Matches of one rule's examples, before findings are merged: for testing lexicons. */
export function matchesOf(
  lexicon: CompiledLexicon
): (text: string) => Array<{ruleId: string; start: number; end: number}> {
  const matcher = createMatcher(lexicon)
  return (text) =>
    readHits(openLetter(text, detectOwnVoice), matcher).map(({match, core}) => ({
      ruleId: match.rule.id,
      ...core
    }))
}

type Settings = {
  matcher: Matcher
  lexicon: CompiledLexicon
  off: ReadonlySet<string>
  levelOf: (category: Category, level: Level) => Level | 'off'
  policy: string | undefined
}
type Span = {start: number; end: number}
/** What a match leaves when nothing excuses it: the statement that is underlined, and the words in it that a suggestion replaces. */
type Hit = Span & {match: Match; position: Position; core: Span}

function checkLetter(text: string, options: CheckOptions, settings: Settings): CheckResult {
  const letter = openLetter(
    text,
    options.voice ? () => options.voice ?? 'service' : detectOwnVoice,
    options.to
  )
  const hits = readHits(letter, settings.matcher).filter(({match}) => !settings.off.has(match.rule.id))
  const kept = keepOneOfEach(hits)
  const places = createPlaces(text)
  const findings: Finding[] = []
  for (const {match, position, core, start, end} of kept) {
    const level = settings.levelOf(match.rule.category, match.rule.level)
    if (level === 'off') continue
    const {words} = sentenceAt(position)
    findings.push({
      ruleId: match.rule.id,
      category: match.rule.category,
      level,
      start,
      end,
      ...places(start),
      actual: text.slice(start, end),
      message: match.rule.message,
      ...(match.rule.note === undefined ? {} : {note: match.rule.note}),
      policy: clausesFor(match.rule.policy, settings.policy),
      suggestions: suggest(text, words, match, core.start, core.end, conjugate).map((suggestion) =>
        forWhole(text, suggestion, start, end)
      )
    })
  }
  findings.push(...equalityFindings(letter, settings, findings, places))
  const only = letter.voice === 'family' || options.to === 'file' ? undefined : findOneOption(text, findings)
  const level = settings.levelOf('one-option', 'hint')
  if (only && level !== 'off' && !settings.off.has('one-option/single-course'))
    findings.push(oneOption(only, level, settings))
  findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : 1))
  let balance: Balance | undefined
  return {
    findings,
    // Counting views means reading every sentence, so it waits until somebody asks.
    get balance() {
      return (balance ??= countBalance(
        letter,
        kept.map(({match, position}) => ({rule: match.rule, position, from: match.from, to: match.to})),
        letter.blocks.keys()
      ))
    },
    get voice() {
      return letter.voice
    }
  }
}

const detectOwnVoice = (letter: Omit<Letter, 'voice'>) =>
  detectVoice(letter.blocks.map(({start, end}) => letter.text.slice(start, end)).join('\n'))

/** Every match that no exception and no scope excuses. */
function readHits(letter: Letter, matcher: Matcher): Hit[] {
  const hits: Hit[] = []
  const terms = createTerms(matcher)
  letter.blocks.forEach((block, blockAt) => {
    const words = letter.wordsOf(blockAt)
    // A block without a match of any kind is never parsed. Bounds only take matches away, so triggers outside these find nothing.
    const triggers = new Set(
      matcher.match({text: letter.text, words, first: 0, last: words.texts.length}).map(({at}) => at)
    )
    if (triggers.size === 0) return
    letter.sentencesOf(blockAt).forEach((sentence, sentenceIndex) => {
      const stretch = {text: letter.text, words, first: sentence.first, last: sentence.last}
      const position = {letter, block: blockAt, sentence: sentenceIndex}
      for (const match of matcher.match(stretch, triggers)) {
        if (matcher.isExcepted(match, stretch)) continue
        if (match.rule.scopes.some((scope) => scopes[scope](match, position, terms))) continue
        const place = (from: number, to: number) =>
          spanOf(letter.text, words.starts[from] ?? block.start, words.ends[to - 1] ?? block.end)
        const whole = wholeStatement(match, position)
        hits.push({match, position, core: place(match.from, match.to), ...place(whole.from, whole.to)})
      }
    })
  })
  return hits
}

/** A suggestion for some of a finding's words, as one for all of them. */
function forWhole(text: string, suggestion: Suggestion, start: number, end: number): Suggestion {
  const from = Math.min(start, suggestion.start)
  const to = Math.max(end, suggestion.end)
  return {
    ...suggestion,
    text: text.slice(from, suggestion.start) + suggestion.text + text.slice(suggestion.end, to),
    start: from,
    end: to
  }
}

/** A contraction is underlined whole: *don't*, not *do*. */
function spanOf(text: string, start: number, end: number): {start: number; end: number} {
  const rest = /^(?:n['’]t|['’](?:re|ll|ve|m|d)|n['’]?t)(?![A-Za-z])/i.exec(text.slice(end, end + 4))
  return {start, end: rest ? end + rest[0].length : end}
}

function createTerms(matcher: Matcher): Terms {
  const known = new WeakMap<object, Map<string, Array<{from: number; to: number}>>>()
  return {
    find(list, {letter, block, sentence}) {
      const found = letter.sentencesOf(block)[sentence]
      if (!found) return []
      const byList = known.get(found) ?? new Map<string, Array<{from: number; to: number}>>()
      known.set(found, byList)
      const before = byList.get(list)
      if (before) return before
      const stretch = {text: letter.text, words: letter.wordsOf(block), first: found.first, last: found.last}
      const regions: Array<{from: number; to: number}> = []
      for (let at = found.first; at < found.last; at++) {
        const to = matcher.endOfList(list, stretch, at)
        if (to > at) regions.push({from: at, to})
      }
      byList.set(list, regions)
      return regions
    }
  }
}

/** Of hits that overlap, the one that says most is kept; a lead-in and the view that follows are one. */
function keepOneOfEach(hits: ReadonlyArray<Hit>): Hit[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || a.end - b.end)
  const kept: Hit[] = []
  let cluster: Hit[] = []
  let end = -1
  for (const hit of sorted) {
    if (hit.start >= end) {
      kept.push(...keepFromCluster(cluster))
      cluster = []
    }
    cluster.push(hit)
    end = Math.max(end, hit.end)
  }
  kept.push(...keepFromCluster(cluster))
  return kept.filter((hit, at) => {
    const previous = kept[at - 1]
    if (previous && isSameStatement(previous, hit)) return false
    if (!isOpinion(hit)) return true
    // A lead-in stands for the opinion it opens; before anything else, what it opens stands alone.
    if (previous && isOpinion(previous) && isLedInBy(hit, previous)) return false
    const next = kept[at + 1]
    return !next || isOpinion(next) || !isLedInBy(next, hit)
  })
}

/** Hits that hang together: the first of each overlap by category, then by length. Bounded, so that no text is slow. */
function keepFromCluster(cluster: ReadonlyArray<Hit>): Hit[] {
  const ranked = [...cluster].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      (a.match.rule.id < b.match.rule.id ? -1 : 1)
  )
  const kept: Hit[] = []
  for (const hit of ranked.slice(0, 200))
    if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) kept.push(hit)
  return kept.sort((a, b) => a.start - b.start)
}

/** A rule of law or custom, and its condition further on in the same clause, are one statement. */
function isSameStatement(first: Hit, second: Hit): boolean {
  const {category} = second.match.rule
  if (category !== first.match.rule.category || !statements.has(category)) return false
  const {text} = second.position.letter
  const between = text.slice(first.end, second.start)
  if (between.length > 80 || /[.;:!?\n]/.test(between)) return false
  // “…, that's the rule” says again that it is one.
  return isTag(text.slice(second.start, second.end)) || !/,|\s(?:and|but|so|or)\s/i.test(between)
}

const isTag = (words: string): boolean => /^(?:and )?(?:that|it)(?:['’]s| is)\b/i.test(words)

const statements: ReadonlySet<Category> = new Set(['local-policy', 'unsourced-duty'])

const isOpinion = ({match}: Hit): boolean => match.rule.category === 'opinion'

const isLedInBy = (view: Hit, leadIn: Hit): boolean => {
  const words = view.position.letter.text.slice(leadIn.end, view.start)
  return (
    view.start >= leadIn.end &&
    view.start - leadIn.end <= 40 &&
    !/[.;!?\n]/.test(words) &&
    (words.match(/\S+/g) ?? []).length <= 3
  )
}

const order: ReadonlyArray<Category> = [
  'directive',
  'acting-for',
  'impairment',
  'over-identification',
  'taking-sides',
  'credibility',
  'outcome',
  'judgement',
  'certainty',
  'local-policy',
  'unsourced-duty',
  'opinion',
  'one-option'
]
const rankOf = ({match}: Hit): number => order.indexOf(match.rule.category)

function clausesFor(policy: ReadonlyArray<PolicyRef>, chosen: string | undefined): PolicyRef[] {
  const own = policy.filter((ref) => ref.policy === chosen)
  return (own.length ? own : policy).map((ref) => ({...ref}))
}

function createPlaces(text: string): (offset: number) => {line: number; column: number} {
  const starts = [0]
  for (const {index, 0: mark} of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + mark.length)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1}
  }
}

function equalityFindings(
  letter: Letter,
  {matcher, levelOf, off, policy}: Settings,
  others: ReadonlyArray<Finding>,
  places: (offset: number) => {line: number; column: number}
): Finding[] {
  const found: Finding[] = []
  const terms = createTerms(matcher)
  const sorted = [...others].sort((a, b) => a.start - b.start)
  let next = 0
  // Both run through the letter in order.
  const isCovered = (start: number, end: number): boolean => {
    while (next < sorted.length && (sorted[next]?.end ?? 0) <= start) next++
    const other = sorted[next]
    return other !== undefined && start < other.end && other.start < end
  }
  letter.blocks.forEach((_, block) => {
    const words = letter.wordsOf(block)
    if (!mayHoldEqualityTerm(words.texts)) return
    letter.sentencesOf(block).forEach((sentence, sentenceAtIndex) => {
      for (const hit of checkEquality(
        letter.text,
        sentence.start,
        sentence.end,
        words.texts.slice(sentence.first, sentence.last)
      )) {
        const {start, end} = hit
        const level = levelOf('impairment', hit.level)
        const ruleId = `impairment/equality-${hit.term}`
        if (level === 'off' || off.has(ruleId) || isCovered(start, end)) continue
        const position = {letter, block, sentence: sentenceAtIndex}
        let from = sentence.first
        while (from < sentence.last - 1 && (words.starts[from] ?? 0) < start) from++
        const match = {
          rule: equalityRule,
          at: from,
          first: from,
          last: from + 1,
          from,
          to: from + 1,
          captures: []
        }
        if (isQuoted(match, position, terms) || scopes['terms-of-art'](match, position, terms)) continue
        found.push({
          ruleId,
          category: 'impairment',
          level,
          start,
          end,
          ...places(start),
          actual: letter.text.slice(start, end),
          message: 'This is a dated or hurtful way to speak of disability.',
          note: 'A plain description, or the words that the person uses, keeps the letter respectful.',
          policy: clausesFor(equalityRule.policy, policy),
          suggestions: equalitySuggestions(hit)
        })
      }
    })
  })
  return found
}

/** The plugin's nouns and adjectives seldom fit where they stand, and some are insults: what does not fit is outlined. */
function equalitySuggestions({term, start, end, expected}: EqualityHit): Suggestion[] {
  if (term === 'deafmute' || term === 'handicapped-parking')
    return expected.map((text) => ({text, start, end}))
  return [{text: '[Name] [has the condition, in the words that they use].', start, end, label: 'outline'}]
}

function oneOption(directive: Finding, level: Level, {policy}: Settings): Finding {
  const {start, end, line, column, actual} = directive
  return {
    ruleId: 'one-option/single-course',
    category: 'one-option',
    level,
    start,
    end,
    line,
    column,
    actual,
    message: 'The letter sets out one course of action only.',
    note: 'Where the reader has a choice, naming the other ways too, and what each involves, helps them to decide.',
    policy: clausesFor(
      [
        {policy: 'devon', clause: 'range-of-options'},
        {policy: 'greenwich', clause: 'informed-decisions'},
        {policy: 'norfolk', clause: 'own-decisions'},
        {policy: 'plymouth', clause: 'informed-decisions'},
        {policy: 'dorset', clause: 'impartial-information'}
      ],
      policy
    ),
    suggestions: [
      {
        text: 'You could [one option], [another] or [a third]. I can explain what each involves.',
        start,
        end,
        label: 'outline'
      }
    ]
  }
}

function joinLexicons(lexicons: ReadonlyArray<CompiledLexicon>): CompiledLexicon {
  const [first, ...rest] = lexicons
  if (!first || rest.length === 0) return first ?? {policies: [], lists: {}, rules: [], forms: {}}
  return {
    policies: lexicons.flatMap((one) => one.policies),
    lists: Object.assign({}, ...lexicons.map((one) => one.lists)) as CompiledLexicon['lists'],
    rules: lexicons.flatMap((one) => one.rules),
    forms: Object.assign({}, ...lexicons.map((one) => one.forms)) as CompiledLexicon['forms'],
    disable: lexicons.flatMap((one) => one.disable ?? [])
  }
}

/** What retext-equality's findings rest on. */
const equalityRule: CompiledRule = {
  id: 'impairment/equality',
  category: 'impairment',
  level: 'warning',
  policy: [
    {policy: 'devon', clause: 'oppose-discrimination'},
    {policy: 'dorset', clause: 'equal-opportunities'},
    {policy: 'greenwich', clause: 'respect'}
  ],
  message: '',
  scopes: [],
  patterns: [],
  except: [],
  alternatives: [],
  examples: {flags: [], passes: []}
}
