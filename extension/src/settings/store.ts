import {storage} from 'wxt/utils/storage'
import {choicesOf, managedNames, readManaged, settle} from './managed.ts'
import {isRecord} from '../is-record.ts'
import {type Managed, type Settings, settingsMigrations, settingsVersion} from './settings.ts'

/** Settings on this machine, kept by the browser; every part of the extension sees a change at once. */
export type SettingsStore = {
  read(): Promise<Settings>
  /**
   * Changes settings by a function of what they are now; resolves with what they are then, rejects where nothing could be kept.
   * What the organisation has locked stays.
   */
  change(change: (settings: Settings) => Settings): Promise<Settings>
  /** Calls `listener` after each change, wherever it was made; returns what stops it. */
  watch(listener: (settings: Settings) => void): () => void
}

/** Opens the settings, and brings stored ones of an older version up to date first. */
export function openSettings(): SettingsStore {
  const item = storage.defineItem<unknown>('local:settings', {
    fallback: {},
    version: settingsVersion,
    migrations: settingsMigrations
  })
  // The promise, not what came of it: what was asked for before a change must not be taken for what holds after it.
  let managed: Promise<Managed> | undefined
  const findManaged = () => (managed ??= snapshotManaged().then(readManaged))
  // Storage that can't be read must not stop the checking: the lexicon's own levels are a safe place to stand.
  const read = async () => settle(await item.getValue().catch(() => ({})), await findManaged())
  return {
    read,
    change: async (change) => {
      // Where storage can't be read nothing is written over what may well be there.
      const stored = await item.getValue()
      const given = await findManaged()
      const before = settle(stored, given)
      const choices = {
        ...(isRecord(stored) ? stored : {}),
        ...choicesOf(before, change(before), given)
      }
      await item.setValue(choices)
      return settle(choices, given)
    },
    watch: (listener) => {
      const tell = (stored: unknown) => {
        void findManaged().then((given) => listener(settle(stored, given)))
      }
      const tellAnew = () => {
        managed = undefined
        void read().then(listener)
      }
      const stops = [item.watch(tell), watchManaged(tellAnew)]
      return () => {
        for (const stop of stops) stop()
      }
    }
  }
}

/** What the organisation has set. Firefox rejects where there is nothing. */
export async function snapshotManaged(): Promise<Record<string, unknown>> {
  try {
    return await storage.snapshot('managed')
  } catch {
    return {}
  }
}

export function watchManaged(listener: () => void): () => void {
  const stops = managedNames.map((name) => storage.watch(`managed:${name}`, listener))
  return () => {
    for (const stop of stops) stop()
  }
}
