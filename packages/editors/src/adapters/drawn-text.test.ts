import {expect, it} from 'vitest'
import {readDrawnText} from './drawn-text.ts'

type Place = [words: string, left: number, top: number, width: number, page?: string]

it('reads boxes as a person does, wherever they stand in the page', () => {
  const drawn = [
    ['appeal.', 60, 40, 50],
    ['You ', 60, 20, 30],
    ['should ', 90, 18, 50]
  ] satisfies Place[]
  expect(read(drawn).text).toBe('You should \nappeal.')
})

it('tells a paragraph by the room before it', () => {
  expect(
    read([
      ['Dear Mrs Cole,', 60, 20, 90],
      ['Thank you.', 60, 60, 70],
      ['Yours', 60, 80, 40]
    ]).text
  ).toBe('Dear Mrs Cole,\n\nThank you.\nYours')
})

it('keeps the cells of a table apart, also where one has two lines', () => {
  expect(
    read([
      ['What we', 60, 20, 70],
      ['You should', 300, 20, 80],
      ['said', 60, 40, 30],
      ['appeal.', 300, 40, 50]
    ]).text
  ).toBe('What we\n\nYou should\n\nsaid\n\nappeal.')
})

it('keeps a number apart from its item, which goes on below', () => {
  expect(
    read([
      ['1.', 60, 20, 12],
      ['You should', 90, 20, 80],
      ['appeal.', 90, 40, 50]
    ]).text
  ).toBe('1.\n\nYou should\nappeal.')
})

it('puts a space where two boxes leave room for one and hold none', () => {
  expect(
    read([
      ['You', 60, 20, 26],
      ['should', 90, 20, 50]
    ]).text
  ).toBe('You should')
})

it('goes on overleaf, however far the next page is', () => {
  expect(
    read([
      ['You should', 60, 800, 70, 'first'],
      ['appeal.', 60, 1000, 50, 'second']
    ]).text
  ).toBe('You should\nappeal.')
})

it('leaves out what is not seen or says nothing', () => {
  expect(
    read([
      ['Hidden', 60, 20, 0],
      [' ', 60, 20, 10],
      ['Seen', 60, 40, 40]
    ]).text
  ).toBe('Seen')
})

it('says where the words of each box begin', () => {
  const {text, boxes} = read([
    ['One ', 60, 20, 30],
    ['two', 90, 20, 30],
    ['three', 60, 60, 40]
  ])
  expect(boxes.map(({words, textStart}) => text.slice(textStart, textStart + words.length))).toEqual([
    'One ',
    'two',
    'three'
  ])
})

/** Only the parts of an element that are read. */
function read(places: ReadonlyArray<Place>) {
  const boxes = places.map(([words, left, top, width, page = 'first']) => ({
    getAttribute: (name: string) => (name === 'aria-label' ? words : null),
    getBoundingClientRect: () => ({left, top, width, height: 20, right: left + width, bottom: top + 20}),
    closest: () => page
  }))
  return readDrawnText({querySelectorAll: () => boxes} as unknown as Element)
}
