import type {Edit, EditOutcome} from './types.ts'

/**
 * Says what came of an edit, from the text before and after. Editors write a space beside a tag as a no-break space
 * and drop one at a line's end, so spaces are compared as people see them.
 */
export function judgeOutcome(before: string, edit: Edit, now: string): EditOutcome {
  const expected = before.slice(0, edit.start) + edit.text + before.slice(edit.end)
  if (now === expected || asSeen(now) === asSeen(expected)) return 'applied'
  return now === before || asSeen(now) === asSeen(before) ? 'rejected' : 'unverified'
}

function asSeen(text: string): string {
  return text
    .replace(/[ \t\u00A0]+/g, ' ')
    .replace(/ ?(\r?\n) ?/g, '$1')
    .trim()
}
