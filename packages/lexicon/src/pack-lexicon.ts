import {tokenise} from './pattern.ts'
import type {CompiledLexicon, CompiledRule} from './types.ts'

/**
 * A pattern in code: one UTF-16 code unit for each of its tokens, so that a machine reads it without splitting text.
 *
 * See `tokenOf` for which token a code unit stands for.
 */
export type PatternCode = string

/** Patterns, exceptions and list entries of a lexicon in code, in their order, and what each token says. */
export type CodedLexicon = {
  tokens: ReadonlyArray<string>
  patterns: ReadonlyArray<ReadonlyArray<PatternCode>>
  except: ReadonlyArray<ReadonlyArray<PatternCode>>
  lists: Readonly<Record<string, ReadonlyArray<PatternCode>>>
}

/** A lexicon in little room. Plain JSON. Codes are joined by `separator`, tokens by a space. */
export type PackedLexicon = Omit<CompiledLexicon, 'rules' | 'lists'> & {
  tokens: string
  lists: Readonly<Record<string, string>>
  rules: ReadonlyArray<Omit<CompiledRule, 'patterns' | 'except'> & {patterns: string; except: string}>
}

/** Packs a lexicon: every word is written once, and patterns name it by a number. */
export function packLexicon({lists, rules, ...rest}: CompiledLexicon): PackedLexicon {
  const coder = createCoder(frequentFirst([...Object.values(lists), ...rules.flatMap(patternsOf)].flat()))
  const code = (sources: ReadonlyArray<string>) => sources.map(coder.code).join(separator)
  return {
    ...rest,
    lists: Object.fromEntries(Object.entries(lists).map(([name, entries]) => [name, code(entries)])),
    rules: rules.map((rule) => ({...rule, patterns: code(rule.patterns), except: code(rule.except)})),
    tokens: coder.tokens.join(' ')
  }
}

/**
 * Unpacks a lexicon. Patterns and lists are put back into words only when somebody asks for them; whoever matches reads their
 * code, from `codedOf`.
 */
export function unpackLexicon({tokens: joined, lists, rules, ...rest}: PackedLexicon): CompiledLexicon {
  const tokens = joined.split(' ')
  const inWords = (codes: Codes) => {
    const sources = codes.map((code) => sourceOf(code, tokens))
    knownSources.set(sources, {tokens, codes})
    return sources
  }
  const coded = {
    tokens,
    patterns: rules.map(({patterns}) => splitCodes(patterns)),
    except: rules.map(({except}) => splitCodes(except)),
    lists: Object.fromEntries(Object.entries(lists).map(([name, codes]) => [name, splitCodes(codes)]))
  }
  const lexicon: CompiledLexicon = {
    ...rest,
    lists: withLater({}, coded.lists, inWords),
    rules: rules.map((packed, at) => {
      const [patterns = [], except = []] = [coded.patterns[at], coded.except[at]]
      const rule = withLater(packed, {patterns, except}, inWords)
      knownRules.set(rule, {tokens, patterns, except})
      return rule
    })
  }
  knownLexicons.set(lexicon, coded)
  return lexicon
}

/**
 * A lexicon's patterns in code: as they were packed, or else worked out now. Where several lexicons were joined, what was packed
 * of them is taken as it is.
 */
export function codedOf(lexicon: CompiledLexicon): CodedLexicon {
  const before = knownLexicons.get(lexicon)
  if (before) return before
  const packed = lexicon.rules.map((rule) => knownRules.get(rule)).find((found) => found)
  const {tokens, code} = createCoder(packed?.tokens ?? [])
  const all = (sources: ReadonlyArray<string>) => {
    const found = knownSources.get(sources)
    return found && found.tokens === packed?.tokens ? found.codes : sources.map(code)
  }
  const rules = lexicon.rules.map((rule) => {
    const found = knownRules.get(rule)
    if (found && found.tokens === packed?.tokens) return found
    return {patterns: all(rule.patterns), except: all(rule.except)}
  })
  const coded = {
    tokens,
    patterns: rules.map(({patterns}) => patterns),
    except: rules.map(({except}) => except),
    lists: Object.fromEntries(Object.entries(lexicon.lists).map(([name, entries]) => [name, all(entries)]))
  }
  knownLexicons.set(lexicon, coded)
  return coded
}

/** The number, among a lexicon's tokens, of the token that a code unit stands for. */
export const tokenOf = (unit: number): number => unit - (unit > 159 ? 69 : unit > 92 ? 36 : 35)

/** Writes a pattern out again, as it stands in a lexicon file. */
export function sourceOf(code: PatternCode, tokens: ReadonlyArray<string>): string {
  let source = ''
  let last = ''
  for (let at = 0; at < code.length; at++) {
    const token = tokens[tokenOf(code.charCodeAt(at))] ?? ''
    if (at > 0 && !/[([{“]/.test(last) && !/[)\]}”]/.test(token)) source += ' '
    source += token
    last = token
  }
  return source
}

type Codes = ReadonlyArray<PatternCode>

const knownLexicons = new WeakMap<CompiledLexicon, CodedLexicon>()
const knownRules = new WeakMap<
  CompiledRule,
  {tokens: ReadonlyArray<string>; patterns: Codes; except: Codes}
>()
const knownSources = new WeakMap<ReadonlyArray<string>, {tokens: ReadonlyArray<string>; codes: Codes}>()

const patternsOf = ({patterns, except}: CompiledRule) => [patterns, except]

/** Stands for no token. */
const separator = '!'

const splitCodes = (codes: string): PatternCode[] => (codes === '' ? [] : codes.split(separator))

/** The reverse of `tokenOf`: control characters, `!`, the quotation mark and the backslash are left out, since JSON escapes them. */
function unitOf(token: number): number {
  const unit = token + 35
  if (unit < 92) return unit
  return unit < 126 ? unit + 1 : unit + 34
}

function createCoder(known: ReadonlyArray<string>): {
  tokens: string[]
  code: (source: string) => PatternCode
} {
  const tokens = [...known]
  const units = new Map(tokens.map((token, at) => [token, String.fromCharCode(unitOf(at))]))
  return {
    tokens,
    code(source) {
      let code = ''
      for (const {text} of tokenise(source)) {
        let unit = units.get(text)
        if (unit === undefined) {
          unit = String.fromCharCode(unitOf(tokens.length))
          units.set(text, unit)
          tokens.push(text)
        }
        code += unit
      }
      return code
    }
  }
}

/** Tokens that patterns use often get short codes; the others stand in the order of the alphabet, which packs better. */
function frequentFirst(sources: ReadonlyArray<string>): string[] {
  const counts = new Map<string, number>()
  for (const source of sources)
    for (const {text} of tokenise(source)) counts.set(text, (counts.get(text) ?? 0) + 1)
  const byCount = [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
  const tokens = byCount.map(([token]) => token)
  return [...tokens.slice(0, short), ...tokens.slice(short).sort()]
}

/** How many codes take at most two bytes of UTF-8. */
const short = 1979

/** A copy of an object with more in it that is worked out when it is first asked for. */
function withLater<Given extends object, Names extends string, Late, Value>(
  given: Given,
  late: Readonly<Record<Names, Late>>,
  work: (value: Late) => Value
): Omit<Given, Names> & Record<Names, Value> {
  const all = {...given}
  for (const name of Object.keys(late) as Names[]) {
    let value: Value | undefined
    Object.defineProperty(all, name, {
      enumerable: true,
      configurable: true,
      get: () => (value ??= work(late[name]))
    })
  }
  return all as Omit<Given, Names> & Record<Names, Value>
}
