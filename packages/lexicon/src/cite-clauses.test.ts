import {expect, it} from 'vitest'
import {citeClauses} from './cite-clauses.ts'

const policies = [
  {
    id: 'ashdown',
    title: 'Impartiality Policy',
    service: 'Ashdown SENDIASS',
    date: '2026',
    clauses: [{id: 'own-decisions', says: 'People make their own decisions.'}]
  }
]

it('says whose a clause is and what it says, and leaves out what no policy has', () => {
  const refs = [
    {policy: 'ashdown', clause: 'own-decisions'},
    {policy: 'ashdown', clause: 'gone'},
    {policy: 'gone', clause: 'own-decisions'}
  ]
  expect(citeClauses(refs, policies)).toEqual([
    {
      policy: 'ashdown',
      clause: 'own-decisions',
      title: 'Impartiality Policy',
      service: 'Ashdown SENDIASS',
      says: 'People make their own decisions.'
    }
  ])
})
