import type {Category} from '@evenhand/lexicon'
import type {Choice} from '../log/practice-log.ts'

/** What content scripts and the popup may ask of the background. Never holds a word of what is being written. */
export type BackgroundRequest =
  | {type: 'load-checker'}
  /** A service's own lexicon has to be compiled again, in the frame where it is wanted. */
  | {type: 'load-compiler'}
  /** An editor was focused in a frame that its parent watches; which frame that is, only the parent can see. */
  | {type: 'look-for-focus'}
  /** An editor keeps its text in a model that only a script in the page's world can reach; answered with its event's name. */
  | {type: 'reach-page'}
  /** The user has just granted a site in the popup; answered when the site is being watched. */
  | {type: 'sync-sites'}
  /** How many findings at warning or error level the focused field has; `null` where nothing is checked. */
  | {type: 'show-count'; count: number | null}
  /** What the officer did about a finding, for their own log, which may be off. */
  | {type: 'log-choice'; category: Category; choice: Choice}

const requestTypes = [
  'load-checker',
  'load-compiler',
  'reach-page',
  'look-for-focus',
  'sync-sites',
  'show-count',
  'log-choice'
] satisfies Array<BackgroundRequest['type']>

/** What the background tells a tab when the user presses one of the shortcuts. */
export const commands = ['open-card', 'apply-first', 'next-finding', 'previous-finding'] as const
/** The shortcut that the background answers itself. */
export const panelCommand = 'open-panel'
export type Command = (typeof commands)[number]
export type CommandMessage = {type: 'command'; command: Command}

export function isBackgroundRequest(message: unknown): message is BackgroundRequest {
  const type = typeOf(message)
  return requestTypes.some((known) => known === type)
}

export function isCommandMessage(message: unknown): message is CommandMessage {
  return typeOf(message) === 'command' && isCommand((message as {command?: unknown}).command)
}

export function isCommand(name: unknown): name is Command {
  return commands.some((command) => command === name)
}

function typeOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined
}
