import {sentenceAt} from '../letter.ts'
import {lineBefore, type Scope} from './scope.ts'

/** In UTF-16 code units: what opens further back is not looked for. */
const longestLine = 2000

/**
 * Code and markup inside the writer's own lines. Quoted history, signatures and headers are left out before matching (`own-text.ts`).
 */
export const isOthersText: Scope = (match, position) => {
  const {words} = sentenceAt(position)
  const start = words.starts[match.from] ?? 0
  const before = lineBefore(position.letter.text, start, longestLine)
  return (before.match(/`/g) ?? []).length % 2 === 1
}
