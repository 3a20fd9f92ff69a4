import type {Category, RuleSummary, Level} from '@evenhand/lexicon'

/** The level that most rules of a category have; a category that no rule names looks at the whole letter, as a hint. */
export function usualLevel(category: Category, rules: ReadonlyArray<RuleSummary>): Level {
  const own = rules.filter((rule) => rule.category === category)
  const hints = own.filter((rule) => rule.level === 'hint').length
  const errors = own.filter((rule) => rule.level === 'error').length
  if (hints >= own.length / 2) return 'hint'
  return errors > own.length / 2 ? 'error' : 'warning'
}
