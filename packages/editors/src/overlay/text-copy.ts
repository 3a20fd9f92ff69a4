import {findChange} from '../find-change.ts'
import {firstIndex} from '../first-index.ts'
import type {Place} from '../place.ts'

/** A copy of a field's text inside an element. */
export type TextCopy = {
  /** @param breaksLines whether a line break in the text ends a line, as it does unless a page's style says otherwise */
  show(text: string, breaksLines: boolean): void
  placeOf(start: number, end: number): Place | null
}

/**
 * Copies text into an element, one block for each of its lines, and on a change touches the changed ones only: so a key in
 * a letter of ten thousand words has the browser lay out one paragraph.
 */
export function createTextCopy(page: HTMLElement): TextCopy {
  let lines: Line[] = []
  let length = 0

  function show(text: string, breaksLines: boolean): void {
    const shown = breaksLines ? text.split(/(?<=\n)/) : [text]
    const shorter = Math.min(lines.length, shown.length)
    let first = 0
    while (first < shorter && lines[first]?.text === shown[first]) first++
    let tail = 0
    while (tail < shorter - first && lines.at(-1 - tail)?.text === shown.at(-1 - tail)) tail++

    const before = lines.slice(first, lines.length - tail)
    const after = shown.slice(first, shown.length - tail)
    for (const line of before.splice(after.length)) line.block.remove()
    const behind = lines[lines.length - tail]?.block ?? null
    const changed = after.map((line, index) => changeLine(before[index] ?? addLine(page, behind), line))
    lines = [...lines.slice(0, first), ...changed, ...lines.slice(lines.length - tail)]
    length = 0
    for (const line of lines) {
      line.start = length
      length += line.text.length
    }
  }

  function placeOf(start: number, end: number): Place | null {
    const first = lines[firstIndex(lines, (line) => line.start + line.text.length > start)]
    const last = lines[firstIndex(lines, (line) => line.start + line.text.length >= end)]
    if (!first || !last) return null
    return {
      start: {node: first.node, offset: start - first.start},
      end: {node: last.node, offset: end - last.start}
    }
  }

  return {show, placeOf}
}

type Line = {block: HTMLElement; node: Text; text: string; start: number}

function addLine(page: HTMLElement, behind: HTMLElement | null): Line {
  const block = page.ownerDocument.createElement('div')
  const node = page.ownerDocument.createTextNode('')
  block.append(node)
  page.insertBefore(block, behind)
  return {block, node, text: '', start: 0}
}

/** Puts the least in that makes one text of the other: the browser's layout, and its ranges, keep what stands around it. */
function changeLine(line: Line, text: string): Line {
  const change = findChange(line.text, text)
  if (change)
    line.node.replaceData(change.start, change.before - change.start, text.slice(change.start, change.after))
  return {...line, text}
}
