import {type Body, findLines, type Line, type Page} from './find-lines.ts'

/**
 * Sets headers and footers apart: lines near the edge of the paper that come again at the same height on most pages,
 * and page numbers. What stands on a first page alone can't be told from the letter.
 *
 * @returns each header and footer once, as it stands where it first comes
 */
export function setEdgesApart(pages: ReadonlyArray<Page>): {bodies: Body[]; edges: string[]} {
  const bodies = pages.map(findLines)
  const counts = new Map<string, number>()
  for (const {lines} of bodies)
    for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const edges = new Map<string, string>()
  const isEdge = (line: Line, height: number): boolean => {
    const isOuter = line.y > height * 0.85 || line.y < height * 0.15
    const isRepeated = (counts.get(keyOf(line)) ?? 0) >= Math.max(2, pages.length / 2)
    return isOuter && (isRepeated || /^(?:page\s+)?\d+(?:\s*(?:of|\/)\s*\d+)?$/i.test(line.text.trim()))
  }
  const kept = bodies.map((body, at) => ({
    ...body,
    lines: body.lines.filter((line) => {
      if (!isEdge(line, pages[at]?.height ?? 0)) return true
      if (!edges.has(keyOf(line))) edges.set(keyOf(line), line.text.trim())
      return false
    })
  }))
  return {bodies: kept, edges: [...edges.values()]}
}

/** The same line on another page: numbers count on, and heights are rounded by whoever painted it. */
const keyOf = ({text, y}: Line): string => `${text.trim().replace(/\d+/g, '#')} ${Math.round(y / 4)}`
