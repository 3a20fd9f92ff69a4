import type {Finding} from '@evenhand/engine'
import {type EditorSession, isSameFinding} from './session.ts'

/** The finding at the caret, else the next one after it; goes round at the end. */
export function findAtCaret(session: EditorSession): Finding | undefined {
  const findings = session.findings()
  const caret = session.adapter.selection()
  if (!caret) return findings[0]
  return findTouching(session, caret) ?? findings.find(({start}) => start >= caret.end) ?? findings[0]
}

/** The first finding that shares a letter, or an edge, with a caret or a selection. */
export function findTouching(
  session: EditorSession,
  caret: {start: number; end: number}
): Finding | undefined {
  return session.findings().find(({start, end}) => start <= caret.end && end >= caret.start)
}

/** The next (or last) finding after (or before) the one that is shown, else the caret; goes round at the end. */
export function findNeighbour(
  session: EditorSession,
  shown: Finding | null,
  step: 1 | -1
): Finding | undefined {
  const findings = session.findings()
  const at = shown ? findings.findIndex((finding) => isSameFinding(finding, shown)) : -1
  if (at >= 0) return findings[(at + step + findings.length) % findings.length]
  const caret = session.adapter.selection()?.start ?? 0
  if (step === 1) return findings.find(({start}) => start >= caret) ?? findings[0]
  return findings.findLast(({end}) => end <= caret) ?? findings.at(-1)
}
