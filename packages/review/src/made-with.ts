import {builtInLexicon} from '@evenhand/engine'
import type {Category, CompiledLexicon, LevelSetting, Voice} from '@evenhand/lexicon'
import type {Grouping} from './tally.ts'

/** What made a review, so that a later reader can repeat it. Every result carries it. */
export type MadeWith = {
  /** Of Evenhand. */
  version: string
  /** SHA-256 of all rules that were looked for, ours and the service's, in hexadecimal digits; see `hashLexicons`. */
  lexicon: string
  /** The policy whose clauses are named; left out, all that apply are. */
  policy?: string
  /** Whose letters they were said to be; left out, each letter's voice was read from it. */
  voice?: Voice
  /** Categories whose level was set. */
  levels: Partial<Record<Category, LevelSetting>>
  /** Rules that were off. */
  disabled: ReadonlyArray<string>
  /** How many lexicons of the service's own there were. */
  ownLexicons: number
  by: Grouping
  /** How many letters were to be drawn, and by what. */
  sample: number
  seed: string
  /** Whether names stand in the result as they are. */
  showsNames: boolean
  /** ISO day on which it was made. */
  made: string
}

/**
 * A fingerprint of all rules that letters were checked with: two reviews with the same one looked for the same things.
 *
 * @param own the service's own lexicons, in the order in which the checker was given them
 * @returns SHA-256 in 64 hexadecimal digits
 */
export async function hashLexicons(own: ReadonlyArray<CompiledLexicon> = []): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([builtInLexicon, ...own]))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
