import type {FileReport} from './report.ts'

/** A made-up report of one finding, for tests. */
export function sampleReport(): FileReport {
  return {
    path: 'letters/ashdown.txt',
    text: 'Dear Mrs Ashdown,\n\nYou should appeal straight away.\n',
    findings: [
      {
        ruleId: 'directive/you-should',
        category: 'directive',
        level: 'warning',
        start: 19,
        end: 29,
        line: 3,
        column: 1,
        actual: 'You should',
        message: 'This tells the reader what to do.',
        note: 'The choice is theirs.',
        policy: [
          {policy: 'norfolk', clause: 'own-decisions'},
          {policy: 'greenwich', clause: 'no-directive-advice'}
        ],
        suggestions: [
          {text: 'You could', start: 19, end: 29},
          {text: '', start: 19, end: 29},
          {text: 'You could [one option]', start: 19, end: 51, label: 'outline'},
          {text: 'Straight', start: 19, end: 38, label: 'clause'},
          {text: '', start: 19, end: 49, label: 'sentence'}
        ]
      }
    ]
  }
}
