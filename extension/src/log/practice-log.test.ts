import {beforeEach, describe, expect, it} from 'vitest'
import {fakeBrowser} from '../fake-browser.ts'
import {openLog} from './log-store.ts'
import {addChoice, countMonths, emptyLog, formatLogCsv, type PracticeLog, readLog} from './practice-log.ts'

const on: PracticeLog = {...emptyLog, isOn: true}
const some = [
  ['2026-10-30', 'directive', 'changed'],
  ['2026-11-02', 'directive', 'changed'],
  ['2026-11-02', 'opinion', 'kept'],
  ['2026-11-26', 'directive', 'allowed']
] as const
const log = some.reduce((now, [day, category, choice]) => addChoice(now, day, category, choice), on)

describe('the log', () => {
  it('counts nothing while it is off', () => {
    expect(addChoice(emptyLog, '2026-11-26', 'directive', 'changed')).toBe(emptyLog)
  })

  it('counts by day and category, and shows months, the latest first', () => {
    expect(countMonths(log)).toEqual([
      {
        month: '2026-11',
        all: {changed: 1, kept: 1, allowed: 1},
        categories: [
          {category: 'directive', counts: {changed: 1, kept: 0, allowed: 1}},
          {category: 'opinion', counts: {changed: 0, kept: 1, allowed: 0}}
        ]
      },
      {
        month: '2026-10',
        all: {changed: 1, kept: 0, allowed: 0},
        categories: [{category: 'directive', counts: {changed: 1, kept: 0, allowed: 0}}]
      }
    ])
  })

  it('is a table for a spreadsheet', () => {
    expect(formatLogCsv(log).split('\r\n')).toEqual([
      'day,category,changed,kept,allowed',
      '2026-10-30,directive,1,0,0',
      '2026-11-02,directive,1,0,0',
      '2026-11-02,opinion,0,1,0',
      '2026-11-26,directive,0,0,1',
      ''
    ])
  })

  it('leaves out what is damaged in storage', () => {
    expect(readLog(log)).toEqual(log)
    expect(readLog('nonsense')).toEqual(emptyLog)
    expect(
      readLog({isOn: 'yes', days: {'2026-11-26': {directive: {changed: -1, kept: 2}, shouting: {}}, x: 1}})
    ).toEqual({
      isOn: false,
      days: {'2026-11-26': {directive: {changed: 0, kept: 2, allowed: 0}}}
    })
  })
})

describe('the log in storage', () => {
  beforeEach(() => fakeBrowser.reset())
  const today = () => new Date(2026, 10, 26, 23, 59)

  it('is off until somebody turns it on, and loses no count where several come at once', async () => {
    const store = openLog(today)
    await store.add('directive', 'changed')
    expect(await store.read()).toEqual(emptyLog)
    await store.turn(true)
    await Promise.all([1, 2, 3].map(() => store.add('directive', 'changed')))
    expect((await store.read()).days['2026-11-26']?.directive?.changed).toBe(3)
  })

  it('can be deleted, and stays on', async () => {
    const store = openLog(today)
    await store.turn(true)
    await store.add('opinion', 'kept')
    await store.clear()
    expect(await store.read()).toEqual(on)
  })
})
