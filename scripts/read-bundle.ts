import {type AnyNode, type Pattern, parse} from 'acorn'
import {full} from 'acorn-walk'

/** A place in a built script that could reach a network, or run code which was not reviewed with the rest. */
export type Reach = {
  /** The name that reaches, or what kind of code it is. */
  name: string
  /** A few dozen characters of the script around the place. */
  near: string
}

/**
 * Finds every way to a network and to code from elsewhere that a script names: as a variable, as a property (also by
 * a constant string, and taken apart) or in an import. A name that is put together at run time cannot be seen here; the content
 * security policy and the tests that watch requests are there for that.
 *
 * @param code a script or a module
 * @throws {SyntaxError} when it is not JavaScript
 * @example
 * findReaches('self.fetch(address)') // [{name: 'fetch', near: 'self.fetch(address)'}]
 */
export function findReaches(code: string): Reach[] {
  const reaches: Reach[] = []
  full(parse(code, {ecmaVersion: 'latest', sourceType: 'module'}), (node) => {
    const name = nameReach(node)
    if (name === undefined) return
    const near = code.slice(Math.max(0, node.start - 30), Math.min(node.end, node.start + 60) + 30)
    reaches.push({name, near})
  })
  return reaches
}

/** Names that lead to a network. */
const networkNames = new Set([
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
  'sendBeacon',
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'WebTransport',
  'Worker',
  'SharedWorker',
  'serviceWorker',
  'Image',
  'Audio',
  'connectNative',
  'sendNativeMessage'
])

/** Names that run a string, or a file from elsewhere, as code. */
const codeNames = new Set(['eval', 'Function', 'importScripts', 'execScript', 'createContextualFragment'])

/** Elements that fetch something as soon as they have an address. */
const fetchingElements = new Set(['script', 'iframe', 'img', 'link', 'object', 'embed', 'audio', 'video'])

function nameReach(node: AnyNode): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return isReaching(node.name) ? node.name : undefined
    case 'MemberExpression':
      return nameMember(node)
    case 'ObjectPattern':
      return node.properties.map(nameKey).find(isReaching)
    case 'ImportExpression':
      return isBeside(nameOf(node.source, true)) ? undefined : 'import()'
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return isBeside(node.source.value) ? undefined : 'import from elsewhere'
    case 'CallExpression':
      return nameCall(node)
    default:
      return undefined
  }
}

function isReaching(name: unknown): name is string {
  return typeof name === 'string' && (networkNames.has(name) || codeNames.has(name))
}

function nameMember(node: AnyNode & {type: 'MemberExpression'}): string | undefined {
  const name = nameOf(node.property, node.computed)
  if (isReaching(name)) return name
  // The way from any function to the one that makes functions of strings.
  const isOfConstructor =
    node.object.type === 'MemberExpression' &&
    nameOf(node.object.property, node.object.computed) === 'constructor'
  return name === 'constructor' && isOfConstructor ? 'constructor.constructor' : undefined
}

function nameOf(property: AnyNode, isComputed: boolean): unknown {
  if (!isComputed) return property.type === 'Identifier' ? property.name : undefined
  if (property.type === 'Literal') return property.value
  const isConstant = property.type === 'TemplateLiteral' && property.expressions.length === 0
  return isConstant ? property.quasis[0]?.value.cooked : undefined
}

function nameKey(property: Exclude<Pattern, {type: 'never'}> | AnyNode): unknown {
  return property.type === 'Property'
    ? nameOf(property.key, property.computed || property.key.type === 'Literal')
    : undefined
}

function isBeside(source: unknown): boolean {
  return typeof source === 'string' && /^\.{0,2}\//.test(source) && !source.startsWith('//')
}

function nameCall({callee, arguments: [first]}: AnyNode & {type: 'CallExpression'}): string | undefined {
  if (!first || first.type === 'SpreadElement') return undefined
  const name =
    callee.type === 'MemberExpression' ? nameOf(callee.property, callee.computed) : nameOf(callee, false)
  const constant = nameOf(first, true)
  if (typeof constant !== 'string') return undefined
  if (name === 'createElement' && fetchingElements.has(constant.toLowerCase())) return `<${constant}>`
  const isTimer = name === 'setTimeout' || name === 'setInterval'
  return isTimer ? `${name} of a string` : undefined
}
