import {toString as nlcstToString} from 'nlcst-to-string'
import type {Paragraph, Root} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {expect, it} from 'vitest'
import {readTree} from './text-of-tree.ts'

const sample = ' Dear Mr O’Neil,\r\n\r\nIt’s 10.30 a.m. – “fine”… 🙂 e\u0301 \u00a0ok?\n\n- one\n- two'

it('gives a plain text’s tree back as the text, each offset in its place', () => {
  const tree = unified().use(retextEnglish).parse(sample)
  const {text, toFileOffset} = readTree(tree)
  expect(text).toBe(sample)
  expect(nlcstToString(tree)).toBe(sample)
  for (let offset = 0; offset < sample.length; offset++) expect(toFileOffset(offset, 'start')).toBe(offset)
  for (let offset = 1; offset <= sample.length; offset++) expect(toFileOffset(offset, 'end')).toBe(offset)
})

it('parts paragraphs that follow at once, and stands for code without its words', () => {
  const paragraph = (value: string): Paragraph => ({
    type: 'ParagraphNode',
    children: [{type: 'SentenceNode', children: [{type: 'SourceNode', value}]}]
  })
  const tree: Root = {type: 'RootNode', children: [paragraph('ab'), paragraph('c')]}
  const {text, toFileOffset} = readTree(tree)
  expect(text).toBe('\uFFFC\uFFFC\n\n\uFFFC')
  expect(toFileOffset(0, 'start')).toBeUndefined()
})
