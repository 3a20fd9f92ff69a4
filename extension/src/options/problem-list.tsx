import {useEffect, useRef} from 'preact/hooks'

export type ProblemListProps = {
  title: string
  /** A line each: where, what is wrong, and what would be right. */
  problems: ReadonlyArray<string>
}

/** Why a file was not taken. It takes the focus, so that it is read out. */
export function ProblemList({title, problems}: ProblemListProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [problems])
  return (
    <div class="problems">
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  )
}
