import {distance} from 'fastest-levenshtein'

/** `; did you mean “quotation”?`, where one of the options is near; else nothing. */
export function didYouMean(word: string, options: Iterable<string>): string {
  let best: {option: string; far: number} | undefined
  for (const option of options) {
    const isLonger = word.length >= 4 && option.startsWith(word)
    const far = isLonger ? 1 : distance(word, option)
    if (!best || far < best.far) best = {option, far}
  }
  return best && best.far <= Math.max(2, word.length / 3) ? `; did you mean “${best.option}”?` : ''
}

/**
 * Says that a name stands for nothing, and which one was probably meant.
 *
 * @param kind what it was to name: `rule`, `policy` …
 * @example
 * thereIsNo('rule', 'opinion/in-my-veiw', ['opinion/in-my-view'])
 *   // 'there is no rule “opinion/in-my-veiw”; did you mean “opinion/in-my-view”?'
 */
export const thereIsNo = (kind: string, name: string, options: Iterable<string>): string =>
  `there is no ${kind} “${name}”${didYouMean(name, options)}`
