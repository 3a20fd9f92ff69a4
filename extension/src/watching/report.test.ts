import {expect, it} from 'vitest'
import {chooseReport, type FrameReport} from './report.ts'

const report = (frame: string, focusedAt: number, isTop = false): FrameReport => ({
  frame,
  isTop,
  url: 'https://mail.google.com/',
  focusedAt,
  status: {state: 'off', reason: 'no-editor'},
  findings: [],
  ignored: [],
  lexiconsLeftOut: []
})

it('shows the frame that was focused last', () => {
  expect(chooseReport([report('page', 5, true), report('editor', 9), report('advert', 0)])?.frame).toBe(
    'editor'
  )
})

it('shows the page itself where nothing was focused yet', () => {
  expect(chooseReport([report('advert', 0), report('page', 0, true), report('other', 0)])?.frame).toBe('page')
})

it('shows nothing where no frame answers', () => {
  expect(chooseReport([])).toBeUndefined()
})
