import type {Edit} from './types.ts'

/**
 * Takes the words off both ends of an edit that it would only replace by themselves, so that their formatting
 * stays and undo touches nothing else. Whole words only.
 *
 * @example
 * trimEdit({start: 0, end: 10, text: 'you could'}, 'you should go') // → {start: 4, end: 10, text: 'could'}
 */
export function trimEdit(edit: Edit, text: string): Edit {
  const before = splitWords(text.slice(edit.start, edit.end))
  const after = splitWords(edit.text)
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let tail = 0
  while (
    tail < before.length - start &&
    tail < after.length - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++
  return {
    start: edit.start + before.slice(0, start).join('').length,
    end: edit.end - before.slice(before.length - tail).join('').length,
    text: after.slice(start, after.length - tail).join('')
  }
}

function splitWords(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? []
}
