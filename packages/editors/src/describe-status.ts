import type {Finding} from '@evenhand/engine'
import type {EditorSession} from './session.ts'
import type {EditorStatus, OffReason} from './types.ts'

/** What is going on in an editor; where there is none, why. */
export function describeStatus(session: EditorSession | null, whyNone: OffReason): EditorStatus {
  if (!session) return {state: 'off', reason: whyNone}
  if (!session.adapter.element.isConnected) return {state: 'off', reason: 'no-editor'}
  if (session.isQuiet()) return {state: 'off', reason: 'quiet'}
  const {kind, panelOnly} = session.adapter
  const counts = {editor: kind, ...count(session.findings())}
  return panelOnly ? {state: 'panel only', reason: panelOnly, ...counts} : {state: 'active', ...counts}
}

function count(
  findings: ReadonlyArray<Finding>
): Pick<EditorStatus & {state: 'active'}, 'levels' | 'categories'> {
  const levels = {error: 0, warning: 0, hint: 0}
  const categories: Partial<Record<Finding['category'], number>> = {}
  for (const {level, category} of findings) {
    levels[level]++
    categories[category] = (categories[category] ?? 0) + 1
  }
  return {levels, categories}
}
