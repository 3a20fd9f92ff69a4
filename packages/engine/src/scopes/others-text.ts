import {sentenceAt} from '../letter.ts'
import type {Scope} from './scope.ts'

/**
 * Code and markup inside the writer's own lines. Quoted history, signatures and headers are left out before matching (`own-text.ts`).
 */
export const isOthersText: Scope = (match, position) => {
  const {words} = sentenceAt(position)
  const start = words.starts[match.from] ?? 0
  const {text} = position.letter
  const before = text.slice(Math.max(text.lastIndexOf('\n', start) + 1, start - 2000), start)
  return (before.match(/`/g) ?? []).length % 2 === 1
}
