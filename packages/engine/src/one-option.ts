import type {Finding} from './types.ts'

/**
 * Whether a letter sets out a single course of action where its reader has a choice to make: it directs to a formal step, and no
 * other way is named.
 *
 * @returns the finding that directs, or nothing
 */
export function findOneOption<Found extends Pick<Finding, 'category' | 'start' | 'end'>>(
  text: string,
  findings: ReadonlyArray<Found>
): Found | undefined {
  const only = findings.find(
    (finding) =>
      finding.category === 'directive' &&
      formalStep.test(text.slice(finding.start, endOfSentence(text, finding.end)))
  )
  return only && !hasOptions.test(text) && hasWords(text, fewestWords) ? only : undefined
}

/** A line or two is no letter: what else was said may stand elsewhere. */
const fewestWords = 40
function hasWords(text: string, fewest: number): boolean {
  const word = /\S+/g
  for (let count = 0; count < fewest; count++) if (!word.test(text)) return false
  return true
}

const formalStep =
  /\b(?:appeal|complain|complaint|mediation|mediate|accept|sign|withdraw|request|lodge|refuse|reject|tribunal|ombudsman|placement|assessment|solicitor|judicial review)\b/i

const hasOptions =
  /\b(?:options?|alternatively|alternatives?|you (?:could|can|may|might)(?: also)? (?:ask|choose|decide|want|wish|wait|appeal|complain|go|also|either|use|do|take|write|request|speak|talk|contact|think)|either\b[^.]{0,60}\bor\b|up to you|your (?:choice|decision)|for you to decide|another (?:way|route|possibility)|or you (?:could|can|may)|or (?:you )?leave|whether (?:or not )?to|routes?|choices?|if you (?:decide|choose|prefer|would rather))\b/i

function endOfSentence(text: string, from: number): number {
  const stop = /[.!?\n]/g
  stop.lastIndex = from
  return stop.exec(text)?.index ?? text.length
}
