import type {CompiledLexicon, LexiconProblem} from '@evenhand/lexicon'
import type {LexiconFile} from '@evenhand/lexicon/compile'
import {isRecord} from '../is-record.ts'

/** A service's own lexicon as it lies in the browser's storage: as it was written, and as the engine reads it. Plain JSON. */
export type KeptLexicon = {
  files: LexiconFile[]
  /** The version of Evenhand that compiled it; another one knows other rules and lists, and compiles it again. */
  by: string
  /** Left out where it could not be used. */
  lexicon?: CompiledLexicon
  problems: LexiconProblem[]
}

/** What lies in storage, where it is a lexicon; what is damaged is none. */
export function readKeptLexicon(stored: unknown): KeptLexicon | undefined {
  if (!isRecord(stored)) return undefined
  const {files, by, lexicon, problems} = stored
  if (!isListOf(files, isFile) || files.length === 0 || typeof by !== 'string') return undefined
  // One that can't be read is compiled again from its files, as that of another version is.
  if (lexicon !== undefined && !isLexicon(lexicon)) return {files, by: '', problems: []}
  const known = {files, by, problems: isListOf(problems, isProblem) ? problems : []}
  return lexicon === undefined ? known : {...known, lexicon}
}

/** The names of the files, as a person reads them. */
export function nameLexicon({files}: Pick<KeptLexicon, 'files'>): string {
  return files.map(({path}) => path).join(', ')
}

export function isSameLexicon(one: KeptLexicon | undefined, other: KeptLexicon | undefined): boolean {
  const written = (kept: KeptLexicon | undefined) =>
    kept && JSON.stringify([kept.files, kept.by, kept.lexicon, kept.problems])
  return one === other || written(one) === written(other)
}

function isFile(value: unknown): value is LexiconFile {
  return isRecord(value) && typeof value['path'] === 'string' && typeof value['source'] === 'string'
}

function isProblem(value: unknown): value is LexiconProblem {
  if (!isRecord(value)) return false
  return typeof value['line'] === 'number' && typeof value['message'] === 'string'
}

function isLexicon(value: unknown): value is CompiledLexicon {
  if (!isRecord(value)) return false
  return (
    isListOf(value['rules'], isRecord) &&
    isListOf(value['policies'], isRecord) &&
    isRecord(value['lists']) &&
    isRecord(value['forms'])
  )
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(isItem)
}
