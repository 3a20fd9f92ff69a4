type Attribute = (name: string) => string | undefined

/** What the styles of a document say of its paragraphs and lists. They stand before its text. */
export type Styles = {
  /** Takes in an element, as it is read. */
  open(name: string, attribute: Attribute): void
  isHeading(style: string): boolean
  /** Whether a paragraph of this style begins a page. */
  beginsPage(style: string): boolean
  /** How a list numbers a level, from 1; nothing for a bullet or where it says nothing. */
  numberOf(list: string, level: number): ListLevel | undefined
}

export type ListLevel = {
  /** Empty where the level has no number: `1`, `a`, `A`, `i`, `I`. */
  format: string
  before: string
  after: string
  start: number
}

export function createStyles(): Styles {
  const styles = new Map<string, Written>()
  const levels = new Map<string, ListLevel>()
  let style: Written | undefined
  let list = ''
  return {
    open(name, attribute) {
      if (name === 'style:style') {
        style = {
          parent: attribute('style:parent-style-name') ?? '',
          isHeading: isHeading(attribute),
          beginsPage: false
        }
        if (attribute('style:family') === 'paragraph') styles.set(attribute('style:name') ?? '', style)
      }
      if (name === 'style:paragraph-properties' && style) {
        style.beginsPage = attribute('fo:break-before') === 'page'
        style = undefined
      }
      if (name === 'text:list-style') list = attribute('style:name') ?? ''
      if (name === 'text:list-level-style-number')
        levels.set(`${list} ${attribute('text:level') ?? 1}`, {
          format: attribute('style:num-format') ?? '',
          before: attribute('style:num-prefix') ?? '',
          after: attribute('style:num-suffix') ?? '',
          start: Number(attribute('text:start-value') ?? 1)
        })
    },
    isHeading: (name) => listBases(name).some((one) => one.isHeading),
    // A break is its own style's: one that it is based on breaks only its own paragraphs' pages as a rule.
    beginsPage: (name) => styles.get(name)?.beginsPage ?? false,
    numberOf: (name, level) => levels.get(`${name} ${level}`)
  }

  /** The style and its bases, nearest first. A damaged file may go in a circle. */
  function listBases(name: string): Written[] {
    const chain: Written[] = []
    for (let next = styles.get(name); next && chain.length < 20; next = styles.get(next.parent))
      chain.push(next)
    return chain
  }
}

type Written = {parent: string; isHeading: boolean; beginsPage: boolean}

const isHeading = (attribute: Attribute): boolean =>
  Number(attribute('style:default-outline-level') ?? 0) > 0 ||
  /^(?:heading|title|subtitle)\b/i.test(attribute('style:display-name') ?? attribute('style:name') ?? '')
