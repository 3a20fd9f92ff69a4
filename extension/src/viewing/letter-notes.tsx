import {say} from '../say.ts'
import type {FrameReport} from '../watching/report.ts'

/** What would otherwise be silent: hints that are not shown, and a lexicon that is left out. */
export function LetterNotes({report}: {report: FrameReport}) {
  const hidden = report.reading?.hidden ?? 0
  return (
    <>
      {report.lexiconsLeftOut.map((name) => (
        <p key={name} class="quiet">
          {say(`letterLexicon_${name}`)}{' '}
          <OptionsLink section="lexicon">{say('letterLexiconLink')}</OptionsLink>
        </p>
      ))}
      {hidden > 0 && (
        <p class="quiet">
          {say('letterHidden', String(hidden))}{' '}
          <OptionsLink section="levels">{say('letterHiddenLink')}</OptionsLink>
        </p>
      )}
    </>
  )
}

function OptionsLink({section, children}: {section: 'lexicon' | 'levels'; children: string}) {
  return (
    <a href={`/options.html#${section}`} target="_blank">
      {children}
    </a>
  )
}
