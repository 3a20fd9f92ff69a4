import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type Chromium, launchChromium} from './chromium.ts'
import {findMarkProblems} from './marks.ts'
import {paint} from './twins.ts'
import {type Line, measureInEditable, measureInField} from './words.ts'

const text =
  'Thank you for your email. You should appeal the decision, as the school has been brilliant to all of us.'
const style =
  'box-sizing: border-box; width: 300px; padding: 10px; border: 0; font: 16px/1.5 "Liberation Sans"'

let chromium: Chromium

beforeAll(async () => {
  chromium = await launchChromium()
})

afterAll(async () => {
  await chromium.close()
})

describe('the tests’ own eyes', () => {
  it('find a correct underline correct', async () => {
    const lines = await measureWords('You should appeal the decision')
    expect(lines).toHaveLength(2)
    expect(await look('You should appeal the decision', lines)).toEqual([])
  })

  it('notice an underline that is too short, one that is missing, and one too many', async () => {
    const lines = await measureWords('appeal the decision')
    expect(await look('appeal the', lines)).toEqual([expect.stringMatching(/^underlined from/)])
    expect(await look('', lines)).toEqual([expect.stringMatching(/^not underlined/)])
    const withOther = await look('appeal the decision', [])
    expect(withOther).not.toEqual([])
    expect(new Set(withOther.map((problem) => problem.split(':')[0]))).toEqual(
      new Set(['a mark where no words are flagged'])
    )
  })

  it('say so where no word is wholly in view, as nothing can be told then', async () => {
    const lines = await measureWords('appeal the decision')
    const cut = lines.map((line) => ({...line, isCut: true}))
    expect(await look('appeal the decision', cut)).toEqual(['none of the words is wholly in view'])
  })

  it('measure words in a textarea as the browser sets them elsewhere', async () => {
    const start = text.indexOf('decision')
    const actual = 'decision, as the school has been brilliant'
    await show('')
    const [first, second] = await measureInEditable(chromium.page.locator('div'), [actual])
    await chromium.page.setContent(
      `<body style="margin: 0"><textarea style='${style}; display: block; height: 300px'></textarea>`
    )
    const field = chromium.page.locator('textarea')
    await field.fill(text)
    const lines = await measureInField(chromium.page, field, [{start, end: start + actual.length, actual}])
    expect(lines).toHaveLength(2)
    for (const [index, line] of [first, second].entries()) {
      expect(Math.abs((lines[index]?.x ?? 0) - (line?.x ?? 0))).toBeLessThan(2)
      expect(Math.abs((lines[index]?.width ?? 0) - (line?.width ?? 0))).toBeLessThan(2)
    }
  })
})

async function show(underlined: string): Promise<void> {
  const css =
    '::highlight(test) {text-decoration: underline wavy 2px #c2269b; text-decoration-skip-ink: none}'
  await chromium.page.setContent(
    `<style>${css}</style><body style="margin: 0"><div style='${style}'>${text}</div>`
  )
  await chromium.page.locator('div').evaluate((element, words) => {
    const node = element.firstChild
    if (node === null || words === '') return
    const range = new Range()
    const start = element.textContent.indexOf(words)
    range.setStart(node, start)
    range.setEnd(node, start + words.length)
    CSS.highlights.set('test', new Highlight(range))
  }, underlined)
}

async function measureWords(words: string): Promise<Line[]> {
  await show('')
  return measureInEditable(chromium.page.locator('div'), [words])
}

async function look(underlined: string, lines: readonly Line[]): Promise<string[]> {
  await show('')
  const before = await paint(chromium.page)
  await show(underlined)
  return findMarkProblems(before, await paint(chromium.page), lines)
}
