import {readdir, readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {decodeText, type Format, isNamed} from '@evenhand/documents'

export type TextFile = {path: string; text: string}
/** One file's text, or why there is none. */
export type ReadResult = {file: TextFile; problem?: never} | {file?: never; problem: string}

/** How standard input is named on the command line and in findings. */
export const standardInput = '-'

/** Formats whose files are checked as they stand. */
export const textFormats: ReadonlyArray<Format> = ['txt', 'md']

/**
 * Reads each path in turn: `-` is standard input; a folder gives its files of text, and its folders' (those
 * whose names begin with a dot, and `node_modules`, are passed over), in alphabetical order.
 */
export async function* readTexts(
  paths: ReadonlyArray<string>,
  stdin: AsyncIterable<string>
): AsyncGenerator<ReadResult> {
  for (const path of paths) {
    if (path === standardInput) yield {file: {path, text: await readAll(stdin)}}
    else yield* readPath(path)
  }
}

async function* readPath(path: string): AsyncGenerator<ReadResult> {
  try {
    if ((await stat(path)).isDirectory()) yield* readFolder(path)
    else yield await readOne(path)
  } catch (error) {
    yield {problem: `${path}: ${explain(error)}`}
  }
}

async function* readFolder(folder: string): AsyncGenerator<ReadResult> {
  const entries = await readdir(folder, {withFileTypes: true})
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (entry.isDirectory()) yield* readPath(path)
    else if (isNamed(entry.name, textFormats)) yield* readPath(path)
  }
}

async function readOne(path: string): Promise<ReadResult> {
  const text = decodeText(await readFile(path))
  if (text === undefined)
    return {problem: `${path}: not a plain text file; save the letter as .txt and check that`}
  return {file: {path, text}}
}

async function readAll(stdin: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of stdin) text += piece
  return text
}

/** Says in plain words why a file could not be read. */
export function explain(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException
  const words: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EACCES: 'may not be read: ask its owner for permission',
    EISDIR: 'is a folder; name a file',
    EMFILE: 'too many open files'
  }
  return (code && words[code]) ?? message
}
