import {type Category, categories, type LevelSetting, levels, usualLevels} from '@evenhand/lexicon'
import {LevelMark} from '../look/level-mark.tsx'
import {Switch} from '../look/switch.tsx'
import {say, sayAboutCategory, sayCategory, sayLevel} from '../say.ts'
import {isLocked} from '../settings/managed.ts'
import {setLevel, type Settings} from '../settings/settings.ts'
import {Section, type SectionProps} from './section.tsx'

/** How loudly each category is shown. */
export function LevelsSection({settings, change}: SectionProps) {
  const areLevelsLocked = isLocked(settings, 'levels')
  return (
    <Section
      id="levels"
      title={say('optionsLevelsHeading')}
      text={say('optionsLevelsText')}
      isLocked={areLevelsLocked}
    >
      <div class="row">
        <Switch isOn={settings.hints} onChange={(isOn) => void change((now) => ({...now, hints: isOn}))}>
          {say('optionsHints')}
          <span class="quiet">{say('optionsHintsText')}</span>
        </Switch>
      </div>
      <ul class="rows">
        {categories.map((category) => (
          <CategoryRow
            key={category}
            category={category}
            level={settings.levels[category] ?? usualLevels[category]}
            chosen={chosenLevel(settings, category)}
            usual={settings.managed?.levels[category] ?? usualLevels[category]}
            isProposed={settings.managed?.levels[category] !== undefined}
            isLocked={areLevelsLocked}
            onChoose={(level) => void change((now) => setLevel(now, category, level))}
          />
        ))}
      </ul>
    </Section>
  )
}

/** The level that the user has chosen, where it is not what the organisation proposes. */
function chosenLevel({levels, managed}: Settings, category: Category): LevelSetting | undefined {
  return levels[category] === managed?.levels[category] ? undefined : levels[category]
}

type CategoryRowProps = {
  category: Category
  level: LevelSetting
  chosen: LevelSetting | undefined
  usual: LevelSetting
  /** Whether the usual level is the organisation's. */
  isProposed: boolean
  isLocked: boolean
  onChoose: (level: LevelSetting | undefined) => void
}

function CategoryRow(props: CategoryRowProps) {
  const {category, level, chosen, usual, isProposed, isLocked: isDisabled, onChoose} = props
  const name = sayCategory(category)
  return (
    <li class="row">
      <LevelMark level={level} />
      <div class="row-words">
        <b>{name}</b>
        <span class="quiet">{sayAboutCategory(category)}</span>
      </div>
      <select
        aria-label={say('optionsLevelLegend', name)}
        value={chosen ?? ''}
        disabled={isDisabled}
        onChange={(event) => onChoose(choices.find((choice) => choice === event.currentTarget.value))}
      >
        <option value="">
          {say(isProposed ? 'managedLevel' : 'optionsLevelDefault', sayLevel(usual).toLocaleLowerCase())}
        </option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {sayLevel(choice)}
          </option>
        ))}
      </select>
    </li>
  )
}

const choices: ReadonlyArray<LevelSetting> = [...levels, 'off']
