import {afterAll, beforeAll, expect, inject} from 'vitest'
import {findForeignRequests} from './chromium.ts'
import {type FixtureServer, serveFixtures} from './fixture-server.ts'
import {openTwins, type Twins} from './twins.ts'

/** What a suite works with: pages to write on, and two browsers to write in. */
export type Desk = {readonly fixtures: FixtureServer; readonly twins: Twins}

/**
 * Opens a desk before the first test of the suite that calls this, and closes it after the last one, when no request
 * may have been made that is not the page's own.
 *
 * @param framed the origins of other sites that the pages hold in frames, asked for at the end
 */
export function openDesk(framed: () => readonly string[] = () => []): Desk {
  let opened: Desk | undefined

  beforeAll(async () => {
    opened = {fixtures: await serveFixtures(), twins: await openTwins(inject('extension'))}
  })

  afterAll(async () => {
    const requests = await opened?.twins.close()
    await opened?.fixtures.close()
    const foreign = findForeignRequests(requests ?? [])
    expect(foreign.filter(({url}) => !framed().some((origin) => url.startsWith(`${origin}/`)))).toEqual([])
  })

  const found = () => {
    if (!opened) throw new Error('The desk is open only while tests run.')
    return opened
  }
  return {
    get fixtures() {
      return found().fixtures
    },
    get twins() {
      return found().twins
    }
  }
}
