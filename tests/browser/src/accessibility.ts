import type {CDPSession, Page} from 'playwright-core'

/** What a screen reader is told of one thing on the page, and where it can be clicked. */
export type Accessible = {
  role: string
  name: string
  description: string
  isFocused: boolean
  node: number
}

/**
 * Reads a page the way a screen reader does, closed shadow roots included; Evenhand's own surfaces are found by what they
 * say of themselves, not by how they are built.
 */
export async function openAccessibilityTree(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  await session.send('DOM.enable')
  return {
    find: (role: string, name: RegExp) => find(session, role, name),

    async waitFor(role: string, name: RegExp, patience = 10_000): Promise<Accessible> {
      const found = await waitUntil(() => find(session, role, name), patience)
      if (found === undefined) throw new Error(`There is no ${role} named ${name} on the page.`)
      return found
    },

    /** Whether there is such a thing now, or within half a second. */
    appears: async (role: string, name: RegExp) =>
      (await waitUntil(() => find(session, role, name), 500)) !== undefined,

    async isGone(role: string, name: RegExp, patience = 10_000): Promise<boolean> {
      const isGone = await waitUntil(
        async () => ((await find(session, role, name)) ? undefined : true),
        patience
      )
      return isGone ?? false
    },

    /** Everything that is said inside the thing with this role and name, in reading order. */
    async textOf(role: string, name: RegExp): Promise<string> {
      const nodes = await readTree(session)
      const root = nodes.find((node) => matches(node, role, name))
      if (root === undefined) return ''
      return collectText(nodes, root).join(' ')
    },

    /** Whether the focus is on this thing or on something inside it. */
    async holdsFocus(thing: Accessible): Promise<boolean> {
      const nodes = await readTree(session)
      const root = nodes.find(({backendDOMNodeId}) => backendDOMNodeId === thing.node)
      return root !== undefined && withDescendants(nodes, root).some(isFocused)
    },

    /** Returns the thing's own HTML and the styles of the tree that it stands in, closed or not. */
    async copy(thing: Accessible): Promise<{html: string; css: string}> {
      const {object} = await session.send('DOM.resolveNode', {backendNodeId: thing.node})
      const {result} = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: String(copyWithStyles),
        returnByValue: true
      })
      return result.value
    },

    async click(thing: Accessible): Promise<void> {
      const {model} = await session.send('DOM.getBoxModel', {backendNodeId: thing.node})
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border
      await page.mouse.click((left + right) / 2, (top + bottom) / 2)
    }
  }
}

// Runs in the page, with the element as `this`.
function copyWithStyles(this: Element): {html: string; css: string} {
  const root = this.getRootNode() as Document | ShadowRoot
  const sheets = [...root.styleSheets, ...root.adoptedStyleSheets]
  return {
    html: this.outerHTML,
    css: sheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n')
  }
}

type TreeNode = {
  nodeId: string
  ignored: boolean
  role?: {value?: unknown}
  name?: {value?: unknown}
  description?: {value?: unknown}
  properties?: Array<{name: string; value: {value?: unknown}}>
  childIds?: string[]
  backendDOMNodeId?: number
}

async function find(session: CDPSession, role: string, name: RegExp): Promise<Accessible | undefined> {
  const node = (await readTree(session)).find((candidate) => matches(candidate, role, name))
  if (node?.backendDOMNodeId === undefined) return undefined
  return {
    role,
    name: String(node.name?.value ?? ''),
    description: String(node.description?.value ?? ''),
    isFocused: isFocused(node),
    node: node.backendDOMNodeId
  }
}

async function readTree(session: CDPSession): Promise<TreeNode[]> {
  const {nodes} = await session.send('Accessibility.getFullAXTree')
  return nodes
}

function matches(node: TreeNode, role: string, name: RegExp): boolean {
  return !node.ignored && node.role?.value === role && name.test(String(node.name?.value ?? ''))
}

function isFocused(node: TreeNode): boolean {
  return node.properties?.some(({name, value}) => name === 'focused' && value.value === true) ?? false
}

function withDescendants(nodes: readonly TreeNode[], root: TreeNode): TreeNode[] {
  const children = nodes.filter(({nodeId}) => root.childIds?.includes(nodeId))
  return [root, ...children.flatMap((child) => withDescendants(nodes, child))]
}

function collectText(nodes: readonly TreeNode[], root: TreeNode): string[] {
  if (root.role?.value === 'StaticText') return [String(root.name?.value ?? '')]
  return (root.childIds ?? []).flatMap((id) => {
    const child = nodes.find((node) => node.nodeId === id)
    return child === undefined ? [] : collectText(nodes, child)
  })
}

async function waitUntil<Result>(
  look: () => Promise<Result | undefined>,
  patience: number
): Promise<Result | undefined> {
  const deadline = Date.now() + patience
  for (;;) {
    const result = await look()
    if (result !== undefined || Date.now() > deadline) return result
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
