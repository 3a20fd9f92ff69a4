// Writes docs/rules.md: every rule with its policy clauses, scopes and examples, and which rules rest on each clause.
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {policies, rules} from '@evenhand/engine'
import {examples} from '@evenhand/engine/examples'
import {categories} from '@evenhand/lexicon'
import type {Category, CompiledRule, Policy} from '@evenhand/lexicon'

const folder = join(import.meta.dirname, '../docs')
mkdirSync(folder, {recursive: true})
writeFileSync(join(folder, 'rules.md'), describeRules(policies, rules))
console.log(`docs/rules.md: ${rules.length} rules, ${policies.length} policies`)

function describeRules(allPolicies: readonly Policy[], allRules: readonly CompiledRule[]): string {
  const used = categories.filter((category) => allRules.some((rule) => rule.category === category))
  return `${[
    '# The rules',
    '<!-- Made by `pnpm docs:rules` from lexicons/. Change the lexicons, not this page. -->',
    `${allRules.length} rules in ${used.length} categories. In the examples, the words in bold are underlined.`,
    used.map((category) => `- [${category}](#${category})`).join('\n'),
    ...used.map((category) => describeCategory(category, allRules)),
    '## Which rules rest on which clause',
    'A clause without a rule is one that wording cannot show: training, review, how a meeting is run.',
    ...allPolicies.map((policy) => describePolicy(policy, allRules))
  ].join('\n\n')}\n`
}

function describeCategory(category: Category, allRules: readonly CompiledRule[]): string {
  const own = allRules.filter((rule) => rule.category === category)
  return [`## ${category}`, ...own.map(describeRule)].join('\n\n')
}

function describeRule(rule: CompiledRule): string {
  const basis = rule.policy.map(({policy, clause}) => `${policy}/${clause}`).join(', ')
  const offers = rule.alternatives.map((text) => (text === '' ? 'leave it out' : `“${text}”`))
  return [
    `### ${rule.id}`,
    [rule.message, rule.note ?? ''].map(escapeText).join(' ').trim(),
    [
      `- level: ${rule.level}`,
      `- policy: ${basis}`,
      `- excused by: ${rule.scopes.join(', ') || 'nothing'}`,
      ...(rule.equalityTerms ? [`- terms of retext-equality: ${rule.equalityTerms.join(', ')}`] : []),
      ...(rule.wholeLetter ? ['- looks at a letter of forty words and more as a whole'] : []),
      ...(rule.learned
        ? ['- learned: finds sentences that are worded like those that readers have labelled so']
        : []),
      ...(rule.plain ? ['- plain: no second reading doubts it'] : []),
      ...(offers.length > 0 ? [`- offers: ${escapeText(offers.join(', '))}`] : []),
      ...(rule.outline === undefined ? [] : [`- or, to fill in: ${escapeText(rule.outline)}`])
    ].join('\n'),
    [
      ...(examples[rule.id]?.flags ?? []).map((example) => `- flags: ${markSpan(example)}`),
      ...(examples[rule.id]?.passes ?? []).map((example) => `- passes: ${escapeText(example)}`)
    ].join('\n')
  ].join('\n\n')
}

function describePolicy({id, title, date, clauses}: Policy, allRules: readonly CompiledRule[]): string {
  const rows = clauses.map(({id: clause, says}) => {
    const resting = allRules.filter((rule) =>
      rule.policy.some((basis) => basis.policy === id && basis.clause === clause)
    )
    return `| ${clause} | ${escapeText(says)} | ${resting.map((rule) => linkTo(rule)).join(', ')} |`
  })
  return [`### ${title}, ${date}`, ['| clause | says | rules |', '|---|---|---|', ...rows].join('\n')].join(
    '\n\n'
  )
}

function linkTo({id}: CompiledRule): string {
  // A heading's anchor leaves the slash out.
  return `[${id}](#${id.replace('/', '')})`
}

function markSpan(example: string): string {
  return escapeText(example).replaceAll('\\[\\[', '**').replaceAll('\\]\\]', '**')
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|]/g, String.raw`\$&`).replaceAll(/\s*\n\s*/g, ' / ')
}
