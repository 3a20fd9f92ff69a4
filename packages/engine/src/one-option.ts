import type {Finding} from './types.ts'

/**
 * Whether a letter sets out a single course of action where its reader has a choice to make: it directs to a formal step, and no
 * other way is named.
 *
 * @returns the finding that directs, or nothing
 */
export function findOneOption(text: string, findings: ReadonlyArray<Finding>): Finding | undefined {
  if (hasOptions.test(text) || countWords(text) < fewestWords) return undefined
  return findings.find(
    (finding) =>
      finding.category === 'directive' &&
      formalStep.test(text.slice(finding.start, endOfSentence(text, finding.end)))
  )
}

/** A line or two is no letter: what else was said may stand elsewhere. */
const fewestWords = 40
const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0

const formalStep =
  /\b(?:appeal|complain|complaint|mediation|mediate|accept|sign|withdraw|request|lodge|refuse|reject|tribunal|ombudsman|placement|assessment|solicitor|judicial review)\b/i

const hasOptions =
  /\b(?:options?|alternatively|alternatives?|you (?:could|can|may|might)(?: also)? (?:ask|choose|decide|want|wish|wait|appeal|complain|go|also|either|use|do|take|write|request|speak|talk|contact|think)|either\b[^.]{0,60}\bor\b|up to you|your (?:choice|decision)|for you to decide|another (?:way|route|possibility)|or you (?:could|can|may)|or (?:you )?leave|whether (?:or not )?to|routes?|choices?|if you (?:decide|choose|prefer|would rather))\b/i

function endOfSentence(text: string, from: number): number {
  const rest = /[.!?\n]/.exec(text.slice(from))
  return rest ? from + rest.index : text.length
}
