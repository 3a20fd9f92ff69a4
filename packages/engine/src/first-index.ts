/**
 * The index of the first item that is found, or the length where none is; what comes behind a found one has to be found too.
 *
 * @example
 * firstIndex([1, 3, 5], (number) => number > 2) // 1
 */
export function firstIndex<Item>(items: ReadonlyArray<Item>, isFound: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && isFound(item)) high = middle
    else low = middle + 1
  }
  return low
}
