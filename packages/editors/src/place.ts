/** A point in the DOM. */
export type Boundary = {node: Node; offset: number}

/** A stretch of the DOM, as cheap as its numbers: a browser follows every `Range` through every change of its document. */
export type Place = {start: Boundary; end: Boundary}

/** The range of a place. */
export function toRange({start, end}: Place): Range {
  const range = (start.node.ownerDocument as Document).createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/**
 * Makes ranges of places, again and again, and makes none anew that still stands where it should: the browser has moved it
 * along with its words, and what is drawn by it needs no drawing anew.
 */
export function createRangeMaker(): (places: ReadonlyArray<Place>) => Range[] {
  let made: ReadonlyArray<Range> = []

  return (places) => {
    const byNode = new Map<Node, Range[]>()
    for (const range of made) {
      const beside = byNode.get(range.startContainer)
      if (beside) beside.push(range)
      else byNode.set(range.startContainer, [range])
    }
    const ranges = places.map((place) => {
      const still = byNode.get(place.start.node)?.find((range) => covers(range, place))
      return still ?? toRange(place)
    })
    made = ranges
    return ranges
  }
}

function covers(range: Range, {start, end}: Place): boolean {
  return (
    range.startOffset === start.offset && range.endContainer === end.node && range.endOffset === end.offset
  )
}
