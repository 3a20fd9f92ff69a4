import type {CompiledRule} from '@evenhand/lexicon'
import retextEqualityPlugin from 'retext-equality'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {equalityTriggers} from '../generated/equality-triggers.js'

/** A term that retext-equality finds and a rule names. UTF-16 code units into the whole text. */
export type EqualityHit = {rule: CompiledRule; start: number; end: number}

/** The rules that terms of retext-equality belong to, by term. */
export type EqualityRules = ReadonlyMap<string, CompiledRule>

/** Reads which rules of a lexicon name terms of retext-equality; where two name the same one, the later has it. */
export const readEqualityRules = (rules: ReadonlyArray<CompiledRule>): EqualityRules =>
  new Map(rules.flatMap((rule) => (rule.equalityTerms ?? []).map((term) => [term, rule] as const)))

const processor = unified().use(retextEnglish).use(retextEqualityPlugin)

/**
 * Asks retext-equality about one sentence, where it holds one of the words that the plugin looks for.
 *
 * @param text the whole letter
 * @param start where the sentence begins, in UTF-16 code units
 * @param end where it ends
 * @param words its normalised words
 * @param rules whose terms count
 */
export function checkEquality(
  text: string,
  start: number,
  end: number,
  words: readonly string[],
  rules: EqualityRules
): EqualityHit[] {
  return mayHoldEqualityTerm(words) ? askEquality(text, start, end, rules) : []
}

/** Asks retext-equality about a sentence, whatever words it holds. */
export function askEquality(text: string, start: number, end: number, rules: EqualityRules): EqualityHit[] {
  const file = new VFile(text.slice(start, end))
  processor.runSync(processor.parse(file), file)
  return file.messages.flatMap((message) => {
    const rule = rules.get(message.ruleId ?? '')
    const place = message.place && 'start' in message.place ? message.place : undefined
    const [from, to] = [place?.start.offset, place?.end.offset]
    return rule && from !== undefined && to !== undefined
      ? [{rule, start: start + from, end: start + to}]
      : []
  })
}

/** Whether these words hold all words of a phrase that retext-equality looks for. */
export const mayHoldEqualityTerm = (words: readonly string[]): boolean =>
  words.some((word) =>
    equalityTriggers.get(word)?.some((rest) => rest.every((other) => words.includes(other)))
  )
