import {describe, expect, it} from 'vitest'
import {findReaches} from './read-bundle.ts'

function names(code: string): string[] {
  return findReaches(code).map(({name}) => name)
}

describe('a built script', () => {
  it.each([
    ['fetch("https://a.example")', 'fetch'],
    ['window.fetch(a)', 'fetch'],
    ['self["fetch"](a)', 'fetch'],
    ['self[`XMLHttpRequest`]', 'XMLHttpRequest'],
    ['const {fetch: get} = globalThis', 'fetch'],
    ['const {"WebSocket": get} = globalThis', 'WebSocket'],
    ['new EventSource(a)', 'EventSource'],
    ['navigator.sendBeacon(a)', 'sendBeacon'],
    ['navigator?.sendBeacon?.(a)', 'sendBeacon'],
    ['new RTCPeerConnection()', 'RTCPeerConnection'],
    ['new WebTransport(a)', 'WebTransport'],
    ['new Worker(a)', 'Worker'],
    ['new Image().src = a', 'Image'],
    ['eval(a)', 'eval'],
    ['new Function(a)', 'Function'],
    ['[].map.constructor.constructor(a)', 'constructor.constructor'],
    ['setTimeout("a()", 1)', 'setTimeout of a string'],
    ['import(a)', 'import()'],
    ['import("https://a.example/a.js")', 'import()'],
    ['import a from "https://a.example/a.js"', 'import from elsewhere'],
    ['import a from "//a.example/a.js"', 'import from elsewhere'],
    ['document.createElement("script")', '<script>'],
    ['importScripts(a)', 'importScripts']
  ])('is caught at %s', (code, name) => {
    expect(names(code)).toContain(name)
  })

  it.each([
    'import {a} from "./chunk.js"; export * from "../b.js"',
    'import("/checker.js"); import(`./chunk.js`)',
    'const words = ["fetch", "eval", "Image"]',
    '/* fetch(a) */ const text = "fetch(a)"',
    'setTimeout(() => look(), 250)',
    'document.createElement("div")',
    'a.constructor === Date',
    'const word = /fetch/'
  ])('may hold %s', (code) => {
    expect(findReaches(code)).toEqual([])
  })

  it('is shown around the place', () => {
    expect(findReaches('const a = 1; self.fetch(a)')).toContainEqual({
      name: 'fetch',
      near: 'const a = 1; self.fetch(a)'
    })
  })
})
