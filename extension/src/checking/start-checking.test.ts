// @vitest-environment happy-dom
import {
  type CardTexts,
  describeSetAside,
  type Editors,
  type EditorsOptions,
  type EditorsSettings
} from '@evenhand/editors'
import type {CheckerOptions, Finding} from '@evenhand/engine'
import type {CompiledLexicon} from '@evenhand/lexicon'
import {describe, expect, it, vi} from 'vitest'
import {defaultSettings, type Settings, setAllowed, setLevel, setRule} from '../settings/settings.ts'
import {startChecking} from './start-checking.ts'

describe('startChecking', () => {
  it('checks by the settings, and by others once they change', () => {
    const page = start({...defaultSettings, policy: 'norfolk'})
    expect(page.made).toEqual([{policy: 'norfolk', levels: {}, disable: []}])
    page.checking.update(setLevel(defaultSettings, 'opinion', 'off'))
    expect(page.made.at(-1)).toEqual({levels: {opinion: 'off'}, disable: []})
    expect(page.editors.update).toHaveBeenCalledTimes(1)
  })

  it('keeps a rule that was turned off in the card', () => {
    const page = start(defaultSettings)
    page.options.onDisableRule?.('directive/you-should')
    expect(page.kept()).toEqual(setRule(defaultSettings, 'directive/you-should', false))
  })

  it('keeps a wording that was allowed in the card, and reports it no more', () => {
    const page = start(defaultSettings)
    page.options.onAllow?.(found)
    expect(page.kept()).toEqual(setAllowed(defaultSettings, {ruleId: found.ruleId, words: 'i think'}, true))
    expect(page.options.check('I  think so.').findings).toEqual([found])
    page.checking.update(page.kept())
    const {check} = page.editors.update.mock.calls[0]?.[0] ?? {}
    expect(check?.('I  think so.').findings).toEqual([])
  })

  it('shows no hint before it is asked to', () => {
    const page = start(defaultSettings)
    page.find({...found, level: 'hint'})
    expect(page.options.check('I  think so.').findings).toEqual([])
    page.checking.update({...defaultSettings, hints: true})
    const {check} = page.editors.update.mock.calls[0]?.[0] ?? {}
    expect(check?.('I  think so.').findings).toHaveLength(1)
  })

  it('asks before sending once that is wanted, and no more once the extension is gone', () => {
    const page = start(defaultSettings)
    expect(page.options.asksBeforeSending?.()).toBe(false)
    page.checking.update({...defaultSettings, askBeforeSending: true})
    expect(page.options.asksBeforeSending?.()).toBe(true)
    page.cutOff()
    expect(page.options.asksBeforeSending?.()).toBe(false)
  })

  it('goes on where storage is full', async () => {
    const page = start(defaultSettings, async () => Promise.reject(new Error('full')))
    expect(() => page.options.onDisableRule?.('directive/you-should')).not.toThrow()
    await Promise.resolve()
  })

  it('finds nothing before the service’s own lexicons are known, and then checks with them', () => {
    const page = start(defaultSettings, undefined, 'not yet')
    expect(page.made).toEqual([])
    expect(page.options.check('I think so.').findings).toEqual([])
    page.setLexicons([own])
    expect(page.made).toEqual([{levels: {}, disable: [], lexicons: [own]}])
    const {check} = page.editors.update.mock.calls[0]?.[0] ?? {}
    expect(check?.('I  think so.').findings).toEqual([found])
    expect(page.options.describeClause?.({policy: 'ours', clause: 'fairness'})?.says).toBe('We are fair.')
  })

  it('tells how a letter was read, and how many hints are not shown', () => {
    const page = start(defaultSettings)
    page.find({...found, level: 'hint'})
    const checked = page.options.check('Thanks.\n> When?')
    expect(checked.findings).toEqual([])
    expect(checked.reading).toEqual({
      voice: 'service',
      to: 'school',
      setAside: [{kind: 'quoted', beginning: 'When?', words: 1}],
      hidden: 1
    })
    const all = start({...defaultSettings, hints: true})
    expect(all.options.check('Thanks.').reading).toEqual({
      voice: 'service',
      to: 'school',
      setAside: [],
      hidden: 0
    })
  })

  it('leaves the balance of parties to whoever asks for it, as it takes as long as a check', () => {
    const page = start(defaultSettings)
    const result = page.options.check('I  think so.')
    expect(page.balanced()).toBe(0)
    void result.balance
    expect(page.balanced()).toBe(1)
  })

  it('gives the words of a policy clause, and none for an unknown one', () => {
    const {describeClause} = start(defaultSettings).options
    expect(describeClause?.({policy: 'devon', clause: 'options'})).toMatchObject({
      title: 'Devon policy',
      says: 'Tells of all options.'
    })
    expect(describeClause?.({policy: 'devon', clause: 'gone'})).toBeUndefined()
    expect(describeClause?.({policy: 'gone', clause: 'options'})).toBeUndefined()
  })

  it('tells what was done about a finding, by its category only', () => {
    const page = start(defaultSettings)
    const offer = {text: 'So.', start: 0, end: 10}
    page.options.onApply?.(found, offer, 'applied')
    page.options.onApply?.(found, offer, 'stale')
    page.options.onIgnore?.(found)
    page.options.onAllow?.(found)
    expect(page.chosen).toEqual([
      ['opinion', 'changed'],
      ['opinion', 'kept'],
      ['opinion', 'allowed']
    ])
  })

  it('takes everything away when it is stopped', () => {
    const page = start(defaultSettings)
    page.checking.stop()
    expect(page.editors.detach).toHaveBeenCalledTimes(1)
    page.setLexicons([own])
    expect(page.editors.update).not.toHaveBeenCalled()
  })
})

const found: Finding = {
  ruleId: 'opinion/i-think',
  category: 'opinion',
  level: 'warning',
  start: 0,
  end: 8,
  line: 1,
  column: 1,
  actual: 'I  think',
  message: 'A view.',
  policy: [],
  suggestions: []
}

const own: CompiledLexicon = {
  policies: [
    {
      id: 'ours',
      title: 'Ours',
      service: 'Us',
      date: '2026',
      clauses: [{id: 'fairness', says: 'We are fair.'}]
    }
  ],
  lists: {},
  rules: [],
  forms: {}
}

function start(
  settings: Settings,
  change?: () => Promise<Settings>,
  known: ReadonlyArray<CompiledLexicon> | 'not yet' = []
) {
  let lexicons = known === 'not yet' ? undefined : known
  let hear = () => {}
  let isConnected = true
  let finding = found
  let balanced = 0
  const made: CheckerOptions[] = []
  const editors = {
    findings: () => [],
    status: () => ({state: 'off', reason: 'no-editor'}),
    openCardAtCaret: () => false,
    applyFirst: async () => undefined,
    next: () => false,
    previous: () => false,
    show: () => false,
    apply: async () => 'stale',
    ignore: () => {},
    ignored: () => [],
    bringBack: () => {},
    setQuiet: () => {},
    balance: () => undefined,
    reading: () => undefined,
    shown: () => undefined,
    update: vi.fn((_settings: EditorsSettings) => {}),
    detach: vi.fn()
  } satisfies Editors
  let kept = settings
  let given: EditorsOptions | undefined
  const chosen: Array<[string, string]> = []
  const checking = startChecking(
    {
      attachEditors: (options) => {
        given = options
        return editors
      },
      createChecker: (options) => {
        made.push(options)
        return {
          policies: [],
          rules: [],
          check: () => ({
            findings: [finding],
            voice: 'service',
            get balance() {
              balanced++
              return {} as never
            }
          })
        }
      },
      findReader: () => 'school',
      findSetAside: (text) =>
        text.includes('>') ? [{start: text.indexOf('>'), end: text.length, kind: 'quoted'}] : [],
      describeSetAside,
      policies: [
        {
          id: 'devon',
          title: 'Devon policy',
          service: 'Devon',
          date: '2022',
          clauses: [{id: 'options', says: 'Tells of all options.'}]
        }
      ],
      settings: {
        read: async () => kept,
        change:
          change ??
          (async (by) => {
            kept = by(kept)
            return kept
          }),
        watch: () => () => {}
      },
      lexicons: {
        current: () => lexicons,
        leftOut: () => [],
        watch: (listener) => {
          hear = listener
          return () => {
            hear = () => {}
          }
        }
      },
      texts: {} as CardTexts,
      isConnected: () => isConnected,
      styles: 'adopt'
    },
    {
      document,
      settings,
      reachPage: async () => undefined,
      onStatus: () => {},
      onFindings: () => {},
      onChoice: (category, choice) => chosen.push([category, choice])
    }
  )
  if (!given) throw new Error('No editors were attached.')
  const setLexicons = (found: ReadonlyArray<CompiledLexicon>) => {
    lexicons = found
    hear()
  }
  const find = (other: Finding) => {
    finding = other
  }
  const cutOff = () => {
    isConnected = false
  }
  return {
    made,
    editors,
    checking,
    options: given,
    chosen,
    kept: () => kept,
    balanced: () => balanced,
    setLexicons,
    find,
    cutOff
  }
}
