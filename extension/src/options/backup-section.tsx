import {localDay} from '@evenhand/review'
import {useRef, useState} from 'preact/hooks'
import type {KeptLexicon} from '../lexicons/kept-lexicon.ts'
import {say} from '../say.ts'
import {nothingManaged, settle} from '../settings/managed.ts'
import type {Settings} from '../settings/settings.ts'
import {readSettingsFile, writeSettingsFile} from '../settings/settings-file.ts'
import {FileButton} from './file-button.tsx'
import {Outcome} from './outcome.tsx'
import {ProblemList} from './problem-list.tsx'
import {Question} from './question.tsx'
import {saveFile} from '../save-file.ts'
import {sayFileProblem} from './say-file-problem.ts'
import {type LexiconProps, sayLexiconProblems, Section, type SectionProps} from './section.tsx'

type Everything = {settings: Settings; lexicon: KeptLexicon | undefined}

type State =
  | {type: 'quiet'}
  | {type: 'asking'}
  | {type: 'asking-about-wordings'}
  | {type: 'changed'; said: string; before: Everything}
  | {type: 'refused'; file: string; problems: ReadonlyArray<string>}

/** All settings at once: saved to a file, loaded from one, or as they were at first. What was replaced can be had back. */
export function BackupSection(props: SectionProps & LexiconProps) {
  const {settings, change, lexicon, keep, compile} = props
  const [state, setState] = useState<State>({type: 'quiet'})
  const saveButton = useRef<HTMLButtonElement>(null)
  const resetButton = useRef<HTMLButtonElement>(null)

  const put = async (now: Everything, said: string) =>
    (await keep(now.lexicon)) && (await change(() => now.settings, said))
  const replace = async (now: Everything, said: string) => {
    if (await put(now, said)) setState({type: 'changed', said, before: {settings, lexicon}})
  }
  const load = async ([file]: ReadonlyArray<File>) => {
    if (!file) return
    const refuse = (problems: ReadonlyArray<string>) => setState({type: 'refused', file: file.name, problems})
    const reading = readSettingsFile(await file.text())
    if (reading.type === 'problems') return refuse(reading.problems.map(sayFileProblem))
    const found = reading.lexicon.length > 0 ? await compile(reading.lexicon).catch(() => 'none') : undefined
    if (typeof found === 'string') return refuse([say('lexiconNoCompiler')])
    if (found && !found.lexicon) return refuse(sayLexiconProblems(found))
    await replace({settings: reading.settings, lexicon: found}, say('backupLoaded', file.name))
  }
  const undo = async (before: Everything) => {
    if (await put(before, say('backupUndone'))) setState({type: 'quiet'})
    resetButton.current?.focus()
  }
  const answer = async (answered: 'keep' | 'reset' | undefined) => {
    setState({type: 'quiet'})
    if (answered === 'reset')
      await replace(
        {settings: settle({}, settings.managed ?? nothingManaged), lexicon: undefined},
        say('backupReset')
      )
    else resetButton.current?.focus()
  }
  const startSaving = () => {
    if (settings.allowedWordings.length > 0) setState({type: 'asking-about-wordings'})
    else save({settings, lexicon})
  }
  const answerAboutWordings = (answered: 'with' | 'without' | 'neither' | undefined) => {
    setState({type: 'quiet'})
    if (answered === 'with') save({settings, lexicon})
    if (answered === 'without') save({settings: {...settings, allowedWordings: []}, lexicon})
    saveButton.current?.focus()
  }

  return (
    <Section id="backup" title={say('backupHeading')} text={say('backupText')}>
      <p class="buttons">
        <button ref={saveButton} type="button" class="button" onClick={startSaving}>
          {say('backupSave')}
        </button>
        <FileButton accept=".json,application/json" onFiles={(files) => void load(files)}>
          {say('backupLoad')}
        </FileButton>
        <button ref={resetButton} type="button" class="button" onClick={() => setState({type: 'asking'})}>
          {say('backupResetButton')}
        </button>
      </p>
      {state.type === 'changed' && <Outcome said={state.said} onUndo={() => void undo(state.before)} />}
      {state.type === 'refused' && (
        <ProblemList title={say('backupRefused', state.file)} problems={state.problems} />
      )}
      {state.type === 'asking' && (
        <Question
          title={say('backupQuestion')}
          text={say('backupQuestionText')}
          answers={[
            {answer: 'keep', words: say('backupQuestionNo')},
            {answer: 'reset', words: say('backupQuestionYes')}
          ]}
          onAnswer={(answered) => void answer(answered)}
        />
      )}
      {state.type === 'asking-about-wordings' && (
        <Question
          title={say('backupWordings')}
          text={say('backupWordingsText')}
          answers={[
            {answer: 'without', words: say('backupWordingsWithout')},
            {answer: 'with', words: say('backupWordingsWith')},
            {answer: 'neither', words: say('backupWordingsNeither')}
          ]}
          onAnswer={answerAboutWordings}
        >
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to take the focus */}
          <div class="question-list" tabIndex={0} role="region" aria-label={say('optionsAllowedHeading')}>
            <ul>
              {settings.allowedWordings.map(({ruleId, words}) => (
                <li key={`${ruleId} ${words}`}>
                  <q>{words}</q>
                </li>
              ))}
            </ul>
          </div>
        </Question>
      )}
    </Section>
  )
}

function save({settings, lexicon}: Everything): void {
  const text = writeSettingsFile({settings, lexicon: lexicon?.files ?? []})
  saveFile(`evenhand-settings-${localDay(new Date())}.json`, 'application/json', text)
}
