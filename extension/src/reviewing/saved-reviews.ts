import {type DBSchema, type IDBPDatabase, openDB} from 'idb'

/** A sealed review in this browser. Only its label and dates can be read without the passphrase. */
export type SavedReview = {
  id: string
  /** Chosen by the supervisor, and not sealed. */
  label: string
  /** ISO 8601. */
  saved: string
  /** ISO 8601; from then on it is deleted. */
  until: string
  sealed: Uint8Array<ArrayBuffer>
}

export type SavedReviews = {
  /** Latest first. Those whose time is over are deleted first. */
  list(): Promise<SavedReview[]>
  /** Puts a review in the place of the one with its id, or beside the others: wholly, or not at all. */
  put(review: SavedReview): Promise<void>
  delete(id: string): Promise<void>
}

type Schema = DBSchema & {reviews: {key: string; value: SavedReview}}

/**
 * Opens the reviews that are kept in this browser.
 *
 * @param now the time, for tests
 */
export function openSavedReviews(now: () => Date = () => new Date()): SavedReviews {
  let opened: Promise<IDBPDatabase<Schema>> | undefined
  const database = () =>
    (opened ??= openDB<Schema>('evenhand-reviews', 1, {
      upgrade: (db) => {
        db.createObjectStore('reviews', {keyPath: 'id'})
      }
    }))
  return {
    async list() {
      const db = await database()
      const all = await db.getAll('reviews')
      const over = all.filter(({until}) => new Date(until) <= now())
      for (const {id} of over) await db.delete('reviews', id)
      return all.filter((each) => !over.includes(each)).sort((a, b) => b.saved.localeCompare(a.saved))
    },
    async put(review) {
      // Strict: the browser says that it is done once it is on the disk.
      const transaction = (await database()).transaction('reviews', 'readwrite', {durability: 'strict'})
      await Promise.all([transaction.store.put(review), transaction.done])
    },
    async delete(id) {
      await (await database()).delete('reviews', id)
    }
  }
}

/** For how long a review may be kept, in days. */
export const keepingTimes = [7, 30, 90, 365] as const

/** When a review that is saved now is deleted. */
export const untilAfter = (days: number, now: Date): string =>
  new Date(now.getTime() + days * 24 * 60 * 60 * 1000).toISOString()
