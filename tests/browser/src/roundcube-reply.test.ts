import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {roundcube} from './editors.ts'
import {findExpected} from './expected.ts'
import {deliver, openRoundcube} from './roundcube.ts'
import {openTwins, type Twins} from './twins.ts'

const webmail = inject('webmail')
const editor = roundcube('plain', webmail)
let twins: Twins

beforeAll(async () => {
  twins = await openTwins(inject('extension'))
  await twins.both((page) => openRoundcube(page, webmail).logIn())
  await deliver(
    webmail,
    'Our meeting',
    'You should appeal.\r\n\r\nThe school has been brilliant and we will fight it.'
  )
})

afterAll(async () => {
  await twins.close()
})

describe('a reply in Roundcube', () => {
  it('has its own words underlined, and none of the words that it quotes', async () => {
    const own = 'Dear Priya, you should appeal. We will fight this together.'
    await twins.both(async (page) => {
      await openRoundcube(page, webmail).reply('Our meeting')
      await page.keyboard.type(`${own}\n`)
    })
    const text = await openRoundcube(twins.plain.page, webmail).plainBody.inputValue()
    expect(text).toContain('\n> You should appeal.')
    const lines = await editor.measure(twins.plain.page, findExpected(own))
    expect(lines.length).toBeGreaterThan(1)
    expect(await twins.findMarkProblems(lines)).toEqual([])
  })
})
