import {beforeEach, describe, expect, it, vi} from 'vitest'
import {fakeBrowser} from '../fake-browser.ts'
import {defaultSettings, setRule} from './settings.ts'
import {openSettings} from './store.ts'

beforeEach(() => fakeBrowser.reset())

describe('openSettings', () => {
  it('gives the defaults where nothing is stored', async () => {
    expect(await openSettings().read()).toEqual(defaultSettings)
  })

  it('brings settings of version 1 up to date in storage', async () => {
    await fakeBrowser.storage.local.set({settings: {policy: 'dorset', hostsOff: ['mail.google.com']}})
    const settings = await openSettings().read()
    expect(settings).toEqual({...defaultSettings, policy: 'dorset', hints: true, sitesOff: ['gmail']})
    const stored = await fakeBrowser.storage.local.get()
    expect(stored['settings']).toEqual({
      policy: 'dorset',
      sitesOff: ['gmail'],
      allowedWordings: [],
      lexiconsOff: [],
      hints: true
    })
    expect(stored['settings$']).toEqual({v: 5})
  })

  it('changes only what was chosen in settings from a newer version', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
    await fakeBrowser.storage.local.set({
      settings: {policy: 'devon', disabledRules: 'now a table', extra: 1},
      settings$: {v: 99}
    })
    await openSettings().change((now) => ({...now, policy: 'dorset'}))
    expect((await fakeBrowser.storage.local.get())['settings']).toEqual({
      policy: 'dorset',
      disabledRules: 'now a table',
      extra: 1
    })
    errors.mockRestore()
  })

  it('writes nothing over settings that cannot be read', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
    await fakeBrowser.storage.local.set({settings: {policy: 'devon'}, settings$: {v: 5}})
    const settings = openSettings()
    await settings.read()
    const failing = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('damaged'))
    await expect(settings.change((now) => ({...now, policy: 'dorset'}))).rejects.toThrow('damaged')
    failing.mockRestore()
    expect((await fakeBrowser.storage.local.get())['settings']).toEqual({policy: 'devon'})
    errors.mockRestore()
  })

  it('reads what it can of settings from a newer version, and leaves them in storage', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
    const newer = {policy: 'devon', disabledRules: 'now a table', extra: 1}
    await fakeBrowser.storage.local.set({settings: newer, settings$: {v: 99}})
    expect(await openSettings().read()).toEqual({...defaultSettings, policy: 'devon'})
    expect((await fakeBrowser.storage.local.get())['settings']).toEqual(newer)
    errors.mockRestore()
  })

  it('gives the defaults where storage cannot be read', async () => {
    const store = openSettings()
    await store.change((now) => setRule(now, 'a/b', false))
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'))
    expect(await store.read()).toEqual(defaultSettings)
    get.mockRestore()
  })

  it('tells of a change that could not be kept', async () => {
    const store = openSettings()
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'))
    await expect(store.change((now) => setRule(now, 'a/b', false))).rejects.toThrow('full')
    set.mockRestore()
  })

  it('shows a change to everyone who watches, until they stop', async () => {
    const [here, there] = [openSettings(), openSettings()]
    const seen: string[][] = []
    const stop = there.watch((settings) => seen.push(settings.disabledRules))
    await here.change((now) => setRule(now, 'a/b', false))
    stop()
    await here.change((now) => setRule(now, 'c/d', false))
    expect(seen).toEqual([['a/b']])
    expect((await there.read()).disabledRules).toEqual(['a/b', 'c/d'])
  })

  it('takes what an organisation sets while the settings are first read', async () => {
    const store = openSettings()
    let answer = () => {}
    const early = vi
      .spyOn(fakeBrowser.storage.managed, 'get')
      .mockImplementationOnce(() => new Promise((resolve) => (answer = () => resolve({}))))
    const first = store.read()
    const seen: string[] = []
    const stop = store.watch(({policy}) => seen.push(policy))
    await vi.waitFor(() => expect(early).toHaveBeenCalled())
    const setting = fakeBrowser.storage.managed.set({policy: 'norfolk'})
    answer()
    await Promise.all([first, setting])
    await vi.waitFor(() => expect(seen.at(-1)).toBe('norfolk'))
    expect((await store.read()).policy).toBe('norfolk')
    stop()
    early.mockRestore()
  })
})
