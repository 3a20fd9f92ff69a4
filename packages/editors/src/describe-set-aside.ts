import type {SetAsidePart} from './types.ts'

/**
 * Says of words that are not checked what they are, how they begin and how many they are.
 *
 * @example
 * describeSetAside('quoted', '> When?') // {kind: 'quoted', beginning: 'When?', words: 1}
 */
export function describeSetAside(kind: SetAsidePart['kind'], text: string): SetAsidePart {
  // The marks that a mail client puts before a line are no words.
  const words = text
    .replace(/^[ \t]*(?:[>|][>|\s]*|--[ \u00a0]?$)/gm, '')
    .split(/\s+/)
    .filter(Boolean)
  const all = words.join(' ')
  const beginning = words.slice(0, firstWords).join(' ').slice(0, longest)
  return {kind, beginning: beginning === all ? all : `${beginning}…`, words: words.length}
}

/** As much as tells which message it is. */
const firstWords = 12
/** UTF-16 code units. */
const longest = 120
