import type {Finding} from '@evenhand/engine'
import {type Category, categories, type Level, levels} from '@evenhand/lexicon'

export type CategoryCount = {
  category: Category
  count: number
  /** The loudest level among them. */
  level: Level
}

/** Findings counted by category, the loudest categories first, then the fullest. */
export function countFindings(findings: ReadonlyArray<Pick<Finding, 'category' | 'level'>>): CategoryCount[] {
  const byCategory = Map.groupBy(findings, (finding) => finding.category)
  return categories
    .flatMap((category) => {
      const found = byCategory.get(category)
      return found
        ? [{category, count: found.length, level: loudest(found.map((finding) => finding.level))}]
        : []
    })
    .sort((a, b) => loudness(a.level) - loudness(b.level) || b.count - a.count)
}

function loudest(found: ReadonlyArray<Level>): Level {
  return levels.find((level) => found.includes(level)) ?? 'hint'
}

function loudness(level: Level): number {
  return levels.indexOf(level)
}
