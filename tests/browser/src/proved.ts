declare module 'vitest' {
  interface TaskMeta {
    /** What a passed test proves, for the table in docs/editors.md. */
    proves?: Proved
  }
}

/** A cell of a table: in which row and column it stands, and what stands there when the test passes. */
export type Proved = {table: Table; row: string; column: string; says: string}

export type Table = 'Chromium' | 'frames' | 'Firefox'

/** Says of a test what it proves, as the options of `it`. */
export function proves(table: Table, row: string, column: string, says = 'yes'): {meta: {proves: Proved}} {
  return {meta: {proves: {table, row, column, says}}}
}
