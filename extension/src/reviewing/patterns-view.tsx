import {parties, type RuleSummary} from '@evenhand/lexicon'
import {type Figures, figures, type GroupFigures, type Grouping, groupings, notKnown} from '@evenhand/review'
import type {ComponentChildren} from 'preact'
import {useId, useState} from 'preact/hooks'
import {say, sayCategory, toKey} from '../say.ts'
import {draftExceptions} from './draft-exceptions.ts'
import {saveFile} from './save-file.ts'
import {answersOf, type Session} from './session.ts'
import {WriterNames} from './writer-names.tsx'

export type PatternsViewProps = {
  session: Session
  rules: ReadonlyArray<RuleSummary>
  change: (change: (session: Session) => Session) => void
  onNotice: (notice: string) => void
}

/** What many letters have in common. It informs a conversation: nothing is ranked, and small numbers are said to be small. */
export function PatternsView({session, rules, change, onNotice}: PatternsViewProps) {
  const [by, setBy] = useState<Grouping>('month')
  const id = useId()
  const counted = figures(
    session.letters.map(({record}) => record),
    {by, answered: answersOf(session)}
  )
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
      <RatesTable figures={counted} />
      <BalanceTables figures={counted} />
      <RulesTable figures={counted} summaries={rules} />
      {counted.rules.some(({fine}) => fine > 0) && (
        <div class="draft">
          <p>{say('reviewDraftText')}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              saveFile('draft-exceptions.yml', 'application/yaml', draftExceptions(session, new Date()))
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

function RatesTable({figures: {all, groups, by}}: {figures: Figures}) {
  const id = useId()
  const shown = all.categories.filter(({findings}) => findings > 0)
  const columns = groups.length > 1 ? [...groups, all] : [all]
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{say('reviewRatesHeading')}</h3>
      <ScrollingTable labelledBy={id}>
        <thead>
          <tr>
            <th scope="col">{say('panelCategory')}</th>
            {columns.map((group) => (
              <th key={group.group} scope="col">
                {sayGroup(group.group, by)}
                <span class="quiet">{saySize(group)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({category}) => (
            <tr key={category}>
              <th scope="row">{sayCategory(category)}</th>
              {columns.map(({group, categories}) => {
                const rate = categories.find((each) => each.category === category)?.perThousand
                return <td key={group}>{sayRate(rate)}</td>
              })}
            </tr>
          ))}
          <tr class="total">
            <th scope="row">{say('reviewAllCategories')}</th>
            {columns.map(({group, findings}) => (
              <td key={group}>{sayRate(findings.perThousand)}</td>
            ))}
          </tr>
        </tbody>
      </ScrollingTable>
    </section>
  )
}

function BalanceTables({figures: {all, groups, by}}: {figures: Figures}) {
  const id = useId()
  const shown = (groups.length > 1 ? [...groups, all] : [all]).filter(({balance}) =>
    balance.some(({praise, blame, views}) => praise + blame + views > 0)
  )
  if (shown.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{say('panelBalanceHeading')}</h3>
      <p class="quiet">{say('reviewBalanceText')}</p>
      <ScrollingTable labelledBy={id}>
        <thead>
          <tr>
            <th scope="col">{say('panelParty')}</th>
            {shown.map((group) => (
              <th key={group.group} scope="col">
                {sayGroup(group.group, by)}
                <span class="quiet">{saySize(group)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => (
            <tr key={party}>
              <th scope="row">{say(`party_${toKey(party)}`)}</th>
              {shown.map(({group, balance}) => {
                const {praise = 0, blame = 0, views = 0} = balance.find((each) => each.party === party) ?? {}
                return (
                  <td key={group}>
                    {say('reviewBalanceCell', String(praise), String(blame), String(views))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  )
}

/** How many rules are listed. */
const mostRules = 20

function RulesTable({
  figures: {rules},
  summaries
}: {
  figures: Figures
  summaries: ReadonlyArray<RuleSummary>
}) {
  const id = useId()
  if (rules.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{say('reviewRulesHeading')}</h3>
      <ScrollingTable labelledBy={id}>
        <thead>
          <tr>
            <th scope="col">{say('reviewRule')}</th>
            <th scope="col">{say('reviewFindings')}</th>
            <th scope="col">{say('reviewInLetters')}</th>
            <th scope="col">{say('answer_agree')}</th>
            <th scope="col">{say('answer_fine')}</th>
            <th scope="col">{say('answer_talk')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.slice(0, mostRules).map((rule) => (
            <tr key={rule.ruleId}>
              <th scope="row">
                {summaries.find(({id: each}) => each === rule.ruleId)?.message ?? rule.ruleId}
                <code class="quiet">{rule.ruleId}</code>
                {rule.size === 'small' && <span class="quiet">{say('reviewSmall')}</span>}
              </th>
              <td>{rule.findings}</td>
              <td>{rule.letters}</td>
              <td>{rule.agree}</td>
              <td>
                {rule.fine}
                {rule.fineShare !== null && (
                  <span class="quiet">
                    {say('reviewShare', String(Math.round(rule.fineShare * 100)), String(rule.answered))}
                    {rule.answersSize === 'small' && ` ${say('reviewSmall')}`}
                  </span>
                )}
              </td>
              <td>{rule.talk}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  )
}

/** A table that scrolls sideways in a narrow window, by the arrow keys too. */
function ScrollingTable({labelledBy, children}: {labelledBy: string; children: ComponentChildren}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to take the focus
    <div class="scroll" tabIndex={0} role="region" aria-labelledby={labelledBy}>
      <table>{children}</table>
    </div>
  )
}

function sayGroup(group: string, by: Grouping): string {
  if (group === 'all') return say('reviewAllLetters')
  if (group === notKnown) return say('reviewGroupNotKnown')
  if (by === 'month')
    return new Intl.DateTimeFormat('en-GB', {month: 'long', year: 'numeric', timeZone: 'UTC'}).format(
      new Date(`${group}-01T00:00:00Z`)
    )
  if (by === 'addressee') return say(`reader_${toKey(group as 'young-person')}`)
  if (by === 'voice') return say(`voice_${group as 'service'}`)
  return group
}

const saySize = ({letters, size}: GroupFigures): string =>
  size === 'small' ? say('reviewGroupSmall', String(letters)) : say('reviewGroup', String(letters))

const sayRate = (rate: number | null | undefined): string =>
  rate === null || rate === undefined ? '–' : rate.toLocaleString('en-GB', {maximumFractionDigits: 1})
