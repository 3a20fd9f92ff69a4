import {expect, it} from 'vitest'
import {composeText} from '../compose-text.ts'
import type {Page, Run} from './find-lines.ts'
import {layParagraphs} from './lay-paragraphs.ts'
import {setEdgesApart} from './set-edges-apart.ts'

// A page 500 points wide from margin to margin, letters 6 points wide, 14 points from line to line.
const full = 'This line of the letter is as long as lines here can be, and the next has the rest of its'

it('joins the lines of a paragraph, and keeps breaks that were made', () => {
  expect(
    read([page(1, [line(full, 700), line('sentence.', 686), line('Kind regards', 660), line('Nell', 646)])])
  ).toBe(`${full} sentence.\n\nKind regards\nNell`)
})

it('knows a broken line of justified text by its gaps', () => {
  const [kind, regards] = [run('Kind', 0, 660), run('regards', 500 - 7 * (500 / full.length), 660)]
  const stretched = [
    {...run('Mrs Hale has three questions about the plan:', 0, 632), width: 500},
    run('One.', 0, 618)
  ]
  expect(
    read([
      page(1, [line(full, 700), line('sentence.', 686), kind, regards, run('Nell', 0, 646), ...stretched])
    ])
  ).toBe(`${full} sentence.\n\nKind regards\nNell\nMrs Hale has three questions about the plan:\nOne.`)
})

it('reads a table cell by cell', () => {
  const cells = [
    run('With the SENCO', 0, 700),
    run('Monday', 250, 700),
    run('With the LA', 0, 686),
    run('Friday', 250, 686)
  ]
  expect(read([page(1, cells)])).toBe('With the SENCO\n\nMonday\n\nWith the LA\n\nFriday')
})

it('goes on with a paragraph on the next page, and leaves headers and page numbers out', () => {
  const header = line('Brackmoor SENDIASS', 800)
  expect(
    read([
      page(1, [header, line(full, 90), line('1', 40)]),
      page(2, [header, line('sentence.', 700), line('2', 40)])
    ])
  ).toBe(`${full} sentence.`)
})

it('keeps a hyphen at the end of a line', () => {
  expect(read([page(1, [line(full.replace(/its$/, 'well-'), 700), line('known sentence.', 686)])])).toContain(
    'well-known'
  )
})

function read(pages: Page[]): string {
  return composeText(layParagraphs(setEdgesApart(pages).bodies)).text
}

const page = (number: number, runs: Run[]): Page => ({number, height: 842, runs})

const line = (text: string, y: number): Run => run(text, 0, y)

/** The full line is 500 points long. */
const run = (text: string, x: number, y: number): Run => ({
  text,
  x,
  y,
  size: 12,
  width: text.length * (500 / full.length)
})
