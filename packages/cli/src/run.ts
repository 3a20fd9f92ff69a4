import {sayFormats} from '@evenhand/documents'
import {policies} from '@evenhand/engine/catalogue'
import {didYouMean} from '@evenhand/lexicon'
import {type CAC, cac} from 'cac'
import {locateModule} from './built-or-source.ts'
import type {CheckFlags} from './check-settings.ts'
import {formatNames} from './formats/index.ts'
import {standardInput, textFormats} from './read-texts.ts'
import type {runReview} from './review/review-command.ts'
import type {ReviewFlags} from './review/review-settings.ts'
import type {Surroundings} from './surroundings.ts'
import {version} from './version.ts'

// Each command is loaded when it runs, so that what it needs does not slow the others down.
const commands = {
  check: () => import('./check-command.ts'),
  // A file of its own in the build: what reads Word, PDF and mail is large, and no other command needs it.
  review: () =>
    import(locateModule('./evenhand-review.js', './review/review-command.ts').href) as Promise<{
      runReview: typeof runReview
    }>,
  rules: () => import('./rules-command.ts'),
  lexicon: () => import('./lexicon-command.ts')
}

/** Takes the place of a lone `-` while arguments are parsed: the parser reads it as an option without a name. */
const standInForInput = '\u0000standard-input'

/**
 * Runs the command line.
 *
 * @param args what was typed after `evenhand`
 * @returns the exit code: 0, 1 (findings, or failing examples), or 2 (a usage or read error)
 */
export async function run(args: ReadonlyArray<string>, surroundings: Surroundings): Promise<number> {
  const program = describeProgram(surroundings)
  const known = program.commands.map(({name}) => name)
  try {
    const typed = args.map((arg) => (arg === standardInput ? standInForInput : arg))
    const {options, args: words} = program.parse(['node', 'evenhand', ...typed], {run: false})
    if (options['help'] || options['version']) return 0
    if (program.matchedCommand) return await (program.runMatchedCommand() as Promise<number>)
    const [word] = words
    if (word === undefined) {
      program.outputHelp()
      return 2
    }
    surroundings.warn(
      `evenhand: no command is called ${word}${didYouMean(word, known) || `; there are ${known.join(', ')}`}`
    )
    return 2
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CACError') throw error
    surroundings.warn(`evenhand: ${error.message}; see evenhand ${program.matchedCommandName ?? ''} --help`)
    return 2
  }
}

function describeProgram(surroundings: Surroundings) {
  const program = cac('evenhand')
  const check = program
    .command(
      'check [...files]',
      `Check texts: files, folders of ${sayFormats(textFormats)} files, or - for standard input`
    )
    .option('--format <name>', `How findings are printed: ${formatNames.join(', ')} (default: text)`)
  addCheckOptions(check, 'Whose letter it is')
    .option(
      '--jsonl',
      'Answer records on standard input, a JSON object a line: {"id", "text", "voice"?, "to"?}'
    )
    .example('  evenhand check letters/ --policy norfolk')
    .action(async (files: string[], {'--': more = [], ...flags}: Parsed) => {
      const {runCheck} = await commands.check()
      return runCheck([...files, ...more].map(restoreInput), readFlags(flags), surroundings)
    })
  const review = program
    .command(
      'review [...files]',
      `Figures and a report over many letters: files, or folders of ${sayFormats()}`
    )
    .option(
      '--out <file>',
      'Where the result goes; its ending says what it is: .html, .docx (with letters), .csv, .json (figures). May be repeated. While a review runs, FILE.evenhand-progress beside it keeps counts of the files that are done (no text, names or paths), so that the same command goes on after an interrupt; it is deleted at the end',
      {type: [String]}
    )
    .option('--by <what>', 'Group by month, writer, addressee or voice (default: month)')
    .option('--sample <number>', 'Letters drawn at random and shown in the report, masked (default: 5)')
    .option('--seed <words>', 'The same seed draws the same letters (default: 1)')
    .option('--writers <file>', 'Pseudonyms in a YAML file, as in Heron: [jo.marsh@example.org, Jo Marsh]')
    .option('--show-names', 'Leave names, numbers and addresses in the letters that are shown')
    .option('--force', 'Replace a result that is there already')
  addCheckOptions(review, 'Whose letters they are')
    .example('  evenhand review letters/ --out report.html --policy norfolk --sample 5 --seed june')
    .action(async (files: string[], {'--': more = [], ...flags}: Parsed) => {
      const command = await commands.review()
      return command.runReview([...files, ...more].map(restoreInput), readReviewFlags(flags), surroundings)
    })
  program
    .command('rules [id]', 'List the rules, or show one with its policy basis and examples')
    .option('--lexicon <file>', 'List your own rules too; may be repeated', {type: [String]})
    .action(async (id: string | undefined, flags: Parsed) => {
      const {runRules} = await commands.rules()
      return runRules(id, repeated(flags, 'lexicon'), surroundings)
    })
  program
    .command(
      'lexicon <action> [...files]',
      'lexicon test FILE…: compile lexicon files and run their examples'
    )
    .action(async (action: string, files: string[], {'--': more = []}: Parsed) => {
      if (action !== 'test') {
        surroundings.warn(`evenhand: lexicon ${action}: expected lexicon test FILE…`)
        return 2
      }
      const {runLexiconTest} = await commands.lexicon()
      return runLexiconTest([...files, ...more], surroundings)
    })
  program.help()
  program.version(version)
  return program
}

/** The options of every command that checks letters. */
function addCheckOptions(command: ReturnType<CAC['command']>, whose: string) {
  return command
    .option(
      '--policy <id>',
      `Whose policy clauses are named: ${policies.map(({id}) => id).join(', ')}, or your own`
    )
    .option('--voice <voice>', `${whose}: service, family, auto (default: auto)`)
    .option('--level <setting>', 'Level of a category: CATEGORY=off|hint|warning|error; may be repeated', {
      type: [String]
    })
    .option('--lexicon <file>', 'Check with your own lexicon file too; may be repeated', {type: [String]})
    .option('--config <file>', 'Settings in a YAML or JSON file')
    .option(
      '--fail-on <level>',
      'Lowest level that makes the exit code 1: hint, warning, error, never (default: warning)'
    )
}

type Parsed = Record<string, unknown> & {'--'?: string[]}

const restoreInput = (word: string): string => (word === standInForInput ? standardInput : word)

function readFlags(flags: Record<string, unknown>): CheckFlags {
  return {
    ...single(flags, 'format'),
    ...readSettingFlags(flags),
    ...(flags['jsonl'] === true && {jsonl: true})
  }
}

function readReviewFlags(flags: Record<string, unknown>): ReviewFlags {
  return {
    ...readSettingFlags(flags),
    ...repeated(flags, 'out'),
    ...single(flags, 'by'),
    ...single(flags, 'sample'),
    ...single(flags, 'seed'),
    ...single(flags, 'writers'),
    ...(flags['showNames'] === true && {showNames: true}),
    ...(flags['force'] === true && {force: true})
  }
}

function readSettingFlags(flags: Record<string, unknown>): CheckFlags {
  return {
    ...single(flags, 'policy'),
    ...single(flags, 'voice'),
    ...single(flags, 'config'),
    ...single(flags, 'failOn'),
    ...repeated(flags, 'level'),
    ...repeated(flags, 'lexicon')
  }
}

/** The parser turns digits into numbers and repeats into lists: this turns them back to what was typed. */
function single(flags: Record<string, unknown>, name: string): Record<string, string> {
  const value = flags[name]
  return value === undefined ? {} : {[name]: String(Array.isArray(value) ? value.at(-1) : value)}
}

function repeated(flags: Record<string, unknown>, name: string): Record<string, string[]> {
  const value = flags[name]
  return value === undefined ? {} : {[name]: [value].flat().map(String)}
}
