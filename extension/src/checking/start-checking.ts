import type {CardTexts, Editors, EditorsOptions, PolicyClause, PolicyRef} from '@evenhand/editors'
import type {Checker, CheckerOptions} from '@evenhand/engine'
import type {Policy} from '@evenhand/lexicon'
import {isAllowed, setAllowed, setRule, toCheckerOptions} from '../settings/settings.ts'
import type {SettingsStore} from '../settings/store.ts'
import type {Checking, CheckingOptions} from './checking.ts'

export type CheckingParts = {
  attachEditors: (options: EditorsOptions) => Editors
  createChecker: (options: CheckerOptions) => Checker
  policies: ReadonlyArray<Policy>
  settings: SettingsStore
  texts: CardTexts
  /** How pages get the styles of the underlines. */
  styles: 'adopt' | 'none'
}

/** Checks the editors of one document with the engine, by the user's settings, until it is stopped. */
export function startChecking(parts: CheckingParts, options: CheckingOptions): Checking {
  const editors = parts.attachEditors({
    document: options.document,
    check: createCheck(parts, options),
    texts: parts.texts,
    styles: parts.styles,
    describeClause: (ref) => describeClause(parts.policies, ref),
    reachPage: options.reachPage,
    onStatus: options.onStatus,
    onFindings: options.onFindings,
    onAllow: (finding) => {
      const {ruleId, actual: words} = finding
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
  return {
    findings: editors.findings,
    status: editors.status,
    openCardAtCaret: editors.openCardAtCaret,
    applyFirst: editors.applyFirst,
    next: editors.next,
    previous: editors.previous,
    show: editors.show,
    apply: editors.apply,
    ignore: editors.ignore,
    ignored: editors.ignored,
    bringBack: editors.bringBack,
    balance: editors.balance,
    update: (settings) => editors.update({check: createCheck(parts, {...options, settings})}),
    stop: editors.detach
  }
}

function createCheck(
  parts: CheckingParts,
  {settings}: Pick<CheckingOptions, 'settings'>
): EditorsOptions['check'] {
  const checker = parts.createChecker(toCheckerOptions(settings))
  return (text) => {
    const result = checker.check(text)
    const findings = result.findings.filter(
      ({ruleId, actual}) => !isAllowed(settings, {ruleId, words: actual})
    )
    return {...result, findings}
  }
}

function describeClause(policies: ReadonlyArray<Policy>, ref: PolicyRef): PolicyClause | undefined {
  const policy = policies.find(({id}) => id === ref.policy)
  const clause = policy?.clauses.find(({id}) => id === ref.clause)
  return policy && clause && {title: policy.title, says: clause.says}
}
