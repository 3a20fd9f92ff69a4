import type {CheckerOptions} from '@evenhand/engine'
import type {CompiledLexicon} from '@evenhand/lexicon'
import {useEffect, useMemo, useState} from 'preact/hooks'
import type {Lexicons} from '../lexicons/follow-lexicons.ts'
import {type LexiconName, type Settings, toCheckerOptions} from '../settings/settings.ts'
import type {SettingsStore} from '../settings/store.ts'
import {useStored} from '../use-stored.ts'

/** What letters are checked with on the page of reviews: the settings and the lexicons that hold in letters as well. */
export type ServiceSettings = {
  /** Left out until they are read. */
  settings?: Settings
  /** Those that are on, besides the built-in one. */
  lexicons: ReadonlyArray<CompiledLexicon>
  leftOut: ReadonlyArray<LexiconName>
  /** As the engine takes them, once it is known what there is. */
  findOptions: () => Promise<CheckerOptions>
}

/** Follows the settings and the lexicons, wherever they are changed. */
export function useServiceSettings(store: SettingsStore, lexicons: Lexicons): ServiceSettings {
  const [settings] = useStored(store)
  const [changes, setChanges] = useState(0)
  useEffect(() => lexicons.watch(() => setChanges((count) => count + 1)), [])
  const current = useMemo(() => (settings && lexicons.current(settings)) ?? [], [settings, changes])
  return {
    ...(settings && {settings}),
    lexicons: current,
    leftOut: settings ? lexicons.leftOut(settings) : [],
    findOptions: async () => {
      const now = await store.read()
      return toCheckerOptions(now, await findLexicons(lexicons, now))
    }
  }
}

/** The lexicons that are on, as soon as they are read from storage. */
function findLexicons(lexicons: Lexicons, settings: Settings): Promise<ReadonlyArray<CompiledLexicon>> {
  return new Promise((resolve) => {
    const known = lexicons.current(settings)
    if (known) {
      resolve(known)
      return
    }
    const stop = lexicons.watch(() => {
      const found = lexicons.current(settings)
      if (!found) return
      stop()
      resolve(found)
    })
  })
}
