import {describe, expect, it, vi} from 'vitest'
import {defaultSettings, setLexicon} from '../settings/settings.ts'
import {followLexicons} from './follow-lexicons.ts'
import type {KeptLexicon} from './kept-lexicon.ts'

const lexicon = {policies: [], lists: {}, rules: [], forms: {}, disable: ['a/b']}
const files = [{path: 'own.yml', source: 'rationale: Ours.'}]
const kept: KeptLexicon = {files, by: '2', lexicon, problems: []}

describe('the lexicons of a checker', () => {
  it('are not known before storage has been read, and then the own one, unless it is off', async () => {
    const {lexicons, heard} = follow(kept)
    expect(lexicons.current(defaultSettings)).toBeUndefined()
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
    expect(lexicons.current(defaultSettings)).toEqual([lexicon])
    expect(lexicons.current(setLexicon(defaultSettings, 'own', false))).toEqual([])
  })

  it('are the organisation’s and the own one, where there are both', async () => {
    const theirs = {...lexicon, disable: ['c/d']}
    const {lexicons, heard} = follow(kept, undefined, {...kept, lexicon: theirs})
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
    expect(lexicons.current(defaultSettings)).toEqual([theirs, lexicon])
    expect(lexicons.current(setLexicon(defaultSettings, 'organisation', false))).toEqual([lexicon])
  })

  it('are none where nothing is kept, which is told too', async () => {
    const {lexicons, heard} = follow(undefined)
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
    expect(lexicons.current(defaultSettings)).toEqual([])
  })

  it('are compiled again where another version did it, and kept so', async () => {
    const {lexicons, heard, own, compile} = follow({...kept, by: '1'})
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
    expect(compile).toHaveBeenCalledWith(files)
    expect(own.keep).toHaveBeenCalledWith(kept)
    expect(lexicons.current(defaultSettings)).toEqual([lexicon])
    expect(lexicons.leftOut(defaultSettings)).toEqual([])
  })

  it('leave out what can no longer be compiled', async () => {
    const {lexicons, heard, own} = follow({...kept, by: '1'}, async () => undefined)
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
    expect(lexicons.current(defaultSettings)).toEqual([])
    expect(lexicons.leftOut(defaultSettings)).toEqual(['own'])
    expect(lexicons.leftOut({...defaultSettings, lexiconsOff: ['own']})).toEqual([])
    expect(own.keep).not.toHaveBeenCalled()
  })

  it('follow a change, and tell of it once', async () => {
    const {lexicons, heard, change} = follow(undefined)
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
    change(kept)
    change(structuredClone(kept))
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2))
    expect(lexicons.current(defaultSettings)).toEqual([lexicon])
  })

  it('are followed no longer once nobody listens', async () => {
    const {stop, unwatched} = follow(kept)
    stop()
    expect(unwatched).toHaveBeenCalledTimes(1)
  })
})

function follow(
  stored: KeptLexicon | undefined,
  compileAgain = async (): Promise<KeptLexicon | undefined> => kept,
  given?: KeptLexicon
) {
  let change: (kept: KeptLexicon | undefined) => void = () => {}
  const unwatched = vi.fn(() => {})
  const own = {
    read: async () => stored,
    keep: vi.fn(async (_kept: KeptLexicon | undefined) => {}),
    watch: (listener: typeof change) => {
      change = listener
      return unwatched
    }
  }
  const compile = vi.fn(compileAgain)
  const organisation = {read: async () => given, keep: async () => {}, watch: () => () => {}}
  const lexicons = followLexicons({stores: {organisation, own}, by: '2', compile})
  const heard = vi.fn(() => {})
  const stop = lexicons.watch(heard)
  return {lexicons, heard, own, compile, stop, unwatched, change: (found: KeptLexicon) => change(found)}
}
