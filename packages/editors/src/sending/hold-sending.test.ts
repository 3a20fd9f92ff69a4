// @vitest-environment happy-dom
import type {Finding} from '@evenhand/engine'
import {beforeEach, describe, expect, it, vi} from 'vitest'
import type {EditorSession} from '../session.ts'
import {type Answers, holdSending, type HoldOptions, type LeftFinding} from './hold-sending.ts'

const warning = findingOf('you should', 'warning')
const error = findingOf('suffers from', 'error')
const hint = findingOf('clearly', 'hint')

beforeEach(() => {
  document.body.innerHTML = `<div id="editorParent_1"></div><div data-testid="ComposeSendButton"><button></button></div>`
})

describe('a letter that is sent', () => {
  it('is held and asked about once, with what is left in it', () => {
    const page = open([warning, hint, error])
    expect(page.send()).toBe('held')
    expect(page.asked.map((left) => left.map(({finding}) => finding))).toEqual([[warning, error]])
    page.answers?.send()
    expect(page.pressed).toEqual(['mousedown', 'mouseup', 'click'])
  })

  it('is asked about no more after the writer has gone back and sends it as it was', () => {
    const page = open([warning])
    page.send()
    page.answers?.goBack()
    expect(page.shown).toEqual([warning])
    expect(page.pressed).toEqual([])
    expect(page.send()).toBe('sent')
  })

  it('is asked about again when other words are left in it, and not for fewer', () => {
    const page = open([warning, error])
    page.send()
    page.answers?.goBack()
    page.find([error])
    expect(page.send()).toBe('sent')
    page.find([error, findingOf('I hope', 'warning')])
    expect(page.send()).toBe('held')
  })

  it('is looked at as it is now', () => {
    const page = open([])
    page.session.refresh = () => page.find([warning])
    expect(page.send()).toBe('held')
  })

  it.each<[string, (page: ReturnType<typeof open>) => void]>([
    ['nothing is left in it', (page) => page.find([])],
    ['only hints are left in it', (page) => page.find([hint])],
    ['it is to be quiet', (page) => page.find([warning], {isQuiet: true})],
    ['nobody wants to be asked', (page) => page.set({isWanted: () => false})],
    ['its editor can’t be seen', (page) => page.find([warning], {isVisible: false})],
    ['it is another letter that has findings', (page) => page.set({standsIn: () => document.head})],
    ['the question can’t be seen', (page) => page.set({ask: () => null})]
  ])('goes at once where %s', (_, change) => {
    const page = open([warning])
    change(page)
    expect(page.send()).toBe('sent')
    expect(page.answers).toBeUndefined()
  })
})

describe('a letter goes as if nobody had looked', () => {
  const fails = () => {
    throw new Error('Broken.')
  }

  it.each<[string, Partial<HoldOptions>]>([
    ['its editors can’t be listed', {sessions: fails}],
    ['its place can’t be found', {standsIn: fails}],
    ['whether to ask can’t be told', {isWanted: fails}],
    ['the question can’t be made', {ask: fails}]
  ])('where %s', (_, broken) => {
    const page = open([warning])
    page.set(broken)
    expect(page.send()).toBe('sent')
  })

  it('where the check breaks', () => {
    const page = open([warning])
    page.session.refresh = fails
    expect(page.send()).toBe('sent')
  })

  it('where it is sent again under a question that nobody sees', () => {
    const page = open([warning])
    page.send()
    expect(page.send()).toBe('sent')
    expect(page.closed).toHaveBeenCalledTimes(1)
  })

  it('after a repeated press that the page did not take', () => {
    const page = open([warning])
    page.send()
    page.answers?.send()
    expect(page.send()).toBe('sent')
  })
})

function open(findings: Finding[]) {
  const button = document.querySelector('button') as HTMLButtonElement
  const editor = document.querySelector('[id^=editorParent]') as HTMLElement
  let found = findings
  let isQuiet = false
  editor.checkVisibility = () => true
  const session = {
    findings: () => found,
    refresh: () => {},
    isQuiet: () => isQuiet
  } as unknown as EditorSession
  const asked: ReadonlyArray<LeftFinding>[] = []
  const shown: Finding[] = []
  const pressed: string[] = []
  const closed = vi.fn()
  let answers: Answers | undefined
  const options: HoldOptions = {
    isWanted: () => true,
    sessions: () => [session],
    standsIn: () => editor,
    ask: (left, given) => {
      asked.push(left)
      answers = given
      return closed
    },
    goTo: ({finding}) => shown.push(finding)
  }
  const changed: Partial<HoldOptions> = {}
  const holding = holdSending({
    isWanted: () => (changed.isWanted ?? options.isWanted)(),
    sessions: () => (changed.sessions ?? options.sessions)(),
    standsIn: (each, page) => (changed.standsIn ?? options.standsIn)(each, page),
    ask: (left, given) => (changed.ask ?? options.ask)(left, given),
    goTo: options.goTo
  })
  const isHeld = (event: Event) => holding.hold(event, button)
  for (const type of ['mousedown', 'mouseup', 'click']) {
    button.addEventListener(type, () => pressed.push(type))
  }
  return {
    session,
    asked,
    shown,
    pressed,
    closed,
    get answers() {
      return answers
    },
    set: (given: Partial<HoldOptions>) => Object.assign(changed, given),
    find: (others: Finding[], given: {isQuiet?: boolean; isVisible?: boolean} = {}) => {
      found = others
      isQuiet = given.isQuiet ?? false
      editor.checkVisibility = () => given.isVisible ?? true
    },
    /** Whether the page gets a press of the button. */
    send: (): 'held' | 'sent' => {
      const event = new MouseEvent('click', {cancelable: true})
      const wasHeld = isHeld(event)
      expect(event.defaultPrevented).toBe(wasHeld)
      return wasHeld ? 'held' : 'sent'
    }
  }
}

function findingOf(actual: string, level: Finding['level']): Finding {
  return {ruleId: `test/${level}`, category: 'opinion', level, actual} as Finding
}
