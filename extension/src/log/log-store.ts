import type {Category} from '@evenhand/lexicon'
import {localDay} from '@evenhand/review'
import {storage} from 'wxt/utils/storage'
import {addChoice, type Choice, emptyLog, type PracticeLog, readLog} from './practice-log.ts'

/** The officer's own log on this machine. */
export type LogStore = {
  read(): Promise<PracticeLog>
  /** Counts a choice of today, where the log is on. */
  add(category: Category, choice: Choice): Promise<void>
  /** Turns it on or off; what was counted stays. */
  turn(isOn: boolean): Promise<void>
  /** Deletes all that was counted; on or off, it stays so. */
  clear(): Promise<void>
  watch(listener: (log: PracticeLog) => void): () => void
}

/**
 * Opens the log.
 *
 * @param now the time, for tests
 */
export function openLog(now: () => Date = () => new Date()): LogStore {
  const item = storage.defineItem<unknown>('local:practiceLog', {fallback: emptyLog})
  let last: Promise<unknown> = Promise.resolve()
  const change = (by: (log: PracticeLog) => PracticeLog): Promise<void> => {
    // One after another, as two at once would each count from the same number.
    const turn = last.then(async () => {
      const before = readLog(await item.getValue())
      const after = by(before)
      if (after !== before) await item.setValue(after)
    })
    last = turn.catch(() => {})
    return turn
  }
  return {
    read: () => item.getValue().then(readLog, () => emptyLog),
    add: (category, choice) => change((log) => addChoice(log, localDay(now()), category, choice)),
    turn: (isOn) => change((log) => ({...log, isOn})),
    clear: () => change((log) => ({...log, days: {}})),
    watch: (listener) => item.watch((stored) => listener(readLog(stored)))
  }
}
