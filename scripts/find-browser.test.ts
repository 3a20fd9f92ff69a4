import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {findBrowser} from './find-browser.mjs'

describe('finding a browser', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'evenhand browsers '))
    vi.stubEnv('PATH', folder)
    vi.stubEnv('EVENHAND_BROWSER', undefined)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, {recursive: true})
  })

  it('takes the one that the person names', () => {
    vi.stubEnv('EVENHAND_BROWSER', '/opt/browsers/of mine')
    expect(findBrowser()).toEqual({name: 'of mine', path: '/opt/browsers/of mine', isBranded: false})
  })

  it.runIf(process.platform === 'linux')(
    'prefers Chromium, which loads the extension that it is told to',
    () => {
      install('google-chrome')
      install('chromium')
      expect(findBrowser()).toEqual({name: 'Chromium', path: join(folder, 'chromium'), isBranded: false})
    }
  )

  it.runIf(process.platform === 'linux')('passes over files that cannot be run', () => {
    writeFileSync(join(folder, 'chromium'), '')
    expect(findBrowser()?.path).not.toBe(join(folder, 'chromium'))
  })

  function install(name: string): void {
    writeFileSync(join(folder, name), '#!/bin/sh\n')
    chmodSync(join(folder, name), 0o755)
  }
})
