// A web server for the files of one folder, on this machine only.
import {createServer} from 'node:http'
import {readFile} from 'node:fs/promises'
import {extname, join, normalize, sep} from 'node:path'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2'
}

/**
 * @param {string} folder whose files are served, and nothing outside it
 * @param {string} firstPage the page at the address that is returned
 * @returns {Promise<{address: string, close: () => void}>} where the page stands, on 127.0.0.1 and a free port
 */
export async function serveFolder(folder, firstPage) {
  const server = createServer((request, response) => void answer(folder, request, response))
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  return {
    address: `http://127.0.0.1:${server.address().port}/${firstPage}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    }
  }
}

async function answer(folder, request, response) {
  try {
    const path = normalize(
      join(folder, decodeURIComponent(new URL(request.url, 'http://localhost').pathname))
    )
    if (!path.startsWith(folder + sep)) throw new Error('outside the folder')
    const content = await readFile(path)
    response.writeHead(200, {'content-type': types[extname(path)] ?? 'application/octet-stream'}).end(content)
  } catch {
    response.writeHead(404, {'content-type': 'text/plain; charset=utf-8'}).end('There is no such page here.')
  }
}
