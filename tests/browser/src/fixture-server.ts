import {readFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {createRequire} from 'node:module'
import {dirname, extname, join, normalize} from 'node:path'
import {fileURLToPath} from 'node:url'

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
    readFile(fileFor(path)).then(
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

const require = createRequire(import.meta.url)

const folders: Readonly<Record<string, string>> = {
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
