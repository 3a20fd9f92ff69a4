import {
  type Addressee,
  type Category,
  type CompiledLexicon,
  type CompiledRule,
  type Level,
  type Policy,
  type PolicyRef,
  usualLevels
} from '@evenhand/lexicon'
import {lexicon as builtIn} from '../generated/lexicon.js'
import {countBalance} from './balance.ts'
import {createVoiceReader, type VoiceReader} from './detect-voice.ts'
import {findReader} from './find-reader.ts'
import {type Facts, makeFinding} from './finding.ts'
import {firstIndex} from './first-index.ts'
import {keepOneOfEach} from './keep-one-of-each.ts'
import {createKnownSentences, type KnownSentences} from './known-sentences.ts'
import {type Letter, openLetter} from './letter.ts'
import {joinLexicons} from './join-lexicons.ts'
import {createMatcher, type Matcher} from './match-patterns.ts'
import {findOneOption} from './one-option.ts'
import {type PartyWords, readPartyWords} from './parties.ts'
import {type BlockHits, type Hit, moveHits, readBlocks} from './read-blocks.ts'
import {isSameKind} from './scopes/letter-kind.ts'
import {createSecondReading, type SecondReading} from './second-reading.ts'
import {createSuggester, type Suggester} from './reword.ts'
import {underline} from './underline.ts'
import {findUnchangedBlocks, type UnchangedBlocks} from './unchanged-blocks.ts'
import type {Balance, Checker, CheckerOptions, CheckOptions, CheckResult, Finding} from './types.ts'

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
  const reading = createSecondReading(lexicon.rules, tried)
  const off = new Set([...(options.disable ?? []), ...(lexicon.disable ?? [])])
  const levelOf = (category: Category, level: Level, ruleId?: string): Level | 'off' => {
    const own = ruleId === undefined ? undefined : lexicon.levels?.[ruleId]
    if (own !== undefined) return own
    const set = options.levels?.[category] ?? lexicon.levels?.[category]
    if (set === undefined) return level
    // A rule that is quieter than its category stays so at the category's usual level; it follows it to any other.
    return level === 'hint' && set === usualLevels[category] ? level : set
  }
  let partyWords: PartyWords | undefined
  const settings: Settings = {
    matcher,
    reading,
    suggester: createSuggester(lexicon, {matcher, reading}),
    off,
    levelOf,
    policy: options.policy,
    wholeLetter: lexicon.rules.filter(({id, wholeLetter}) => wholeLetter && !off.has(id)),
    partyWords: () => (partyWords ??= readPartyWords(lexicon.lists))
  }
  let last: Memory | undefined
  return {
    policies: lexicon.policies,
    rules: lexicon.rules,
    check(text, checkOptions = {}) {
      const {result, memory} = checkLetter(text, checkOptions, settings, last)
      // The voice may be asked for after the check, and then reads on from the version before: that one, and none before it.
      last?.forget()
      last = memory
      return result
    }
  }
}

/** The rules of whose matches a second reading knows something: it has learned from letters that ours were tried on. */
const tried: ReadonlySet<string> = new Set(builtIn.rules.filter(({learned}) => !learned).map(({id}) => id))

/** Matches of rules' examples, before findings are merged: for testing lexicons. */
export function matchesOf(
  lexicon: CompiledLexicon
): (text: string, to?: Addressee) => Array<{ruleId: string; start: number; end: number}> {
  const matcher = createMatcher(lexicon)
  // An example says what its rule finds, so nothing is doubted here.
  const reading = createSecondReading(lexicon.rules, new Set())
  const wholeLetter = lexicon.rules.filter((rule) => rule.wholeLetter)
  return (text, to) => {
    const letter = openLetter(text, createVoiceReader().read, to)
    const hits = readBlocks(letter, {matcher, reading}).flatMap(({hits, equality}) => [...hits, ...equality])
    const matches = hits.map(({match: {rule}, core}) => ({ruleId: rule.id, category: rule.category, ...core}))
    const only = wholeLetter.length > 0 ? findOneOption(text, matches) : undefined
    return [...matches, ...(only ? wholeLetter.map(({id}) => ({...only, ruleId: id})) : [])]
  }
}

type Settings = {
  matcher: Matcher
  reading: SecondReading
  suggester: Suggester
  /** Read when a balance is first asked for. */
  partyWords: () => PartyWords
  off: ReadonlySet<string>
  /** A service sets a rule's level by its id, or its category's. */
  levelOf: (category: Category, level: Level, ruleId?: string) => Level | 'off'
  policy: string | undefined
  /** The rules about a letter as a whole that are on. */
  wholeLetter: ReadonlyArray<CompiledRule>
}
/** The last letter that was read, so that the next version of it costs no more than what changed. */
type Memory = {
  letter: Letter
  options: CheckOptions
  blocks: ReadonlyArray<BlockHits>
  voice: VoiceReader
  /** Lets go of the version before it. */
  forget: () => void
}

function checkLetter(
  text: string,
  options: CheckOptions,
  settings: Settings,
  last: Memory | undefined
): {result: CheckResult; memory: Memory | undefined} {
  const {letter, voice, recall, recallSentences, forget} = openAgain(text, options, last)
  const blocks = readBlocks(letter, settings, recall, recallSentences)
  const isOn = ({match}: Hit): boolean => !settings.off.has(match.rule.id)
  const levelOf = ({match: {rule}}: Hit): Level | 'off' =>
    settings.levelOf(rule.category, rule.level, rule.id)
  const isShown = (hit: Hit): boolean => levelOf(hit) !== 'off'
  const kept = keepOneOfEach(blocks.flatMap(({hits}) => hits).filter(isOn))
  const ours = kept.filter(isShown)
  const others = leaveOutCovered(
    blocks.flatMap(({equality}) => equality),
    ours
  ).filter((hit) => isOn(hit) && isShown(hit))
  const places = createPlaces(text)
  const findings = underline([...ours, ...others].sort((a, b) => a.start - b.start)).flatMap((hit) => {
    const level = levelOf(hit)
    return level === 'off' ? [] : [findingOf(text, hit, level, places, settings)]
  })
  if (letter.to !== 'file' && letter.voice !== 'family')
    findings.push(...wholeLetterFindings(text, findings, settings))
  findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : 1))
  let balance: Balance | undefined
  const result = {
    findings,
    // Counting views means reading every sentence, so it waits until somebody asks.
    get balance() {
      return (balance ??= countBalance(
        letter,
        kept.map(({match, position}) => ({rule: match.rule, position, from: match.from, to: match.to})),
        settings.partyWords()
      ))
    },
    get voice() {
      return letter.voice
    }
  }
  return {
    result,
    memory: text.length > longestRemembered ? undefined : {letter, options, blocks, voice, forget}
  }
}

/** A text longer than this is no letter that somebody is writing. */
const longestRemembered = 2_000_000

/** Opens a letter, and finds what its last version tells about it. */
function openAgain(
  text: string,
  options: CheckOptions,
  last: Memory | undefined
): {
  letter: Letter
  voice: VoiceReader
  recall: (block: number) => BlockHits | undefined
  recallSentences: (block: number) => KnownSentences | undefined
  /** Lets go of the version before. */
  forget: () => void
} {
  // Known only once the letter is open, whose voice is asked for later. Everything reaches the version before through here, so
  // that it can be let go of: or each version would keep all versions before it.
  const earlier: {
    last?: Memory | undefined
    unchanged?: UnchangedBlocks | undefined
    known?: KnownSentences | undefined
  } = {last}
  const forget = (): void => {
    earlier.last = undefined
    earlier.unchanged = undefined
    earlier.known = undefined
  }
  const voice = createVoiceReader((block) => {
    const before = earlier.unchanged?.alone(block)
    return before === undefined ? undefined : earlier.last?.voice.signs[before]
  })
  const {voice: given} = options
  const to = options.to ?? findReader(text)
  const letter = openLetter(text, given ? () => given : voice.read, to)
  if (!last || last.letter.to !== to || last.options.voice !== given)
    return {letter, voice, recall: () => undefined, recallSentences: () => undefined, forget}
  earlier.unchanged = findUnchangedBlocks(last.letter, letter)
  // Some scopes ask whose letter it is and what kind of paper; where that has changed, so may any finding.
  const isAlike =
    isSameKind(last.letter, letter) && (!last.voice.wasAsked() || last.letter.voice === letter.voice)
  return {
    letter,
    voice,
    recall(block) {
      const alone = earlier.unchanged?.alone(block)
      if (alone === undefined) return undefined
      const [found, from, now] = [
        earlier.last?.blocks[alone],
        earlier.last?.letter.blocks[alone],
        letter.blocks[block]
      ]
      if (!found || !from || !now) return undefined
      if (!found.isInert && (!isAlike || earlier.unchanged?.near(block) === undefined)) return undefined
      return moveHits(found, letter, block, now.start - from.start)
    },
    recallSentences(block) {
      const {last, unchanged} = earlier
      if (!last || !unchanged) return undefined
      earlier.known ??= knowSentences(last, unchanged.changed())
      const alone = unchanged.alone(block)
      if (alone !== undefined) earlier.known.note(last.letter, alone, last.blocks[alone]?.sentences ?? [])
      return earlier.known
    },
    forget
  }
}

/** The sentences of these blocks, in any of which somebody may have typed. */
function knowSentences({letter, blocks}: Memory, changed: ReadonlyArray<number>): KnownSentences {
  const known = createKnownSentences()
  for (const block of changed) known.note(letter, block, blocks[block]?.sentences ?? [])
  return known
}

function findingOf(
  text: string,
  hit: Hit,
  level: Level,
  placeOf: (offset: number) => {line: number; column: number},
  {policy, suggester}: Settings
): Finding {
  const {match, underlined} = hit
  const {start, end} = underlined ?? hit
  const stands = {start, end, ...placeOf(start), actual: text.slice(start, end)}
  return makeFinding(sayRule(match.rule, level, stands, policy), () =>
    (hit.suggestions ??= suggester(hit)).map((suggestion) => ({...suggestion}))
  )
}

/** What a finding says of where it stands and because of its rule. */
function sayRule(
  {id: ruleId, category, message, note, policy}: CompiledRule,
  level: Level,
  {start, end, line, column, actual}: Pick<Finding, 'start' | 'end' | 'line' | 'column' | 'actual'>,
  chosen: string | undefined
): Facts {
  const clauses = clausesFor(policy, chosen)
  return {ruleId, category, level, start, end, line, column, actual, message, note, policy: clauses}
}

function clausesFor(policy: ReadonlyArray<PolicyRef>, chosen: string | undefined): PolicyRef[] {
  const own = chosen === undefined ? [] : policy.filter((ref) => ref.policy === chosen)
  return (own.length ? own : policy).map((ref) => ({...ref}))
}

function createPlaces(text: string): (offset: number) => {line: number; column: number} {
  const starts = [0]
  let feed = text.indexOf('\n')
  let carriage = text.indexOf('\r')
  while (feed >= 0 || carriage >= 0) {
    const isFeed = carriage < 0 || (feed >= 0 && feed <= carriage + 1)
    const end = isFeed ? feed + 1 : carriage + 1
    starts.push(end)
    if (feed >= 0 && feed < end) feed = text.indexOf('\n', end)
    if (carriage >= 0 && carriage < end) carriage = text.indexOf('\r', end)
  }
  return (offset) => {
    const line = firstIndex(starts, (start) => start > offset)
    return {line, column: offset - (starts[line - 1] ?? 0) + 1}
  }
}

/** The hits that overlap none of ours; both in order. */
function leaveOutCovered(hits: ReadonlyArray<Hit>, ours: ReadonlyArray<Hit>): Hit[] {
  let next = 0
  return hits.filter(({start, end}) => {
    while (next < ours.length && (ours[next]?.end ?? 0) <= start) next++
    const other = ours[next]
    return !other || end <= other.start
  })
}

/** What the rules about a letter as a whole find in it: they underline, once more, a finding that directs. */
function wholeLetterFindings(
  text: string,
  findings: ReadonlyArray<Finding>,
  {wholeLetter, levelOf, policy}: Settings
): Finding[] {
  if (wholeLetter.length === 0) return []
  const only = findOneOption(text, findings)
  if (!only) return []
  const {start, end} = only
  return wholeLetter.flatMap((rule) => {
    const level = levelOf(rule.category, rule.level, rule.id)
    const suggestions =
      rule.outline === undefined ? [] : [{text: rule.outline, start, end, label: 'outline' as const}]
    return level === 'off' ? [] : [makeFinding(sayRule(rule, level, only, policy), () => suggestions)]
  })
}
