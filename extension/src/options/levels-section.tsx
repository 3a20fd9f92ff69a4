import {type Category, type RuleSummary, categories, type LevelSetting, levels} from '@evenhand/lexicon'
import {LevelMark} from '../look/level-mark.tsx'
import {say, sayAboutCategory, sayCategory, sayLevel} from '../say.ts'
import {setLevel} from '../settings/settings.ts'
import {Section, type SectionProps} from './section.tsx'
import {usualLevel} from './usual-level.ts'

export type LevelsSectionProps = SectionProps & {rules: ReadonlyArray<RuleSummary>}

/** How loudly each category is shown. */
export function LevelsSection({settings, change, rules}: LevelsSectionProps) {
  return (
    <Section id="levels" title={say('optionsLevelsHeading')} text={say('optionsLevelsText')}>
      <ul class="rows">
        {categories.map((category) => (
          <CategoryRow
            key={category}
            category={category}
            chosen={settings.levels[category]}
            usual={usualLevel(category, rules)}
            onChoose={(level) => void change((now) => setLevel(now, category, level))}
          />
        ))}
      </ul>
    </Section>
  )
}

type CategoryRowProps = {
  category: Category
  chosen: LevelSetting | undefined
  usual: LevelSetting
  onChoose: (level: LevelSetting | undefined) => void
}

function CategoryRow({category, chosen, usual, onChoose}: CategoryRowProps) {
  const name = sayCategory(category)
  return (
    <li class="row">
      <LevelMark level={chosen ?? usual} />
      <div class="row-words">
        <b>{name}</b>
        <span class="quiet">{sayAboutCategory(category)}</span>
      </div>
      <select
        aria-label={say('optionsLevelLegend', name)}
        value={chosen ?? ''}
        onChange={(event) => onChoose(choices.find((level) => level === event.currentTarget.value))}
      >
        <option value="">{say('optionsLevelDefault', sayLevel(usual).toLocaleLowerCase())}</option>
        {choices.map((level) => (
          <option key={level} value={level}>
            {sayLevel(level)}
          </option>
        ))}
      </select>
    </li>
  )
}

const choices: ReadonlyArray<LevelSetting> = [...levels, 'off']
