import {useEffect, useRef, useState} from 'preact/hooks'
import {say} from '../say.ts'
import {defaultSettings, type Settings} from '../settings/settings.ts'
import {readSettingsFile, writeSettingsFile} from '../settings/settings-file.ts'
import {FileButton} from './file-button.tsx'
import {ProblemList} from './problem-list.tsx'
import {Question} from './question.tsx'
import {saveFile} from './save-file.ts'
import {sayFileProblem} from './say-file-problem.ts'
import {Section, type SectionProps} from './section.tsx'

type State =
  | {type: 'quiet'}
  | {type: 'asking'}
  | {type: 'changed'; said: string; before: Settings}
  | {type: 'refused'; file: string; problems: ReadonlyArray<string>}

/** All settings at once: saved to a file, loaded from one, or as they were at first. What was replaced can be had back. */
export function BackupSection({settings, change}: SectionProps) {
  const [state, setState] = useState<State>({type: 'quiet'})
  const resetButton = useRef<HTMLButtonElement>(null)

  const replace = async (settingsNow: Settings, said: string) => {
    if (await change(() => settingsNow, said)) setState({type: 'changed', said, before: settings})
  }
  const load = async ([file]: ReadonlyArray<File>) => {
    if (!file) return
    const reading = readSettingsFile(await file.text())
    if (reading.type === 'read') await replace(reading.settings, say('backupLoaded', file.name))
    else setState({type: 'refused', file: file.name, problems: reading.problems.map(sayFileProblem)})
  }
  const undo = async (before: Settings) => {
    if (await change(() => before, say('backupUndone'))) setState({type: 'quiet'})
    resetButton.current?.focus()
  }
  const answer = async (isYes: boolean) => {
    setState({type: 'quiet'})
    if (isYes) await replace(defaultSettings, say('backupReset'))
    else resetButton.current?.focus()
  }

  return (
    <Section id="backup" title={say('backupHeading')} text={say('backupText')}>
      <p class="buttons">
        <button type="button" class="button" onClick={() => save(settings)}>
          {say('backupSave')}
        </button>
        <FileButton accept=".json,application/json" onFiles={(files) => void load(files)}>
          {say('backupLoad')}
        </FileButton>
        <button ref={resetButton} type="button" class="button" onClick={() => setState({type: 'asking'})}>
          {say('backupResetButton')}
        </button>
      </p>
      {state.type === 'changed' && <Changed said={state.said} onUndo={() => void undo(state.before)} />}
      {state.type === 'refused' && (
        <ProblemList title={say('backupRefused', state.file)} problems={state.problems} />
      )}
      {state.type === 'asking' && (
        <Question
          title={say('backupQuestion')}
          text={say('backupQuestionText')}
          yes={say('backupQuestionYes')}
          no={say('backupQuestionNo')}
          onAnswer={(isYes) => void answer(isYes)}
        />
      )}
    </Section>
  )
}

function Changed({said, onUndo}: {said: string; onUndo: () => void}) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [said])
  return (
    <p class="outcome">
      <span>{said}</span>
      <button ref={button} type="button" class="button" onClick={onUndo}>
        {say('backupUndo')}
      </button>
    </p>
  )
}

function save(settings: Settings): void {
  const day = new Date().toISOString().slice(0, 10)
  saveFile(document, `evenhand-settings-${day}.json`, 'application/json', writeSettingsFile(settings))
}
