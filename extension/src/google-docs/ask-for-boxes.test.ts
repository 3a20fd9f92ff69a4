import {expect, it} from 'vitest'
import {askForBoxes} from './ask-for-boxes.ts'

it('says which extension asks, by the address that its script was loaded from', () => {
  const id = 'abcdefghijklmnopabcdefghijklmnop'
  const page = {}
  askForBoxes(page, `Error\n    at chrome-extension://${id}/google-docs.js:1:20`)
  expect(page).toEqual({_docs_annotate_canvas_by_ext: id})
})

it('tells nothing by which one installation could be known from another', () => {
  const page = {}
  askForBoxes(page, '@moz-extension://6f1b6a3c-3f0c-4a53-9d1e-0d5a4f2c9b7e/google-docs.js:1:20')
  expect(page).toEqual({_docs_annotate_canvas_by_ext: 'evenhand'})
})
