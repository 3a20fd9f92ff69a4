/**
 * How one kind of editor is written to from the page's own world, where its objects can be reached. Everything that
 * it touches belongs to the page and may be missing, broken or hostile; what throws counts as not reached.
 */
export type PageModel = {
  /** Whether the element is this kind of editor and its own objects are there. */
  reaches(element: HTMLElement): boolean
} & (Replacing | Recording)

type Replacing = {
  /**
   * Replaces what a range of the editor's DOM holds by plain text, as one undo step of the editor, in the look of
   * the words that are replaced, with the caret behind them.
   *
   * @returns whether the editor was asked to; what came of it is read back by whoever asked
   */
  replace(element: HTMLElement, range: Range, text: string): boolean
}

/** For an editor whose DOM is its model, so that it may be written to as the browser writes. */
type Recording = {
  /** Has the editor take a snapshot for its undo history. */
  record(element: HTMLElement): boolean
}
