import {beforeAll, describe, expect, it} from 'vitest'
import {openSession, passphraseRounds, sealSession} from './seal-session.ts'

const session = {note: 'Ada’s letters 😀', letters: [1, 2, 3]}
let sealed: Uint8Array
beforeAll(async () => {
  sealed = await sealSession(session, 'four quiet herons')
})

const codeOf = async (file: Uint8Array, passphrase = 'four quiet herons') => {
  const opened = await openSession(file, passphrase)
  return opened.type === 'problem' ? opened.problem.code : opened.session
}
const changed = (place: number, to: number) => {
  const file = sealed.slice()
  file[place] = to
  return file
}

describe('a sealed session', () => {
  it('opens with its passphrase, however the letters of that are composed', async () => {
    expect(await codeOf(sealed)).toEqual(session)
    const accented = await sealSession(session, 'caf\u00e9')
    expect(await codeOf(accented, 'cafe\u0301')).toEqual(session)
  })

  it('shows nothing of its text, and never looks the same twice', async () => {
    expect(new TextDecoder().decode(sealed)).not.toContain('letters')
    expect(await sealSession(session, 'four quiet herons')).not.toEqual(sealed)
  })

  it('says how often its passphrase was stretched', () => {
    expect(passphraseRounds).toBeGreaterThanOrEqual(600_000)
    expect(new DataView(sealed.buffer).getUint32(17)).toBe(passphraseRounds)
  })

  it('says that a passphrase is wrong', async () => {
    expect(await codeOf(sealed, 'four quiet Herons')).toBe('wrong passphrase')
    expect(await codeOf(sealed, '')).toBe('wrong passphrase')
  })

  it('says that a file is damaged or cut short, wherever it is', async () => {
    expect(await codeOf(changed(sealed.length - 1, (sealed.at(-1) ?? 0) ^ 1))).toBe('damaged')
    for (const length of [17, 40, sealed.length - 1])
      expect(await codeOf(sealed.slice(0, length))).toBe('damaged')
    // the number of rounds
    expect(await codeOf(changed(17, 255))).toBe('damaged')
  })

  it('says that a file is none of these, or of a newer version', async () => {
    expect(await codeOf(new Uint8Array())).toBe('not a session')
    expect(await codeOf(new TextEncoder().encode('Dear Mrs Cole, thank you for your letter.'))).toBe(
      'not a session'
    )
    expect(await codeOf(changed(16, 2))).toBe('newer version')
  })
})
