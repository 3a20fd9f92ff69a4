import {choices, countMonths, formatLogCsv} from '../log/practice-log.ts'
import type {LogStore} from '../log/log-store.ts'
import {ScrollingTable} from '../look/scrolling-table.tsx'
import {Switch} from '../look/switch.tsx'
import {saveFile} from '../save-file.ts'
import {say, sayCategory} from '../say.ts'
import {useStored} from '../use-stored.ts'
import {sayDate} from './say-date.ts'
import {Section} from './section.tsx'

export type LogSectionProps = {log: LogStore; onNotice: (notice: string) => void}

/** The officer's own log: off until turned on, counts only, and nobody else's to see. */
export function LogSection({log: store, onNotice}: LogSectionProps) {
  const [log] = useStored(store)
  if (!log) return null

  const months = countMonths(log)
  const keep = (work: Promise<void>, said: string) =>
    void work.then(
      () => onNotice(said),
      () => onNotice(say('optionsNotSaved'))
    )

  return (
    <Section id="log" title={say('logHeading')} text={say('logText')}>
      <div class="row">
        <Switch
          isOn={log.isOn}
          onChange={(isOn) => keep(store.turn(isOn), say(isOn ? 'logIsOn' : 'logIsOff'))}
        >
          {say('logSwitch')}
        </Switch>
      </div>
      {months.length > 0 && (
        <>
          <ScrollingTable label={say('logCaption')} class="log">
            <caption>{say('logCaption')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('logMonth')}</th>
                {choices.map((choice) => (
                  <th key={choice} scope="col">
                    {say(`log_${choice}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.map(({month, all, categories}) => [
                <tr key={month} class="log-month">
                  <th scope="row">{sayDate(month)}</th>
                  {choices.map((choice) => (
                    <td key={choice}>{all[choice]}</td>
                  ))}
                </tr>,
                ...categories.map(({category, counts}) => (
                  <tr key={`${month} ${category}`}>
                    <th scope="row">{sayCategory(category)}</th>
                    {choices.map((choice) => (
                      <td key={choice}>{counts[choice]}</td>
                    ))}
                  </tr>
                ))
              ])}
            </tbody>
          </ScrollingTable>
          <div class="buttons">
            <button
              type="button"
              class="button"
              onClick={() => {
                saveFile('evenhand-log.csv', 'text/csv', formatLogCsv(log))
                onNotice(say('reviewSaved', 'evenhand-log.csv'))
              }}
            >
              {say('logExport')}
            </button>
            <button type="button" class="button" onClick={() => keep(store.clear(), say('logDeleted'))}>
              {say('logDelete')}
            </button>
          </div>
        </>
      )}
    </Section>
  )
}
