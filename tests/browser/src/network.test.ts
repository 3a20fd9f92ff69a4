import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'
import {findForeignRequests, launchChromium} from './chromium.ts'
import {serveFixtures} from './fixture-server.ts'

it('notices what an extension asks for, in a page and in its worker', async () => {
  const fixtures = await serveFixtures()
  const extension = fileURLToPath(new URL('./leaky-extension', import.meta.url))
  const chromium = await launchChromium({extension, tour: 'none'})
  await chromium.page.goto(`${fixtures.origin}/form.html`)
  await chromium.page.locator('body[data-asked]').waitFor()
  const foreign = findForeignRequests(await chromium.close())
  await fixtures.close()
  expect(new Set(foreign.map(({url}) => url))).toEqual(
    new Set(['https://content.example/', 'https://image.example/pixel.gif', 'https://worker.example/'])
  )
})
