import {type Category, categories, type Level, levels} from '@evenhand/lexicon'
import type {JSX} from 'preact'
import {useState} from 'preact/hooks'
import {say, sayCategory, sayLevel} from '../say.ts'

type Filterable = {category: Category; level: Level}
/** A finding that is shown, and its place among all of them. */
export type Shown<Finding> = {finding: Finding; index: number}

/**
 * Narrows findings by category and level.
 *
 * @param kept the place of one that is shown whatever is chosen
 * @returns what is shown, in the order of the text, and the fields that choose it; none where there is nothing to choose from
 */
export function useFindingFilter<Finding extends Filterable>(
  findings: ReadonlyArray<Finding>,
  kept?: number
): {shown: ReadonlyArray<Shown<Finding>>; fields: JSX.Element | undefined} {
  const [category, setCategory] = useState<Category | ''>('')
  const [level, setLevel] = useState<Level | ''>('')
  const shown = findings
    .map((finding, index) => ({finding, index}))
    .filter(
      ({finding, index}) =>
        index === kept ||
        ((!category || finding.category === category) && (!level || finding.level === level))
    )
  const found = categories.filter((each) => findings.some((finding) => finding.category === each))
  const fields = (
    <div class="filters">
      <label>
        {say('panelCategory')}
        <select
          value={category}
          onChange={({currentTarget}) => setCategory(currentTarget.value as Category | '')}
        >
          <option value="">{say('panelAll')}</option>
          {found.map((each) => (
            <option key={each} value={each}>
              {sayCategory(each)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('panelLevel')}
        <select value={level} onChange={({currentTarget}) => setLevel(currentTarget.value as Level | '')}>
          <option value="">{say('panelAll')}</option>
          {levels.map((each) => (
            <option key={each} value={each}>
              {sayLevel(each)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
  return {shown, fields: findings.length > 1 ? fields : undefined}
}
