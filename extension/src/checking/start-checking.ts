import type {CardTexts, describeSetAside, Editors, EditorsOptions, LetterReading} from '@evenhand/editors'
import type {Checker, CheckerOptions, findReader, findSetAside} from '@evenhand/engine'
import {citeClauses, type CompiledLexicon, type Policy} from '@evenhand/lexicon'
import type {Lexicons} from '../lexicons/follow-lexicons.ts'
import {isAllowed, setAllowed, setRule, type Settings, toCheckerOptions} from '../settings/settings.ts'
import type {SettingsStore} from '../settings/store.ts'
import type {Checking, CheckingOptions} from './checking.ts'

export type CheckingParts = {
  attachEditors: (options: EditorsOptions) => Editors
  createChecker: (options: CheckerOptions) => Checker
  findReader: typeof findReader
  findSetAside: typeof findSetAside
  describeSetAside: typeof describeSetAside
  policies: ReadonlyArray<Policy>
  settings: SettingsStore
  lexicons: Lexicons
  texts: CardTexts
  /** False once the extension was updated or removed under the open page. */
  isConnected: () => boolean
  /** How pages get the styles of the underlines. */
  styles: 'adopt' | 'none'
}

/** Checks the editors of one document with the engine, by the user's settings, until it is stopped. */
export function startChecking(parts: CheckingParts, options: CheckingOptions): Checking {
  let {settings} = options
  const findLexicons = () => parts.lexicons.current(settings)
  const editors = parts.attachEditors({
    document: options.document,
    check: createCheck(parts, settings),
    texts: parts.texts,
    styles: parts.styles,
    describeClause: (ref) => citeClauses([ref], [...parts.policies, ...policiesOf(findLexicons())])[0],
    reachPage: options.reachPage,
    asksBeforeSending: () => settings.askBeforeSending && parts.isConnected(),
    onStatus: options.onStatus,
    onFindings: options.onFindings,
    onApply: ({category}, _suggestion, outcome) => {
      if (outcome === 'applied') options.onChoice(category, 'changed')
    },
    onIgnore: ({category}) => options.onChoice(category, 'kept'),
    onAllow: (finding) => {
      const {ruleId, actual: words, category} = finding
      options.onChoice(category, 'allowed')
      // should storage be full, the wording is silent in this draft at least
      parts.settings
        .change((settings) => setAllowed(settings, {ruleId, words}, true))
        .catch(() => editors.ignore(finding))
    },
    onDisableRule: (ruleId) => {
      // The rule is silent on this page already; should storage be full, it speaks again in the next one.
      parts.settings.change((settings) => setRule(settings, ruleId, false)).catch(() => {})
    }
  })
  const checkAnew = () => editors.update({check: createCheck(parts, settings)})
  const unwatch = parts.lexicons.watch(checkAnew)
  return {
    ...editors,
    lexiconsLeftOut: () => parts.lexicons.leftOut(settings),
    update: (changed) => {
      settings = changed
      checkAnew()
    },
    stop: () => {
      // First of all: once the extension was replaced, the browser refuses whatever is asked of it.
      editors.detach()
      try {
        unwatch()
      } catch {
        // there is nobody left to be told of a change
      }
    }
  }
}

function createCheck(parts: CheckingParts, settings: Settings): EditorsOptions['check'] {
  const lexicons = parts.lexicons.current(settings)
  // What the service says of its own letters is read from storage first, so that no underline comes and goes.
  if (!lexicons) return () => ({findings: []})
  const checker = parts.createChecker(toCheckerOptions(settings, lexicons))
  return (text) => {
    const result = checker.check(text)
    const seen = result.findings.filter(({level}) => settings.hints || level !== 'hint')
    let reading: LetterReading | undefined
    return {
      findings: seen.filter(({ruleId, actual}) => !isAllowed(settings, {ruleId, words: actual})),
      // Worked out only where a panel asks: to count views every sentence has to be read.
      get balance() {
        return result.balance
      },
      get reading() {
        const hidden = result.findings.length - seen.length
        return (reading ??= {...readLetter(parts, text), voice: result.voice, hidden})
      }
    }
  }
}

function readLetter(
  {findReader, findSetAside, describeSetAside}: CheckingParts,
  text: string
): Pick<LetterReading, 'to' | 'setAside'> {
  const to = findReader(text)
  const setAside = findSetAside(text).map(({start, end, kind}) =>
    describeSetAside(kind, text.slice(start, end))
  )
  return {...(to === undefined ? {} : {to}), setAside}
}

function policiesOf(lexicons: ReadonlyArray<CompiledLexicon> | undefined): Policy[] {
  return (lexicons ?? []).flatMap(({policies}) => policies)
}
