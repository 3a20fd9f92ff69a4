// pnpm score [FILE…] [--split tune|measure|all] [--kind letters|sentences] [--category X] [--list] [--phrases] [--json]
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import type {Checker} from '@evenhand/engine'
import {type Category, categories} from '@evenhand/lexicon'
import {readLookAlikes, readPhrases, reportPhraseSlips, reportPhrases, scorePhrases} from './phrases.ts'
import {type LabelledRecord, readRecords} from './records.ts'
import {reportScore, reportSlips, summariseScore} from './report-score.ts'
import {scoreAnswers} from './score.ts'
import {useCheckoutLexicons} from './use-checkout-lexicons.ts'

const usage = `pnpm score [FILE…]
  --split tune|measure|all      default: tune and measure, one after the other; all: as one
  --kind letters|sentences      default: both
  --category NAME               only this category's figures and slips
  --list                        every miss, wrong category and false alarm (never of measure records)
  --phrases                     the partial phrases, their alternatives and the look-alikes instead
  --policy ID                   check as this policy's service
  --detect-voice                leave the voice to the checker instead of telling it
  --json                        figures as JSON`

const splits = ['tune', 'measure'] as const
const kinds = ['letters', 'sentences'] as const
const folder = import.meta.dirname

type Options = ReturnType<typeof readOptions>

try {
  const options = readOptions(process.argv.slice(2))
  if (options.help) console.log(usage)
  else if (options.phrases) runPhrases(options, await prepareChecker(options))
  else runRecords(options, await prepareChecker(options))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}

async function prepareChecker({policy}: Options): Promise<Checker> {
  for (const problem of useCheckoutLexicons()) console.error(`left out: ${problem}`)
  const {createChecker} = await import('@evenhand/engine')
  return createChecker(policy ? {policy} : {})
}

function runRecords(options: Options, checker: Checker): void {
  const {category, detectVoice, isListed, isJson} = options
  const records = readRecords(options.files.length > 0 ? options.files : corpusFiles()).filter(
    ({kind}) => !options.kind || (kind === 'sentence') === (options.kind === 'sentences')
  )
  const summaries: Record<string, unknown> = {}
  for (const [title, part] of groupBySplit(records, options.split)) {
    if (isListed && part.some(({split}) => split === 'measure')) {
      if (options.split) throw new Error('measure records only measure: list with --split tune')
      continue
    }
    const score = scoreAnswers(
      part,
      ({text, voice, to}) => checker.check(text, detectVoice ? {to} : {voice, to}).findings
    )
    summaries[title] = summariseScore(score)
    if (isListed) console.log(reportSlips(score, category))
    if (!isJson) console.log(`${reportScore(title, score, category)}\n`)
  }
  if (isJson) console.log(JSON.stringify(summaries, null, 2))
}

function runPhrases({category, isListed, isJson}: Options, checker: Checker): void {
  const among = <T extends {categories: ReadonlyArray<Category>}>(list: ReadonlyArray<T>) =>
    list.filter(({categories}) => !category || categories.includes(category))
  const score = scorePhrases(
    among(readPhrases(join(folder, 'phrases/phrases.jsonl'))),
    among(readLookAlikes(join(folder, 'phrases/look-alikes.jsonl'))),
    (text, voice) => checker.check(text, {voice}).findings
  )
  if (isListed) console.log(reportPhraseSlips(score))
  console.log(isJson ? JSON.stringify({...score, slips: undefined}, null, 2) : reportPhrases(score))
}

function groupBySplit(
  records: ReadonlyArray<LabelledRecord>,
  split: Options['split']
): Array<[string, ReadonlyArray<LabelledRecord>]> {
  if (split === 'all') return [['all', records]]
  const wanted = split ? [split] : splits
  return wanted
    .map((name): [string, LabelledRecord[]] => [name, records.filter((record) => record.split === name)])
    .filter(([, part]) => part.length > 0)
}

function corpusFiles(): string[] {
  return splits.flatMap((split) => kinds.map((kind) => join(folder, split, `${kind}.jsonl`)))
}

function readOptions(args: string[]) {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {
      split: {type: 'string'},
      kind: {type: 'string'},
      category: {type: 'string'},
      policy: {type: 'string'},
      list: {type: 'boolean', default: false},
      phrases: {type: 'boolean', default: false},
      'detect-voice': {type: 'boolean', default: false},
      json: {type: 'boolean', default: false},
      help: {type: 'boolean', short: 'h', default: false}
    }
  })
  const missing = positionals.find((path) => !existsSync(path))
  if (missing) throw new Error(`${missing}: no such file`)
  return {
    files: positionals,
    split: oneOf('--split', values.split, [...splits, 'all'] as const),
    kind: oneOf('--kind', values.kind, kinds),
    category: oneOf('--category', values.category, categories),
    isListed: values.list,
    isJson: values.json,
    phrases: values.phrases,
    detectVoice: values['detect-voice'],
    help: values.help,
    policy: values.policy
  }
}

function oneOf<const T extends string>(
  flag: string,
  value: string | undefined,
  allowed: ReadonlyArray<T>
): T | undefined {
  if (value === undefined) return undefined
  const found = allowed.find((name) => name === value)
  if (!found) throw new Error(`${flag} ${value}: expected one of ${allowed.join(', ')}`)
  return found
}
