import type {Finding} from '@evenhand/engine'
import {type Change, findChange} from '@evenhand/engine/find-change'
import {makeFinding} from '@evenhand/engine/finding'

/**
 * Takes findings of one text over to the next, until it is checked again: those before the change stay,
 * those behind it move along, and one whose words were touched is dropped, as it could be a lie by now.
 *
 * @example
 * carryFindings(findings, 'Clearly, it went well.', 'So clearly, it went well.')
 */
export function carryFindings(
  findings: ReadonlyArray<Finding>,
  before: string,
  after: string
): ReadonlyArray<Finding> {
  const change = findChange(before, after)
  if (!change) return findings
  // the end of a paragraph that was left as it is, the break after it included
  const paragraph = before.lastIndexOf('\n\n', change.start - 2)
  return findings.flatMap((finding) => {
    // neither it nor what it offers reaches into another paragraph
    if (finding.end <= paragraph) return [finding]
    const place = carry(finding, change, after)
    if (!place) return []
    const suggest = () =>
      finding.suggestions.flatMap((suggestion) => {
        const at = carry(suggestion, change, after)
        return at ? [{...suggestion, ...at}] : []
      })
    return [makeFinding(finding, suggest, place)]
  })
}

type Place = {start: number; end: number}

function carry({start, end}: Place, change: Change, after: string): Place | null {
  if (end < change.start || (end === change.start && !joinsWords(after, end))) return {start, end}
  const shift = change.after - change.before
  const isBehind = start > change.before || (start === change.before && !joinsWords(after, start + shift))
  return isBehind ? {start: start + shift, end: end + shift} : null
}

/** Letters that came to stand right beside a word made another word of it. */
function joinsWords(text: string, at: number): boolean {
  return isWordCharacter(text.charAt(at - 1)) && isWordCharacter(text.charAt(at))
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}\p{M}'’\uD800-\uDFFF]/u.test(character)
}
