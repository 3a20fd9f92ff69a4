import type {Balance} from '@evenhand/engine'
import {parties} from '@evenhand/lexicon'
import {useId} from 'preact/hooks'
import {ScrollingTable} from '../look/scrolling-table.tsx'
import {say, toKey} from '../say.ts'

/** How often the letter praises or blames each party, and reports its views; only parties that it speaks of so. */
export function BalanceTable({balance}: {balance: Balance}) {
  const id = useId()
  const spoken = parties.filter((party) => {
    const {praise, blame, views} = balance[party]
    return praise + blame + views > 0
  })
  if (spoken.length === 0) return null
  return (
    <section class="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('panelBalanceHeading')}</h2>
      <p class="quiet">{say('panelBalanceText')}</p>
      <ScrollingTable label={say('panelBalanceHeading')} class="balance">
        <thead>
          <tr>
            <th scope="col">{say('panelParty')}</th>
            <th scope="col">{say('panelPraise')}</th>
            <th scope="col">{say('panelBlame')}</th>
            <th scope="col">{say('panelViews')}</th>
          </tr>
        </thead>
        <tbody>
          {spoken.map((party) => (
            <tr key={party}>
              <th scope="row">{say(`party_${toKey(party)}`)}</th>
              <Count of={balance[party].praise} />
              <Count of={balance[party].blame} />
              <Count of={balance[party].views} />
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  )
}

/** What is not said stands back. */
function Count({of: count}: {of: number}) {
  return <td class={count === 0 ? 'quiet' : ''}>{count}</td>
}
