import {useEffect, useRef} from 'preact/hooks'
import {say} from '../say.ts'

export type ProblemListProps = {
  title: string
  /** A line each: where, what is wrong, and what would be right. */
  problems: ReadonlyArray<string>
  /** Whether it comes of what was just done; then it takes the focus, so that it is read out. */
  isNews?: boolean
}

/** Why a file was not taken. */
export function ProblemList({title, problems, isNews = true}: ProblemListProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isNews) heading.current?.focus()
  }, [problems])
  return (
    <div class="problems">
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <ul>
        {problems.slice(0, shown).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
        {problems.length > shown && <li>{say('problemsMore', String(problems.length - shown))}</li>}
      </ul>
    </div>
  )
}

/** A person mends a few at a time. */
const shown = 20
