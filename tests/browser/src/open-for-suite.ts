import {afterAll, beforeAll} from 'vitest'

/**
 * Opens something before the first test of the suite that calls this, and closes it after the last one.
 *
 * @returns what gives it while tests run, and throws at any other time
 */
export function openForSuite<Opened>(
  open: () => Promise<Opened>,
  close: (opened: Opened) => Promise<void>
): () => Opened {
  let opened: Opened | undefined

  beforeAll(async () => {
    opened = await open()
  })

  afterAll(async () => {
    if (opened) await close(opened)
  })

  return () => {
    if (!opened) throw new Error('The desk is open only while tests run.')
    return opened
  }
}
