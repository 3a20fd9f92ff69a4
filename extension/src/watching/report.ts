import type {Balance, Finding, Suggestion} from '@evenhand/engine'
import type {EditorStatus, EditOutcome, LetterReading} from '@evenhand/editors'
import type {LexiconName} from '../settings/settings.ts'

/** What one frame of a page tells the popup and the side panel; they show the frame that was focused last. */
export type FrameReport = {
  /** Tells the frames of one page apart. */
  frame: string
  isTop: boolean
  /** The frame's address, to know the site by. */
  url: string
  /** When an editor in it last had the focus, in milliseconds since 1970; 0 for never. */
  focusedAt: number
  status: EditorStatus
  findings: ReadonlyArray<ReportedFinding>
  /** What was silenced in this draft. */
  ignored: ReadonlyArray<ReportedFinding>
  balance?: Balance
  /** Whose letter it was taken for, and what was set aside. */
  reading?: LetterReading
  /** Lexicons that are on and can't be used. */
  lexiconsLeftOut: ReadonlyArray<LexiconName>
  /** The place in `findings` of the one whose card is open in the letter. */
  shown?: number
  /** What came of the edit that was asked for last. */
  outcome?: EditOutcome
}

export type ReportedFinding = Pick<Finding, 'ruleId' | 'actual' | 'category' | 'level' | 'message'> & {
  /** The wordings that can stand in the text as they are, and outlines; empty where nothing can be written. */
  suggestions: ReadonlyArray<Pick<Suggestion, 'text' | 'label'>>
}

/** A finding of a frame's last report. Its rule and words go along, as the text may have changed since. */
export type FindingPlace = {index: number} & Pick<Finding, 'ruleId' | 'actual'>

/** The place of a finding in its list. */
export function placeOf({ruleId, actual}: Pick<Finding, 'ruleId' | 'actual'>, index: number): FindingPlace {
  return {index, ruleId, actual}
}

/** What is asked of the frame that is shown. */
export type ViewerMessage = {frame: string} & (FindingMessage | {type: 'quiet'; isQuiet: boolean})
export type FindingMessage = FindingPlace &
  ({type: 'show'} | {type: 'apply'; suggestion: number} | {type: 'ignore'} | {type: 'bring-back'})

/** The port's name by which a frame knows that the popup or the side panel is listening. */
export const viewerPort = 'viewer'

/** The report to show: the frame that was focused last, else the page itself. */
export function chooseReport(reports: Iterable<FrameReport>): FrameReport | undefined {
  let chosen: FrameReport | undefined
  for (const report of reports) {
    if (!chosen || rank(report) > rank(chosen)) chosen = report
  }
  return chosen
}

export function isViewerMessage(message: unknown): message is ViewerMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    viewerTypes.some((type) => type === message.type)
  )
}

const viewerTypes = ['show', 'apply', 'ignore', 'bring-back', 'quiet'] satisfies Array<ViewerMessage['type']>

function rank(report: FrameReport): number {
  return report.focusedAt + (report.isTop ? 0.5 : 0)
}
