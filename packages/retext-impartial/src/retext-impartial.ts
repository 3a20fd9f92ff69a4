import {
  type CheckerOptions,
  type CheckOptions,
  createChecker,
  type Finding,
  findOptionProblems
} from '@evenhand/engine'
import {type CitedClause, citeClauses} from '@evenhand/lexicon'
import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {readTree, type TreeText} from './text-of-tree.ts'

export type Options = CheckerOptions &
  CheckOptions & {
    /** The page about a finding. Default: this package's page, at the finding's category. */
    url?: (finding: Finding) => string
  }

const source = 'retext-impartial'
const page = 'https://www.npmjs.com/package/retext-impartial'
/** vfile's word for how bad a message is: `true` an error, `false` a warning, `undefined` for information. */
const fatality = {error: true, warning: false, hint: undefined} satisfies Record<
  Finding['level'],
  boolean | undefined
>

/**
 * Checks that English text is impartial: a message for each place where its wording may not be.
 *
 * Messages carry `ruleId`, `source`, `actual`, `expected` (wordings that could stand there), `note` (why, and the
 * policy's clause), `url` and, where the tree has positions, `place`. Nothing in the tree or the file is changed.
 * What the options name that there is not, such as a mistyped rule, is a message with the `ruleId` `options`.
 *
 * @example
 * const file = await unified().use(retextEnglish).use(retextImpartial, {policy: 'norfolk'}).use(retextStringify)
 *   .process('You should appeal.')
 * file.messages[0].ruleId // 'directive/you-should'
 */
export default function retextImpartial(
  options?: Readonly<Options> | null
): (tree: Root, file: VFile) => undefined {
  const {url = linkToCategory, voice, to, ...checkerOptions} = options ?? {}
  const checkOptions = {...(voice && {voice}), ...(to && {to})}
  const checker = createChecker(checkerOptions)
  const problems = findOptionProblems(checkerOptions)

  return (tree, file) => {
    for (const {place, message} of problems)
      file.message(`${place.join('.')}: ${message}`, {source, ruleId: 'options'})
    const treeText = readTree(tree)
    for (const finding of checker.check(treeText.text, checkOptions).findings)
      addMessage(file, finding, citeClauses(finding.policy, checker.policies), treeText, url(finding))
  }
}

function addMessage(
  file: VFile,
  finding: Finding,
  clauses: ReadonlyArray<CitedClause>,
  {toFileOffset}: TreeText,
  url: string
): void {
  const {ruleId, level, start, end, actual, suggestions} = finding
  const place = placeOf(file, toFileOffset(start, 'start'), toFileOffset(end, 'end'))
  const message = file.message(finding.message, {source, ruleId, ...(place && {place})})
  message.fatal = fatality[level]
  message.actual = actual
  message.expected = suggestions
    .filter((suggestion) => suggestion.start === start && suggestion.end === end && !suggestion.label)
    .map(({text}) => text)
  const cited = clauses.map(({service, says}) => `${service}: ${says}`)
  message.note = [finding.note, ...cited].filter(Boolean).join('\n')
  message.url = url
}

function placeOf(file: VFile, start: number | undefined, end: number | undefined) {
  if (start === undefined || end === undefined) return undefined
  const {toPoint} = location(file)
  const [from, to] = [toPoint(start), toPoint(end)]
  return from && to ? {start: from, end: to} : undefined
}

const linkToCategory = ({category}: Finding): string => `${page}#${category}`
