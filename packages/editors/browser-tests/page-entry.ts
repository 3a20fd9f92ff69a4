import type {Finding} from '@evenhand/engine'
import {
  attachEditors,
  type Editors,
  type EditorsOptions,
  type EditorStatus,
  isReachedFromParent
} from '../src/index.ts'

/** What the test pages can call. */
export type TestPage = {
  editors: Editors
  statuses: EditorStatus[]
  checks: string[]
  ignored: string[]
  disabled: string[]
  outcomes: string[]
}

declare global {
  interface Window {
    evenhand: TestPage
    attachForTest: (options?: Partial<EditorsOptions>) => TestPage
    evenhandIsReached: typeof isReachedFromParent
  }
}

/** Stands in for the engine: a few words, each with its level and what could stand there instead. */
const rules: ReadonlyArray<{
  words: RegExp
  finding: Pick<Finding, 'ruleId' | 'category' | 'level' | 'message' | 'note' | 'policy'>
  suggestions: ReadonlyArray<string>
}> = [
  {
    words: /\byou should appeal\b/gi,
    finding: {
      ruleId: 'directive/you-should',
      category: 'directive',
      level: 'warning',
      message: 'This tells the reader what to do.',
      note: 'An impartial service sets out the options, so that the family can decide.',
      policy: [
        {policy: 'norfolk', clause: 'not-directive'},
        {policy: 'greenwich', clause: 'no-instruction'},
        {policy: 'devon', clause: 'own-decision'}
      ]
    },
    suggestions: ['you could appeal', 'one option is to appeal', 'you can choose whether to appeal']
  },
  {
    words: /\bobviously,? /gi,
    finding: {
      ruleId: 'certainty/obviously',
      category: 'certainty',
      level: 'hint',
      message: 'This leaves no room for another view.',
      policy: [{policy: 'norfolk', clause: 'facts'}]
    },
    suggestions: ['']
  },
  {
    words: /\bsuffers from autism\b/gi,
    finding: {
      ruleId: 'impairment/suffers-from',
      category: 'impairment',
      level: 'error',
      message: 'This describes a person by suffering.',
      policy: [{policy: 'greenwich', clause: 'no-priority'}]
    },
    suggestions: ['is autistic', 'has autism']
  },
  {
    words: /\bthe school has failed\b/gi,
    finding: {
      ruleId: 'judgement/has-failed',
      category: 'judgement',
      level: 'warning',
      message: 'This judges the school.',
      policy: [{policy: 'dorset', clause: 'no-judgement'}]
    },
    suggestions: ['the school has not yet [what has not happened, and since when]']
  }
]

function check(text: string): {findings: Finding[]} {
  window.evenhand.checks.push(text)
  const findings = rules.flatMap(({words, finding, suggestions}) =>
    [...text.matchAll(words)].map(({0: actual, index: start}) => {
      const end = start + actual.length
      return {
        ...finding,
        start,
        end,
        line: 1,
        column: start + 1,
        actual,
        suggestions: suggestions.map((suggestion) => ({
          text: suggestion,
          start,
          end,
          ...(suggestion.includes('[') ? {label: 'outline'} : {})
        }))
      }
    })
  )
  return {findings}
}

const clauses: Readonly<Record<string, {title: string; says: string}>> = {
  norfolk: {title: 'Norfolk: Impartiality policy', says: 'We will not tell families what to do.'},
  greenwich: {
    title: 'Greenwich: Impartiality policy',
    says: 'We do not give directive advice or instruction.'
  },
  devon: {
    title: 'Devon: Impartiality statement',
    says: 'We support people to make their own informed decisions.'
  },
  dorset: {
    title: 'Dorset: Impartiality policy',
    says: 'We make no judgements on the views or policy of any party.'
  }
}

window.attachForTest = (options = {}) => {
  window.evenhand?.editors.detach()
  const page: TestPage = {
    statuses: [],
    checks: [],
    ignored: [],
    disabled: [],
    outcomes: [],
    editors: undefined as never
  }
  window.evenhand = page
  page.editors = attachEditors({
    document,
    check,
    delay: 60,
    describeClause: ({policy}) => clauses[policy],
    onStatus: (status) => page.statuses.push(status),
    onIgnore: ({ruleId}) => page.ignored.push(ruleId),
    onDisableRule: (ruleId) => page.disabled.push(ruleId),
    onApply: (_finding, _suggestion, outcome) => page.outcomes.push(outcome),
    ...options
  })
  return page
}

window.evenhandIsReached = isReachedFromParent
