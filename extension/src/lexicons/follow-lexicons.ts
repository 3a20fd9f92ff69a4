import type {CompiledLexicon} from '@evenhand/lexicon'
import type {LexiconFile} from '@evenhand/lexicon/compile'
import type {Settings} from '../settings/settings.ts'
import {isSameLexicon, type KeptLexicon} from './kept-lexicon.ts'
import type {LexiconStore} from './store.ts'

/** The lexicons that a checker works with besides the built-in one. */
export type Lexicons = {
  /** Those that are on by these settings; undefined as long as it is not known what there is. */
  current(settings: Settings): ReadonlyArray<CompiledLexicon> | undefined
  /** Calls `listener` when what there is becomes known, and after each change; returns what stops it. */
  watch(listener: () => void): () => void
}

export type FollowOptions = {
  own: LexiconStore
  /** This version of Evenhand. */
  by: string
  /** Compiles files again; gives nothing where the compiler can't be had. */
  compile: (files: ReadonlyArray<LexiconFile>) => Promise<KeptLexicon | undefined>
}

/**
 * Follows the service's own lexicon in storage. One that another version compiled is compiled again first, and left out where
 * that fails: nothing is checked by rules that may mean something else by now.
 */
export function followLexicons({own, by, compile}: FollowOptions): Lexicons {
  const listeners = new Set<() => void>()
  let kept: KeptLexicon | undefined
  let isKnown = false
  let stopWatching: (() => void) | undefined

  const take = async (found: KeptLexicon | undefined) => {
    const ready = found && found.by !== by ? await renew(found) : found
    if (isKnown && isSameLexicon(ready, kept)) return
    kept = ready
    isKnown = true
    for (const listener of listeners) listener()
  }
  const renew = async ({files}: KeptLexicon) => {
    const again = await compile(files).catch(() => undefined)
    // Should storage be full, it is compiled again next time.
    if (again) void own.keep(again).catch(() => {})
    return again
  }

  return {
    current: (settings) => {
      if (!isKnown) return undefined
      const isOn = !settings.lexiconsOff.includes('own')
      return isOn && kept?.lexicon ? [kept.lexicon] : []
    },
    watch: (listener) => {
      listeners.add(listener)
      if (!stopWatching) {
        stopWatching = own.watch((found) => void take(found))
        void own.read().then(take)
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stopWatching?.()
        stopWatching = undefined
      }
    }
  }
}
