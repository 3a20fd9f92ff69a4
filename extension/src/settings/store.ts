import {storage} from 'wxt/utils/storage'
import {
  defaultSettings,
  readSettings,
  type Settings,
  settingsMigrations,
  settingsVersion
} from './settings.ts'

/** Settings on this machine, kept by the browser; every part of the extension sees a change at once. */
export type SettingsStore = {
  read(): Promise<Settings>
  /** Changes settings by a function of what they are now; resolves with what they are then, rejects where nothing could be kept. */
  change(change: (settings: Settings) => Settings): Promise<Settings>
  /** Calls `listener` after each change, wherever it was made; returns what stops it. */
  watch(listener: (settings: Settings) => void): () => void
}

/** Opens the settings, and brings stored ones of an older version up to date first. */
export function openSettings(): SettingsStore {
  const item = storage.defineItem<unknown>('local:settings', {
    fallback: defaultSettings,
    version: settingsVersion,
    migrations: settingsMigrations
  })
  // Storage that can't be read must not stop the checking: the lexicon's own levels are a safe place to stand.
  const read = () => item.getValue().then(readSettings, () => defaultSettings)
  return {
    read,
    change: async (change) => {
      // Where storage can't be read nothing is written over what may well be there.
      const stored = await item.getValue()
      const before = readSettings(stored)
      const changed = change(before)
      await item.setValue(putInto(stored, before, changed))
      return changed
    },
    watch: (listener) => item.watch((stored) => listener(readSettings(stored)))
  }
}

/** What is stored with what was changed in it: a newer version's own settings stay as they are. */
function putInto(stored: unknown, before: Settings, changed: Settings): unknown {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return changed
  const differs = ([name, value]: [string, unknown]) => value !== before[name as keyof Settings]
  return {...stored, ...Object.fromEntries(Object.entries(changed).filter(differs))}
}
