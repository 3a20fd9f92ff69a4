import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {type Chromium, launchChromium} from './chromium.ts'
import {letter} from './letters.ts'
import {openRoundcube, withoutMessageStamps} from './roundcube.ts'

const webmail = inject('webmail')
let plain: Chromium

beforeAll(async () => {
  plain = await launchChromium()
  await openRoundcube(plain.page, webmail).logIn()
})

afterAll(async () => {
  await plain.close()
})

describe('Roundcube without Evenhand', () => {
  for (const kind of ['plain', 'html'] as const) {
    it(`sends the same ${kind} message twice in the same bytes, so that messages can be compared`, async () => {
      const roundcube = openRoundcube(plain.page, webmail)
      const sent: string[] = []
      for (let times = 0; times < 2; times++) {
        await roundcube.compose(kind, 'About the meeting')
        await roundcube.type(kind, letter.text)
        sent.push(await roundcube.send())
      }
      expect(withoutMessageStamps(sent[1] ?? '')).toBe(withoutMessageStamps(sent[0] ?? ''))
    })
  }
})
