import {readFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {dirname, extname, join, normalize} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core'
import {build, type Rolldown} from 'vite'
import {onTestFinished} from 'vitest'

const here = fileURLToPath(new URL('.', import.meta.url))
/** Folders of the editors that tests run, by the path at which the server has them. */
const folders = {
  tinymce: dirname(fileURLToPath(import.meta.resolve('tinymce/package.json'))),
  'tinymce-5': dirname(fileURLToPath(import.meta.resolve('tinymce-5/package.json')))
} satisfies Record<string, string>

/** A real Chromium and a server for pages that are written in the test itself. */
export type TestBrowser = {
  /**
   * Opens a page whose body is `html`, which closes with the test that asked for it: pages left open take each their
   * share of the machine. Evenhand is attached unless `attach` is false.
   */
  open(html: string, options?: OpenOptions): Promise<Page>
  close(): Promise<void>
}
export type OpenOptions = BrowserContextOptions & {attach?: boolean; head?: string}

export async function startBrowser(): Promise<TestBrowser> {
  const pages = new Map([
    ['/evenhand.js', await bundlePage('page-entry.ts')],
    ['/react-page.js', await bundlePage('react-page.ts')]
  ])
  const server = await serve(pages)
  const {port} = server.address() as AddressInfo
  const browser = await launch()

  return {
    open: async (html, {attach = true, head = '', ...context} = {}) => {
      const path = `/page-${pages.size}.html`
      pages.set(path, writePage(html, head))
      const opened = await browser.newContext({viewport: {width: 900, height: 700}, ...context})
      onTestFinished(() => opened.close())
      const page = await opened.newPage()
      page.on('pageerror', (error) => {
        throw error
      })
      await page.goto(`http://127.0.0.1:${port}${path}`)
      if (attach) await page.evaluate(() => void window.attachForTest())
      return page
    },
    close: async () => {
      await browser.close()
      server.close()
    }
  }
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: false,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--hide-scrollbars=false',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'
    ],
    ignoreDefaultArgs: ['--hide-scrollbars']
  })
}

async function bundlePage(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    resolve: {conditions: ['source']},
    define: {'process.env.NODE_ENV': '"production"'},
    build: {
      write: false,
      minify: false,
      lib: {entry: join(here, entry), formats: ['iife'], name: 'evenhandTest'}
    }
  })
  const first = (Array.isArray(output) ? output[0] : output) as Rolldown.RolldownOutput
  return first.output[0].code
}

function writePage(body: string, head: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Compose</title>${head}
<script src="/evenhand.js"></script></head><body>${body}</body></html>`
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html'
}

async function serve(pages: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const type = types[extname(path)] ?? 'application/octet-stream'
    const page = pages.get(path)
    const text = page === undefined ? readFile(fileOf(path)) : Promise.resolve(page)
    text.then(
      (found) => response.setHeader('content-type', `${type}; charset=utf-8`).end(found),
      () => response.writeHead(404).end()
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

function fileOf(path: string): string {
  const [, name = '', ...rest] = normalize(path).split('/')
  return name in folders ? join(folders[name as keyof typeof folders], ...rest) : join('/nowhere', path)
}
