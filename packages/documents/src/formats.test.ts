import {expect, it} from 'vitest'
import {isNamed, sayFormats} from './formats.ts'

it('knows a format by any of its endings, in capitals too', () => {
  expect(isNamed('Letter.DOCX')).toBe(true)
  expect(isNamed('Letter.markdown', ['md', 'txt'])).toBe(true)
  expect(isNamed('Letter.docx', ['md', 'txt'])).toBe(false)
  expect(isNamed('Letter.doc')).toBe(false)
  expect(isNamed('docx')).toBe(false)
})

it('says formats for people', () => {
  expect(sayFormats()).toBe('.docx, .odt, .rtf, .pdf, .eml, .msg, .mbox, .html, .md and .txt')
  expect(sayFormats(['md', 'txt'])).toBe('.md and .txt')
  expect(sayFormats(['txt'])).toBe('.txt')
})
