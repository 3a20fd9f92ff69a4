// @vitest-environment happy-dom
import {expect, it} from 'vitest'
import {toRange} from '../place.ts'
import {createTextCopy} from './text-copy.ts'

const versions = [
  'Dear Mrs Cole,\n\nYou should appeal.\nKind regards',
  'Dear Mrs Cole,\n\nYou should now appeal.\nKind regards',
  'Dear Mrs Cole,\n\nYou should\nnow appeal.\nKind regards',
  'You should appeal.\n',
  '\n\nYou should appeal.\n\n',
  'You should appeal. You should appeal.',
  '',
  'Sam'
]

it('holds each version of a text, and finds its words again', () => {
  const page = document.createElement('div')
  const copy = createTextCopy(page)
  for (const text of versions) {
    copy.show(text, true)
    expect(page.textContent).toBe(text)
    for (const {0: word, index} of text.matchAll(/\S+/g)) {
      const place = copy.placeOf(index, index + word.length)
      expect(place && toRange(place).toString()).toBe(word)
    }
  }
})

it('has a block for each line, and keeps those that a change leaves alone', () => {
  const page = document.createElement('div')
  const copy = createTextCopy(page)
  copy.show('one\ntwo\nthree', true)
  const [first, second, third] = page.children
  copy.show('one\ntwo and a half\nand more\nthree', true)
  expect([page.children[0], page.children[1], page.children[3]]).toEqual([first, second, third])
  expect([...page.children].map(({textContent}) => textContent)).toEqual([
    'one\n',
    'two and a half\n',
    'and more\n',
    'three'
  ])
})

it('has one block where line breaks are spaces', () => {
  const page = document.createElement('div')
  createTextCopy(page).show('one\ntwo', false)
  expect(page.children).toHaveLength(1)
})
