import {type Addressee, addressees, type Voice} from '@evenhand/lexicon'
import type {CheckSettings} from './check-settings.ts'
import {hasFailing} from './has-failing.ts'
import {voiceSettings} from './read-config.ts'
import type {Surroundings} from './surroundings.ts'
import {type OrProblems, pickWord} from './usage.ts'

type Id = string | number
type TextRecord = {id: Id; text: string; voice?: Voice; to?: Addressee}

/**
 * `evenhand check --jsonl`: answers each record on standard input with a line of its findings, in the same order.
 *
 * Only one record is held at a time, so the input may be of any length. A line that is not a record is answered with
 * `{id: null, error}`, and the rest go on.
 *
 * @returns the exit code: 2 where a line was bad, else 1 where any finding is at or above `--fail-on`, else 0
 */
export async function checkRecords(
  {checker, voice: usualVoice, failOn}: CheckSettings,
  {stdin, write}: Surroundings
): Promise<number> {
  let hasBadLine = false
  let hasFailed = false
  let number = 0
  for await (const line of splitLines(stdin)) {
    number++
    if (!line.trim()) continue
    const {value: record, problems} = readRecord(line)
    if (!record) {
      hasBadLine = true
      await write(`${JSON.stringify({id: null, error: `line ${number}: ${problems.join('; ')}`})}\n`)
      continue
    }
    const {id, text, voice = usualVoice, to} = record
    const {findings} = checker.check(text, {...(voice && {voice}), ...(to && {to})})
    hasFailed ||= hasFailing(findings, failOn)
    await write(`${JSON.stringify({id, findings})}\n`)
  }
  if (hasBadLine) return 2
  return hasFailed ? 1 : 0
}

/** The lines of a text that comes in pieces, without their line feeds. */
export async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest: string[] = []
  for await (const piece of pieces) {
    const lines = piece.split('\n')
    const last = lines.pop() ?? ''
    for (const line of lines) {
      yield rest.join('') + line
      rest = []
    }
    rest.push(last)
  }
  const last = rest.join('')
  if (last) yield last
}

function readRecord(line: string): OrProblems<TextRecord> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return {problems: [`not JSON (${(error as Error).message})`]}
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {problems: ['not a JSON object: expected {"id": …, "text": "…"}']}
  const {id, text, voice, to} = value as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number')
    return {problems: ['id is missing: give a string or a number']}
  if (typeof text !== 'string') return {problems: ['text is missing: give a string']}
  const pickedVoice = pickWord('voice', asWord(voice ?? 'auto'), voiceSettings)
  const pickedAddressee = to == null ? undefined : pickWord('to', asWord(to), addressees)
  const problems = [...(pickedVoice.problems ?? []), ...(pickedAddressee?.problems ?? [])]
  if (problems.length > 0) return {problems}
  return {
    value: {
      id,
      text,
      ...(pickedVoice.value && pickedVoice.value !== 'auto' && {voice: pickedVoice.value}),
      ...(pickedAddressee?.value && {to: pickedAddressee.value})
    }
  }
}

const asWord = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
