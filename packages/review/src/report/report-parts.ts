/** What a report consists of, before it is HTML or a Word document. */
export type ReportPart =
  | {kind: 'heading'; level: 2 | 3; text: string; startsPage?: boolean}
  | {kind: 'paragraph'; text: string}
  | {kind: 'list'; items: ReadonlyArray<string>}
  | {kind: 'table'; table: Table}
  /** The table after it says the same. */
  | {kind: 'chart'; title: string; svg: string; bars: ReadonlyArray<Bar>}
  | {kind: 'letter'; runs: ReadonlyArray<Run>}

/** A chart’s figures, for where no picture can be: each with its name and what to write beside it. Hollow where it is small. */
export type Bar = {name: string; value: number | null; label: string; look: 'solid' | 'hatched' | 'hollow'}

export type Table = {
  caption: string
  columns: ReadonlyArray<{title: string; isNumber?: boolean}>
  /** The first cell of a row is its heading. */
  rows: ReadonlyArray<ReadonlyArray<string>>
}

/** A stretch of a letter: the numbers of the findings that it lies in, and of those that end with it. */
export type Run = {text: string; within: ReadonlyArray<number>; ends: ReadonlyArray<number>}

export type Report = {title: string; parts: ReadonlyArray<ReportPart>}
