import type {Finding} from '@evenhand/engine'

/** One checked text and what was found in it. */
export type FileReport = {path: string; text: string; findings: ReadonlyArray<Finding>}

/** Line and column, both from 1, of the place right behind a finding. */
export function locateEnd(text: string, {start, end, line, column}: Finding): {line: number; column: number} {
  const breaks = [...text.slice(start, end).matchAll(/\r\n|\r|\n/g)]
  const last = breaks.at(-1)
  if (!last) return {line, column: column + end - start}
  return {line: line + breaks.length, column: end - (start + last.index + last[0].length) + 1}
}
