import {readdirSync, readFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import {fileURLToPath} from 'node:url'
import {type Reading, readDocuments} from '@evenhand/documents'
import {build, type Rolldown} from 'vite'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {type Chromium, launchChromium} from './chromium.ts'

const folder = new URL('../../../packages/documents/fixtures/', import.meta.url)
const names = readdirSync(folder)
let server: Server
let chromium: Chromium

beforeAll(async () => {
  server = await serveScripts(await bundleWorker())
  chromium = await launchChromium()
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  await chromium.page.goto(`http://127.0.0.1:${address.port}/`)
})

afterAll(async () => {
  await chromium.close()
  server.close()
})

it('reads every format in a worker as it does in Node, and says nothing else to the page', async () => {
  const inBrowser = await chromium.page.evaluate(
    readInWorker,
    names.map((name) => ({name, bytes: [...readFixture(name)]}))
  )
  const inNode: Reading[][] = []
  for (const name of names) inNode.push(await readInNode(name))
  expect(inBrowser).toEqual(inNode)
  expect(inNode.flat().filter(({type}) => type === 'document').length).toBeGreaterThan(6)
})

/** Runs in the page. Every message of the worker counts, asked for or not. */
async function readInWorker(files: ReadonlyArray<{name: string; bytes: number[]}>): Promise<unknown[]> {
  const worker = new Worker('/documents-worker.js', {type: 'module'})
  const answers: unknown[] = []
  for (const {name, bytes} of files)
    await new Promise<void>((resolve, reject) => {
      worker.onmessage = ({data}) => {
        answers.push(data)
        resolve()
      }
      worker.onerror = ({message}) => reject(new Error(message))
      worker.postMessage({name, bytes: Uint8Array.from(bytes)})
    })
  worker.terminate()
  return answers
}

async function readInNode(name: string): Promise<Reading[]> {
  const readings: Reading[] = []
  for await (const reading of readDocuments({name, bytes: readFixture(name)})) readings.push(reading)
  return readings
}

function readFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)))
}

async function bundleWorker(): Promise<ReadonlyMap<string, string>> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    resolve: {conditions: ['source']},
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../pages/documents-worker.ts', import.meta.url)),
        formats: ['es'],
        fileName: 'documents-worker'
      }
    }
  })
  const {output: chunks} = (Array.isArray(output) ? output[0] : output) as Rolldown.RolldownOutput
  return new Map(
    chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [[`/${chunk.fileName}`, chunk.code]] : []))
  )
}

async function serveScripts(scripts: ReadonlyMap<string, string>): Promise<Server> {
  const made = createServer(({url = ''}, response) => {
    const script = scripts.get(url)
    const type = script === undefined ? 'text/html' : 'text/javascript'
    response.writeHead(200, {'content-type': `${type}; charset=utf-8`})
    response.end(script ?? '<!doctype html><link rel="icon" href="data:,"><title>Letters</title>')
  })
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  return made
}
