import {expect, it} from 'vitest'
import {readRtf} from './read-rtf.ts'

it('reads characters as WordPad writes them', () => {
  expect(
    textOf(
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl\f0 Calibri;}\pard\f0 It\rquote s \'a340 \endash  \u8220?yes\u8221? \{1\}.\par}`
    )
  ).toBe('It’s £40 – “yes” {1}.')
})

it('reads each font in its own encoding', () => {
  const cyrillic = String.raw`{\rtf1\ansi{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}}\f0 Dr \f1\'c4\'e0\f0  and \f2\'93\'fa\par}`
  expect(textOf(cyrillic)).toBe('Dr Да and 日')
})

it('leaves out what a reader of the page does not see', () => {
  expect(
    textOf(
      String.raw`{\rtf1{\*\generator X;}{\pict\pngblip 89504e47}{\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt Our page}}\v hidden\v0 .\bin3 ab}c\par}`
    )
  ).toBe('Our page.c')
})

it('reads a text box beside the paragraph that it is tied to', () => {
  expect(
    textOf(
      String.raw`{\rtf1\pard Dear Ruth{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt\pard Our ref: 7\par}}},\par}`
    )
  ).toBe('Our ref: 7\n\nDear Ruth,')
})

it('takes words that every object knows for words that it does not', () => {
  expect(textOf(String.raw`{\rtf1\constructor\toString0 Yes{\*\valueOf no}.\par}`)).toBe('Yes.')
})

it('says that a file was cut short', () => {
  expect(
    readRtf({name: 'a.rtf', bytes: new TextEncoder().encode(String.raw`{\rtf1\pard{\b Dear`)})
  ).toMatchObject({
    type: 'trouble',
    code: 'corrupt'
  })
})

function textOf(source: string): string {
  const read = readRtf({
    name: 'a.rtf',
    bytes: Uint8Array.from(source, (character) => character.charCodeAt(0))
  })
  if (read.type === 'trouble') throw new Error(read.code)
  return read.text
}
