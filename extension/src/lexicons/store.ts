import {storage} from 'wxt/utils/storage'
import {type KeptLexicon, readKeptLexicon} from './kept-lexicon.ts'

/** A lexicon on this machine, kept by the browser. */
export type LexiconStore = {
  /** What is kept; nothing where nothing is, or where it can't be read. */
  read(): Promise<KeptLexicon | undefined>
  /** Keeps a lexicon in the place of the one before, or none; rejects where nothing could be kept. */
  keep(kept: KeptLexicon | undefined): Promise<void>
  /** Calls `listener` after each change, wherever it was made; returns what stops it. */
  watch(listener: (kept: KeptLexicon | undefined) => void): () => void
}

export function openOwnLexicon(): LexiconStore {
  const key = 'local:ownLexicon' as const
  return {
    read: () => storage.getItem<unknown>(key).then(readKeptLexicon, () => undefined),
    keep: (kept) => (kept ? storage.setItem(key, kept) : storage.removeItem(key)),
    watch: (listener) => storage.watch<unknown>(key, (stored) => listener(readKeptLexicon(stored)))
  }
}
