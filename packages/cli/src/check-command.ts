import {type CheckFlags, type CheckSettings, readCheckSettings} from './check-settings.ts'
import {checkRecords} from './check-records.ts'
import {formats} from './formats/index.ts'
import type {FileReport} from './formats/report.ts'
import {hasFailing} from './has-failing.ts'
import {readTexts, standardInput} from './read-texts.ts'
import type {Surroundings} from './surroundings.ts'
import {refuse} from './usage.ts'
import {version} from './version.ts'

/**
 * `evenhand check`: prints what was found in the texts.
 *
 * @returns the exit code: 1 where any finding is at or above `--fail-on`, 2 on a usage or read error, else 0
 */
export async function runCheck(
  paths: ReadonlyArray<string>,
  flags: CheckFlags,
  surroundings: Surroundings
): Promise<number> {
  const {value: settings, problems} = await readCheckSettings(flags)
  if (!settings) return refuse(problems, surroundings)
  if (flags.jsonl) {
    if (paths.some((path) => path !== standardInput))
      return refuse(['--jsonl reads records from standard input: name no files with it'], surroundings)
    return checkRecords(settings, surroundings)
  }
  if (paths.length === 0 && surroundings.isStdinTerminal)
    return refuse(['nothing to check: name a file or a folder, or - to read standard input'], surroundings)
  return checkFiles(paths.length > 0 ? paths : [standardInput], settings, surroundings)
}

async function checkFiles(
  paths: ReadonlyArray<string>,
  {checker, voice, failOn, format}: CheckSettings,
  surroundings: Surroundings
): Promise<number> {
  const reports: FileReport[] = []
  let hasFailedRead = false
  for await (const {file, problem} of readTexts(paths, surroundings.stdin)) {
    if (file) reports.push({...file, findings: checker.check(file.text, voice ? {voice} : {}).findings})
    else {
      surroundings.warn(`evenhand: ${problem}`)
      hasFailedRead = true
    }
  }
  if (reports.length > 0 || !hasFailedRead)
    await surroundings.write(formats[format](reports, {...surroundings, policies: checker.policies, version}))
  if (hasFailedRead) return 2
  return reports.some(({findings}) => hasFailing(findings, failOn)) ? 1 : 0
}
