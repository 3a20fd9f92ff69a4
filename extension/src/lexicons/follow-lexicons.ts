import type {CompiledLexicon} from '@evenhand/lexicon'
import type {LexiconFile} from '@evenhand/lexicon/compile'
import {type LexiconName, lexiconNames, type Settings} from '../settings/settings.ts'
import {isSameLexicon, type KeptLexicon} from './kept-lexicon.ts'
import type {LexiconStore} from './store.ts'

/** The lexicons that a checker works with besides the built-in one. */
export type Lexicons = {
  /** Those that are on by these settings; undefined as long as it is not known what there is. */
  current(settings: Settings): ReadonlyArray<CompiledLexicon> | undefined
  /** Those that are on by these settings and can't be used, as something in them is not right. */
  leftOut(settings: Settings): LexiconName[]
  /** Calls `listener` when what there is becomes known, and after each change; returns what stops it. */
  watch(listener: () => void): () => void
}

export type FollowOptions = {
  stores: Readonly<Record<LexiconName, LexiconStore>>
  /** This version of Evenhand. */
  by: string
  /** Compiles files again; gives nothing where the compiler can't be had. */
  compile: (files: ReadonlyArray<LexiconFile>) => Promise<KeptLexicon | undefined>
}

/**
 * Follows the organisation's and the user's own lexicon in storage. One that another version compiled is compiled again first, and
 * left out where that fails: nothing is checked by rules that may mean something else by now.
 */
export function followLexicons({stores, by, compile}: FollowOptions): Lexicons {
  const listeners = new Set<() => void>()
  const known = new Map<LexiconName, KeptLexicon | undefined>()
  let stops: ReadonlyArray<() => void> = []

  const take = async (name: LexiconName, kept: KeptLexicon | undefined) => {
    const ready = kept && kept.by !== by ? await renew(name, kept) : kept
    if (known.has(name) && isSameLexicon(ready, known.get(name))) return
    known.set(name, ready)
    if (known.size < lexiconNames.length) return
    for (const listener of listeners) listener()
  }
  const renew = async (name: LexiconName, {files}: KeptLexicon): Promise<KeptLexicon> => {
    const again = await compile(files).catch(() => undefined)
    // Should storage be full, it is compiled again next time.
    if (again) void stores[name].keep(again).catch(() => {})
    return again ?? {files, by, problems: []}
  }
  const start = (name: LexiconName) => {
    void stores[name].read().then((kept) => take(name, kept))
    return stores[name].watch((kept) => void take(name, kept))
  }

  return {
    current: ({lexiconsOff}) => {
      if (known.size < lexiconNames.length) return undefined
      return lexiconNames
        .filter((name) => !lexiconsOff.includes(name))
        .flatMap((name) => known.get(name)?.lexicon ?? [])
    },
    leftOut: ({lexiconsOff}) =>
      lexiconNames.filter((name) => {
        const kept = known.get(name)
        return kept && !kept.lexicon && !lexiconsOff.includes(name)
      }),
    watch: (listener) => {
      listeners.add(listener)
      if (stops.length === 0) stops = lexiconNames.map(start)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        for (const stop of stops) stop()
        stops = []
      }
    }
  }
}
