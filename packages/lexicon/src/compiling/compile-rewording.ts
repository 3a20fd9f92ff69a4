import {thereIsNo} from '../did-you-mean.ts'
import {categories, type CompiledRewording, type CompiledRule, type LexiconProblem} from '../types.ts'
import type {PatternCheck} from './check-patterns.ts'
import type {RewordingInFile} from './read-files.ts'

/** Compiles a rewording, or adds to the problems and returns nothing. */
export function compileRewording(
  {rewording, file, place}: RewordingInFile,
  check: PatternCheck,
  rules: ReadonlyArray<CompiledRule>,
  problems: LexiconProblem[]
): CompiledRewording[] {
  const before = problems.length
  rewording.patterns.forEach((source, at) => check(file, source, [...place, 'patterns', at], true))
  rewording.except.forEach((source, at) => check(file, source, [...place, 'except', at], false))
  const known = new Set<string>([...categories, ...rules.map(({id}) => id)])
  // A file that is tested alone knows no rules.
  if (rules.length > 0)
    rewording.for.forEach((name, at) => {
      if (!known.has(name))
        problems.push(
          file.problemAt(
            [...place, 'for', at],
            'unknown-rule',
            thereIsNo('category and no rule', name, known)
          )
        )
    })
  if (rewording.patterns.length === 0 && rewording.replaces === 'words')
    problems.push(
      file.problemAt(
        place,
        'missing-key',
        'a rewording of words needs patterns; only a clause may go without'
      )
    )
  if (rewording.alternatives.length === 0 && rewording.outline === undefined)
    problems.push(file.problemAt(place, 'missing-key', 'a rewording needs alternatives or an outline'))
  rewording.examples.forEach((example, at) => {
    if (!/^.+ → .*$/.test(example))
      problems.push(
        file.problemAt([...place, 'examples', at], 'example', 'write an example as “before → after”')
      )
  })
  if (problems.length > before) return []
  const {to, outline, ...rest} = rewording
  return [{...rest, ...(to === undefined ? {} : {to}), ...(outline === undefined ? {} : {outline})}]
}
