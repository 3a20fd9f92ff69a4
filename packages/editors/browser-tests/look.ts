import type {Page} from 'playwright-core'

export type Box = {x: number; y: number; width: number; height: number}
/** Words that are underlined, and where. */
export type Underlined = {level: string; words: string; boxes: Box[]}

/** What is underlined in the page (or in a frame's document), by the browser's own account. */
export function readUnderlined(page: Page, frame?: string): Promise<Underlined[]> {
  return page.evaluate((selector) => {
    const frame = selector ? document.querySelector<HTMLIFrameElement>(selector)?.contentWindow : window
    const {CSS} = frame as Window & typeof globalThis
    return ['error', 'warning', 'hint'].flatMap((level) =>
      [...(CSS.highlights.get(`evenhand-${level}`) ?? [])].map((range) => {
        const live = range as Range
        return {
          level,
          words: live.toString(),
          boxes: [...live.getClientRects()].map(({x, y, width, height}) => ({x, y, width, height}))
        }
      })
    )
  }, frame)
}

/**
 * Where words really stand in a textarea or input: asked of the text inside the browser's own hidden tree, which no
 * page can reach.
 */
export async function readFieldWords(page: Page, selector: string, words: string): Promise<Box[]> {
  const session = await page.context().newCDPSession(page)
  const {root} = await session.send('DOM.getDocument', {depth: 0})
  const {nodeId} = await session.send('DOM.querySelector', {nodeId: root.nodeId, selector})
  const {node} = await session.send('DOM.describeNode', {nodeId, depth: -1, pierce: true})
  const tree = node.shadowRoots?.find(({shadowRootType}) => shadowRootType === 'user-agent')
  if (!tree) throw new Error(`${selector} has no inner tree`)
  const {object} = await session.send('DOM.resolveNode', {backendNodeId: tree.backendNodeId})
  const {result} = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId as string,
    functionDeclaration: findWords.toString(),
    arguments: [{value: words}],
    returnByValue: true
  })
  await session.detach()
  return result.value as Box[]
}

function findWords(this: ShadowRoot, words: string): Box[] {
  const walker = this.ownerDocument.createTreeWalker(this, 4)
  const nodes: Text[] = []
  let text = ''
  while (walker.nextNode()) {
    nodes.push(walker.currentNode as Text)
    text += (walker.currentNode as Text).data
  }
  const start = text.indexOf(words)
  const range = this.ownerDocument.createRange()
  let passed = 0
  for (const node of nodes) {
    const from = start - passed
    const to = from + words.length
    if (from >= 0 && from < node.length) range.setStart(node, from)
    if (to > 0 && to <= node.length) range.setEnd(node, to)
    passed += node.length
  }
  return [...range.getClientRects()].map(({x, y, width, height}) => ({x, y, width, height}))
}

/** Half a CSS pixel: less than an eye sees, more than rounding makes. */
export function differs(a: ReadonlyArray<Box>, b: ReadonlyArray<Box>): number {
  if (a.length !== b.length || a.length === 0) return Number.POSITIVE_INFINITY
  return Math.max(
    ...a.flatMap((box, index) => {
      const other = b[index] as Box
      return [box.x - other.x, box.y - other.y, box.width - other.width, box.height - other.height].map(
        Math.abs
      )
    })
  )
}
