import {findChange} from '@evenhand/engine/find-change'
import {firstIndex} from '@evenhand/engine/first-index'
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
  let text = ''
  let breaks = true

  function show(now: string, breaksLines: boolean): void {
    if (breaks !== breaksLines) {
      breaks = breaksLines
      replaceLines(0, lines.length, [])
      text = ''
    }
    const change = findChange(text, now)
    if (!change) return
    const first = Math.max(0, lineAt(change.start))
    const behind = lineAt(change.before) + 1
    const from = lines[first]?.start ?? 0
    const to = (lines[behind]?.start ?? text.length) + change.after - change.before
    replaceLines(first, behind, splitLines(now.slice(from, to), breaksLines))
    text = now
  }

  /** The line that a place in the text stands in: a line break is the last of its own line. */
  function lineAt(at: number): number {
    return firstIndex(lines, ({start}) => start > at) - 1
  }

  function replaceLines(first: number, behind: number, after: ReadonlyArray<string>): void {
    const before = lines.slice(first, behind)
    for (const line of before.splice(after.length)) line.block.remove()
    const next = lines[behind]?.block ?? null
    const changed = after.map((line, index) => changeLine(before[index] ?? addLine(page, next), line))
    lines = [...lines.slice(0, first), ...changed, ...lines.slice(behind)]
    let start = 0
    for (const line of lines) {
      line.start = start
      start += line.text.length
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

function splitLines(text: string, breaksLines: boolean): string[] {
  if (text === '') return []
  return breaksLines ? text.split(/(?<=\n)/) : [text]
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
