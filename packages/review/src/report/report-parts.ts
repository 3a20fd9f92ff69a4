/** What a report consists of, before it is HTML or a Word document. */
export type ReportPart =
  | {kind: 'heading'; level: 2 | 3; text: string; startsPage?: boolean}
  | {kind: 'paragraph'; text: string}
  | {kind: 'list'; items: ReadonlyArray<string>}
  | {kind: 'table'; table: Table}
  /** Drawn where pictures can be; its table says the same. */
  | {kind: 'chart'; title: string; svg: string}
  | {kind: 'letter'; runs: ReadonlyArray<Run>}

export type Table = {
  caption: string
  columns: ReadonlyArray<{title: string; isNumber?: boolean}>
  /** The first cell of a row is its heading. */
  rows: ReadonlyArray<ReadonlyArray<string>>
}

/** A stretch of a letter: the numbers of the findings that it lies in, and of those that end with it. */
export type Run = {text: string; within: ReadonlyArray<number>; ends: ReadonlyArray<number>}

export type Report = {title: string; parts: ReadonlyArray<ReportPart>}
