import {useEffect, useRef, useState} from 'preact/hooks'
import {describeLexicon} from '../lexicons/describe-lexicon.ts'
import {type KeptLexicon, nameLexicon} from '../lexicons/kept-lexicon.ts'
import {Switch} from '../look/switch.tsx'
import {say} from '../say.ts'
import {isLocked} from '../settings/managed.ts'
import {setLexicon} from '../settings/settings.ts'
import {FileButton} from './file-button.tsx'
import {Outcome} from './outcome.tsx'
import {ProblemList} from './problem-list.tsx'
import {saveFile} from '../save-file.ts'
import {type LexiconProps, sayLexiconProblems, Section, type SectionProps} from './section.tsx'

type State =
  | {type: 'quiet'}
  | {type: 'checking'; name: string}
  | {type: 'changed'; said: string; before: KeptLexicon | undefined}
  | {type: 'refused'; name: string; problems: ReadonlyArray<string>}

export type LexiconSectionProps = SectionProps &
  LexiconProps & {
    /** This version of Evenhand, which compiles again what another one has compiled. */
    version: string
    /** The organisation's, where it has set one. */
    organisation: KeptLexicon | undefined
  }

/** The service's own lexicon: loaded from YAML files, checked with its examples, turned on or off, removed. */
export function LexiconSection(props: LexiconSectionProps) {
  const {settings, change, lexicon, keep, compile, version, organisation} = props
  const isLexiconLocked = isLocked(settings, 'lexicon')
  const [state, setState] = useState<State>({type: 'quiet'})
  const heading = useRef<HTMLDivElement>(null)

  useEffect(() => {
    // After an update of Evenhand; should the compiler be missing, the files wait as they are.
    if (lexicon && lexicon.by !== version)
      void compile(lexicon.files).then(
        (again) => keep(again),
        () => {}
      )
  }, [lexicon?.by])

  const replace = async (now: KeptLexicon | undefined, said: string) => {
    if (await keep(now, said)) setState({type: 'changed', said, before: lexicon})
    else setState({type: 'quiet'})
  }
  const load = async (chosen: ReadonlyArray<File>) => {
    const name = chosen.map((file) => file.name).join(', ')
    const refuse = (problems: ReadonlyArray<string>) => setState({type: 'refused', name, problems})
    const large = chosen.filter((file) => file.size > largest)
    if (large.length > 0) return refuse(large.map((file) => say('lexiconTooLarge', file.name)))
    setState({type: 'checking', name})
    const files = await Promise.all(
      chosen.map(async (file) => ({path: file.name, source: await file.text()}))
    )
    const found = await compile(files).catch(() => undefined)
    if (!found) return refuse([say('lexiconNoCompiler')])
    if (!found.lexicon) return refuse(sayLexiconProblems(found))
    await change((now) => setLexicon(now, 'own', true))
    await replace(found, say('lexiconLoaded', name))
  }
  const undo = async (before: KeptLexicon | undefined) => {
    if (await keep(before, say('lexiconUndone'))) setState({type: 'quiet'})
    heading.current?.querySelector('button')?.focus()
  }

  const remove = lexicon && (
    <button
      type="button"
      class="button"
      aria-label={say('lexiconRemoveLabel', nameLexicon(lexicon))}
      onClick={() => void replace(undefined, say('lexiconRemoved', nameLexicon(lexicon)))}
    >
      {say('lexiconRemove')}
    </button>
  )

  return (
    <Section id="lexicon" title={say('lexiconHeading')} text={say('lexiconText')} isLocked={isLexiconLocked}>
      {organisation?.lexicon && (
        <ul class="rows">
          <li class="row">
            <Switch
              isOn={!settings.lexiconsOff.includes('organisation')}
              isLocked={isLexiconLocked}
              onChange={(isOn) => void change((now) => setLexicon(now, 'organisation', isOn))}
            >
              {say('managedLexicon')}
              <span class="quiet">{describeLexicon(organisation.lexicon)}</span>
            </Switch>
          </li>
        </ul>
      )}
      {organisation && organisation.problems.length > 0 && (
        <ProblemList
          title={say('managedLexiconBad')}
          problems={sayLexiconProblems(organisation)}
          isNews={false}
        />
      )}
      {lexicon?.lexicon && !isLexiconLocked && (
        <ul class="rows">
          <li class="row">
            <Switch
              isOn={!settings.lexiconsOff.includes('own')}
              onChange={(isOn) => void change((now) => setLexicon(now, 'own', isOn))}
            >
              {nameLexicon(lexicon)}
              <span class="quiet">{describeLexicon(lexicon.lexicon)}</span>
            </Switch>
            {remove}
          </li>
        </ul>
      )}
      {lexicon && !isLexiconLocked && !lexicon.lexicon && lexicon.problems.length > 0 && (
        <>
          <ProblemList
            title={say('lexiconLeftOut', nameLexicon(lexicon))}
            problems={sayLexiconProblems(lexicon)}
            isNews={false}
          />
          <p class="buttons">{remove}</p>
        </>
      )}
      {!isLexiconLocked && (
        <div class="buttons" ref={heading}>
          <FileButton accept=".yml,.yaml" isMultiple onFiles={(files) => void load(files)}>
            {say(lexicon ? 'lexiconLoadOther' : 'lexiconLoad')}
          </FileButton>
          {!lexicon && (
            <button type="button" class="button" onClick={saveExample}>
              {say('lexiconExample')}
            </button>
          )}
        </div>
      )}
      <p role="status">{state.type === 'checking' && say('lexiconChecking', state.name)}</p>
      {state.type === 'changed' && <Outcome said={state.said} onUndo={() => void undo(state.before)} />}
      {state.type === 'refused' && (
        <ProblemList title={say('lexiconRefused', state.name)} problems={state.problems} />
      )}
    </Section>
  )
}

/** A lexicon of a whole service is some tens of kilobytes. */
const largest = 1_000_000

function saveExample(): void {
  saveFile(say('lexiconExampleFile'), 'application/yaml', say('lexiconExampleText'))
}
