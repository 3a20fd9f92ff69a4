import {readFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {createRequire} from 'node:module'
import {dirname, extname, join, normalize} from 'node:path'
import {fileURLToPath} from 'node:url'
import {builtEditors} from './build-editor-pages.ts'

export type FixtureServer = {
  /** For instance `http://127.0.0.1:40123`. */
  origin: string
  /** Paths in the order they were asked for. */
  requested: readonly string[]
  close(): Promise<void>
}

/** Serves the pages in `tests/browser/pages`, and the editors that they load, on a free port of the loopback address. */
export async function serveFixtures(): Promise<FixtureServer> {
  const requested: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    requested.push(path)
    readPage(path).then(
      (body) => {
        response.writeHead(200, {'content-type': contentTypes[extname(path)] ?? 'application/octet-stream'})
        response.end(body)
      },
      () => response.writeHead(404).end()
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The fixture server has no port.')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requested,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

/** An editor of the registry stands on a page that is the same for all. */
async function readPage(path: string): Promise<Buffer | string> {
  const name = /^\/editors\/([\w-]+)\.html$/.exec(path)?.[1]
  return name === undefined ? readFile(fileFor(path)) : editorPage(name)
}

function editorPage(name: string): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <title>Letter</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/page.css" />
    <link rel="stylesheet" href="/editors/${name}.css" />
    <script type="module" src="/editors/${name}.js"></script>
  </head>
  <body>
    <h1>Letter</h1>
    <div class="slot"></div>
  </body>
</html>`
}

const require = createRequire(import.meta.url)

const folders: Readonly<Record<string, string>> = {
  editors: builtEditors,
  'ckeditor-4': dirname(require.resolve('ckeditor4/package.json')),
  'tinymce-5': dirname(require.resolve('tinymce-5/package.json')),
  tinymce: dirname(require.resolve('tinymce/package.json')),
  pages: fileURLToPath(new URL('../pages', import.meta.url))
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml'
}

function fileFor(path: string): string {
  const [folder = '', ...rest] = normalize(decodeURIComponent(path)).split('/').filter(Boolean)
  return join(folders[folder] ?? join(folders['pages'] ?? '', folder), ...rest)
}
