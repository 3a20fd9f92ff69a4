import {wordSet} from './word-classes.ts'

export {titles} from './word-classes.ts'

/** What greets a reader, by the word before the name: *Dear*, *Good morning*. */
export const greetingWords = wordSet('dear hi hello hiya hey morning afternoon evening')

/** The words of a greeting, as a part of a regular expression. */
export const greeting = `(?:good )?(?:${[...greetingWords].join('|')})`

/** Whom a greeting greets, in UTF-16 code units, and whether its line is one of a quoted message. */
export type Greeted = {start: number; end: number; isQuoted: boolean}

/**
 * Finds whom each greeting of a text greets: what stands after *Dear* or *Good morning* on its line, up to a mark.
 *
 * @returns stretches in order; an empty one for a greeting of nobody
 * @example
 * findGreeted('Dear Mrs Cole,\n\nThank you.') // [{start: 5, end: 13, isQuoted: false}]
 */
export function findGreeted(text: string): Greeted[] {
  return [...text.matchAll(greetingLine)].map(({0: line, 1: greeted = '', index}) => ({
    start: index + line.length - greeted.length,
    end: index + line.length,
    isQuoted: /^[ \t]*>/.test(line)
  }))
}

const greetingLine = new RegExp(
  String.raw`^[ \t>]*${greeting}\b(?![’'-])[ \t,]*([^\r\n,.!?:;–(]{0,80})`,
  'gim'
)

/**
 * Finds the lines that close a letter, such as *Kind regards* and *Many thanks*, where another line follows.
 *
 * @returns stretches in order, in UTF-16 code units
 * @example
 * findClosings('See you then.\n\nKind regards,\nJo') // [{start: 15, end: 28}]
 */
export function findClosings(text: string): Array<{start: number; end: number}> {
  return [...text.matchAll(closingLine)].map(({0: line, index}) => ({start: index, end: index + line.length}))
}

const closingLine =
  /^[ \t]*(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many|all good)(?: and best| best)? (?:regards|wishes|thanks)|(?:with )?regards|yours(?: (?:sincerely|faithfully|truly))?|sincerely|many thanks|thanks(?: again)?|thank you|take care|all the best|cheers|warmly|signed|best)[ \t]*[,.!]?[ \t]*(?=[\r\n])/gim

/** The line that mail programs put above a signature, as a part of a regular expression. */
export const signatureMark = String.raw`--[ \u00a0]?`
