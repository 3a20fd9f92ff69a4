import {storage} from 'wxt/utils/storage'
import {snapshotManaged, watchManaged} from '../settings/store.ts'
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

/**
 * The organisation's lexicon. Its YAML comes with the browser's policies; what it was compiled to is kept beside it, and is nothing
 * once another text stands there.
 */
export function openOrganisationLexicon(): LexiconStore {
  const key = 'local:organisationLexicon' as const
  const read = async (): Promise<KeptLexicon | undefined> => {
    const source = (await snapshotManaged())['lexicon']
    if (typeof source !== 'string' || source.trim() === '') return undefined
    const kept = await storage.getItem<unknown>(key).then(readKeptLexicon, () => undefined)
    const [file] = kept?.files ?? []
    return file?.source === source
      ? kept
      : {files: [{path: 'organisation.yml', source}], by: '', problems: []}
  }
  return {
    read,
    keep: (kept) => (kept ? storage.setItem(key, kept) : storage.removeItem(key)),
    watch: (listener) => {
      const tell = () => void read().then(listener)
      const stops = [storage.watch<unknown>(key, tell), watchManaged(tell)]
      return () => {
        for (const stop of stops) stop()
      }
    }
  }
}

export function openOwnLexicon(): LexiconStore {
  const key = 'local:ownLexicon' as const
  return {
    read: () => storage.getItem<unknown>(key).then(readKeptLexicon, () => undefined),
    keep: (kept) => (kept ? storage.setItem(key, kept) : storage.removeItem(key)),
    watch: (listener) => storage.watch<unknown>(key, (stored) => listener(readKeptLexicon(stored)))
  }
}
