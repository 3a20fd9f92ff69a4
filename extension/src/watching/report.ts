import type {Finding} from '@evenhand/engine'
import type {EditorStatus} from '@evenhand/editors'

/** What one frame of a page tells the popup; the popup shows the frame that was focused last. */
export type FrameReport = {
  /** Tells the frames of one page apart. */
  frame: string
  isTop: boolean
  /** The frame's address, to know the site by. */
  url: string
  /** When an editor in it last had the focus, in milliseconds since 1970; 0 for never. */
  focusedAt: number
  status: EditorStatus
  findings: ReadonlyArray<Pick<Finding, 'actual' | 'category' | 'level' | 'message'>>
}

/** What the popup asks of the frame that it shows. */
export type PopupMessage = {type: 'show'; frame: string; index: number}

/** The port's name by which a frame knows that it is the popup that is listening. */
export const popupPort = 'popup'

/** The report to show: the frame that was focused last, else the page itself. */
export function chooseReport(reports: Iterable<FrameReport>): FrameReport | undefined {
  let chosen: FrameReport | undefined
  for (const report of reports) {
    if (!chosen || rank(report) > rank(chosen)) chosen = report
  }
  return chosen
}

export function isPopupMessage(message: unknown): message is PopupMessage {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'show'
}

function rank(report: FrameReport): number {
  return report.focusedAt + (report.isTop ? 0.5 : 0)
}
