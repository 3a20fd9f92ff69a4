import {expect, inject} from 'vitest'
import {findForeignRequests} from './chromium.ts'
import {type FixtureServer, serveFixtures} from './fixture-server.ts'
import {openForSuite} from './open-for-suite.ts'
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
  const found = openForSuite<Desk>(
    async () => ({fixtures: await serveFixtures(), twins: await openTwins(inject('extension'))}),
    async ({fixtures, twins}) => {
      const requests = await twins.close()
      await fixtures.close()
      const foreign = findForeignRequests(requests)
      expect(foreign.filter(({url}) => !framed().some((origin) => url.startsWith(`${origin}/`)))).toEqual([])
    }
  )
  return {
    get fixtures() {
      return found().fixtures
    },
    get twins() {
      return found().twins
    }
  }
}
