import type {Balance, Finding, Suggestion} from '@evenhand/engine'
import {carryFindings} from './carry-findings.ts'
import type {Highlights, LevelRanges} from './overlay/highlights.ts'
import type {Mirror} from './overlay/mirror.ts'
import {createSight} from './overlay/sight.ts'
import {createRangeMaker, type Place, toRange} from './place.ts'
import type {Adapter, Check, Checked, EditOutcome, LetterReading} from './types.ts'
import {createWordings} from './wordings.ts'

/** One editor that is being checked. */
export type EditorSession = {
  readonly adapter: Adapter
  /** In order of text, on the text as it is now, without what was ignored. */
  findings(): ReadonlyArray<Finding>
  /** Looks whether the text has changed without an event, and checks at once what waits for it. */
  refresh(): void
  /** Checks again, e.g. by another policy. */
  recheck(): void
  ignore(finding: Finding): void
  /** What was ignored and still stands in the text. */
  ignored(): ReadonlyArray<Finding>
  /** Lets an ignored finding speak again. */
  bringBack(finding: Finding): void
  /** Whether the writer wants no findings in this draft for now. */
  isQuiet(): boolean
  /** Takes all findings away and checks no more, or checks again. */
  setQuiet(isQuiet: boolean): void
  balance(): Balance | undefined
  reading(): LetterReading | undefined
  apply(finding: Finding, suggestion: Suggestion): Promise<EditOutcome>
  /** Marks the words of the open card. */
  mark(finding: Finding | null): void
  rectsOf(finding: Finding): DOMRect[]
  release(): void
}

export type SessionOptions = {
  adapter: Adapter
  highlights: Highlights | null
  /** Read at each check, as the writer may choose another policy meanwhile. */
  check: () => Check
  isDisabled: (ruleId: string) => boolean
  /** Milliseconds. */
  delay: () => number
  /** Called after each change of the findings. */
  onFindings: () => void
  /** Called after each change of the text by the writer or the page. */
  onEdit: () => void
  /** What the words are drawn on where no range can hold the editor's own. */
  mirror?: Mirror
}

/** Reads, checks and underlines one editor, from now until it is released. */
export function createSession(options: SessionOptions): EditorSession {
  const {adapter, highlights, mirror} = options
  const ignored = createWordings()
  let current = adapter.read()
  let findings: ReadonlyArray<Finding> = []
  let silenced: ReadonlyArray<Finding> = []
  let checked: Checked | undefined
  let marked: Finding | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const makeRanges = createRangeMaker()
  const view = adapter.element.ownerDocument.defaultView
  const sight = highlights && view ? createSight(view, () => underline(true)) : null
  let covered: ReadonlyMap<Range, ReadonlyArray<Range>> = new Map()
  let isApplying = false
  let isQuiet = false

  const stopListening = adapter.onChange(look)
  mirror?.onMove(() => underline(true))
  check()

  function look(): void {
    const before = current.text
    current = adapter.read()
    if (isQuiet) return
    if (before !== current.text) {
      findings = carryFindings(findings, before, current.text)
      marked = null
      clearTimeout(timer)
      timer = setTimeout(check, options.delay())
      if (!isApplying) options.onEdit()
    }
    // a form field's words stay where they are; formatted text may have been drawn anew by its editor
    if (before !== current.text || adapter.kind !== 'form field') draw(false)
    if (before !== current.text) options.onFindings()
  }

  function check(): void {
    clearTimeout(timer)
    timer = undefined
    if (isQuiet) return
    checked = options.check()(current.text)
    const spoken = checked.findings
      .filter((finding) => !options.isDisabled(finding.ruleId))
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
    findings = spoken.filter((finding) => !ignored.has(finding))
    silenced = spoken.filter((finding) => ignored.has(finding))
    draw()
    options.onFindings()
  }

  function draw(looks = true): void {
    mirror?.show(findings.length > 0 ? current.text : null)
    underline(looks)
  }

  /** @param looks whether something has come to lie over the words, which takes longer than a key may */
  function underline(looks: boolean): void {
    if (!highlights || !sight) return
    const placed = sight.near(
      findings.flatMap((finding) => {
        const place = placeOf(finding)
        return place ? [{finding, place}] : []
      })
    )
    const ranges = makeRanges(placed.map(({place}) => place))
    if (mirror && looks) covered = mirror.findCovered(ranges)
    const levels: LevelRanges & Record<Finding['level'], Range[]> = {error: [], warning: [], hint: []}
    const active: Range[] = []
    for (const [index, {finding}] of placed.entries()) {
      const range = ranges[index]
      if (!range) continue
      const seen = covered.get(range) ?? [range]
      levels[finding.level].push(...seen)
      if (marked && isSameFinding(finding, marked)) active.push(...seen)
    }
    highlights.draw(levels)
    highlights.mark(active)
  }

  /** The words themselves: a space that would go with them needs no line. */
  function placeOf({start, end}: Finding): Place | null {
    const words = current.text.slice(start, end)
    const from = start + words.length - words.trimStart().length
    const to = end - words.length + words.trimEnd().length
    return from < to ? adapter.placeOf(from, to) : null
  }

  return {
    adapter,
    findings: () => findings,
    refresh: () => {
      look()
      if (timer !== undefined) check()
    },
    recheck: check,
    ignore: (finding) => {
      ignored.add(finding)
      check()
    },
    ignored: () => silenced,
    bringBack: (finding) => {
      ignored.remove(finding)
      check()
    },
    isQuiet: () => isQuiet,
    setQuiet: (wanted) => {
      if (isQuiet === wanted) return
      isQuiet = wanted
      if (!isQuiet) return check()
      clearTimeout(timer)
      timer = undefined
      findings = []
      silenced = []
      checked = undefined
      marked = null
      draw()
      options.onFindings()
    },
    balance: () => checked?.balance,
    reading: () => {
      const reading = checked?.reading
      return reading && {...reading, setAside: [...reading.setAside, ...adapter.setAside()]}
    },
    apply: async (finding, suggestion) => {
      const live = findings.find((candidate) => isSameFinding(candidate, finding))
      if (!live?.suggestions.some((candidate) => isSameSuggestion(candidate, suggestion))) return 'stale'
      isApplying = true
      const {start, end, text} = suggestion
      const outcome = await adapter.apply({start, end, text}, current.signature)
      isApplying = false
      look()
      check()
      return outcome
    },
    mark: (finding) => {
      marked = finding
      draw()
    },
    rectsOf: (finding) => {
      const place = placeOf(finding)
      return place ? [...toRange(place).getClientRects()] : []
    },
    release: () => {
      clearTimeout(timer)
      stopListening()
      sight?.release()
      highlights?.clear()
      adapter.release()
    }
  }
}

/** A check makes new objects; a finding of the one before is the same when it says the same of the same words. */
export function isSameFinding(a: Finding, b: Finding): boolean {
  return a.ruleId === b.ruleId && a.start === b.start && a.end === b.end && a.actual === b.actual
}

function isSameSuggestion(a: Suggestion, b: Suggestion): boolean {
  return a.text === b.text && a.start === b.start && a.end === b.end
}
