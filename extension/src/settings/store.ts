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
  /** Changes settings by a function of what they are now; resolves with what was stored. */
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
      const changed = change(await read())
      await item.setValue(changed)
      return changed
    },
    watch: (listener) => item.watch((stored) => listener(readSettings(stored)))
  }
}
