import type {RuleSummary} from '@evenhand/lexicon'
import {describeFigures, draftExceptions, type Grouping, groupings, type ReportPart} from '@evenhand/review'
import {useId, useMemo, useState} from 'preact/hooks'
import {ScrollingTable} from '../look/scrolling-table.tsx'
import {say} from '../say.ts'
import {saveFile} from '../save-file.ts'
import {composeReview, type OpenSession} from './session.ts'
import {WriterNames} from './writer-names.tsx'

export type PatternsViewProps = {
  session: OpenSession
  rules: ReadonlyArray<RuleSummary>
  change: (change: (session: OpenSession) => OpenSession) => void
  onNotice: (notice: string) => void
}

/** What many letters have in common. It informs a conversation: nothing is ranked, and small numbers are said to be small. */
export function PatternsView({session, rules, change, onNotice}: PatternsViewProps) {
  const [by, setBy] = useState<Grouping>('month')
  const id = useId()
  const draft = useMemo(() => draftExceptions(session), [session])
  const parts = useMemo(() => {
    const choices = {by, shown: 'none', showsNames: false} as const
    return describeFigures(composeReview(session, choices, {policies: [], rules}).counts, by, rules)
  }, [session, by, rules])
  return (
    <section class="sheet patterns" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('reviewView_patterns')}</h2>
      <p class="quiet">{say('reviewPatternsText')}</p>
      <label class="by">
        {say('reviewBy')}{' '}
        <select value={by} onChange={({currentTarget}) => setBy(currentTarget.value as Grouping)}>
          {groupings.map((each) => (
            <option key={each} value={each}>
              {say(`reviewBy_${each}`)}
            </option>
          ))}
        </select>
      </label>
      {by === 'writer' && <WriterNames session={session} change={change} />}
      <Parts parts={parts} />
      {draft !== undefined && (
        <div class="draft">
          <p>{say('reviewDraftText')}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              saveFile('draft-exceptions.yml', 'application/yaml', draft)
              onNotice(say('reviewSaved', 'draft-exceptions.yml'))
            }}
          >
            {say('reviewDraft')}
          </button>
        </div>
      )}
    </section>
  )
}

/** The report's own charts and tables, so that the page and the report say the same. */
function Parts({parts}: {parts: ReadonlyArray<ReportPart>}) {
  return (
    <>
      {parts.map((part, at) => {
        switch (part.kind) {
          case 'heading':
            return <h3 key={at}>{part.text}</h3>
          case 'paragraph':
            return (
              <p key={at} class="quiet">
                {part.text}
              </p>
            )
          case 'chart':
            // drawn by us from figures and names, which are escaped there
            return <figure key={at} class="chart" dangerouslySetInnerHTML={{__html: part.svg}} />
          case 'table':
            return <PartTable key={at} table={part.table} />
          default:
            return null
        }
      })}
    </>
  )
}

function PartTable({
  table: {caption, columns, rows}
}: {
  table: Extract<ReportPart, {kind: 'table'}>['table']
}) {
  const classOf = (at: number) => (columns[at]?.isNumber ? 'number' : undefined)
  return (
    <ScrollingTable label={caption}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({title}, at) => (
            <th key={at} scope="col" class={classOf(at)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={column} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={column} class={classOf(column)}>
                  {cell}
                </td>
              )
            )}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}
