import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {serveFolder} from './serve-folder.mjs'

describe('the server of the demonstration page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand pages '))
  let server: Awaited<ReturnType<typeof serveFolder>>
  beforeAll(async () => {
    mkdirSync(join(folder, 'demo'))
    writeFileSync(join(folder, 'demo/first page.html'), '<p>Dear Mrs Cole,</p>')
    writeFileSync(join(folder, 'secret.txt'), 'not to be served')
    server = await serveFolder(join(folder, 'demo'), 'first%20page.html')
  })
  afterAll(() => {
    server.close()
    rmSync(folder, {recursive: true})
  })

  it('answers on the loopback address with the page, as HTML in UTF-8', async () => {
    expect(new URL(server.address).hostname).toBe('127.0.0.1')
    const response = await fetch(server.address)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toBe('<p>Dear Mrs Cole,</p>')
  })

  it.each(['/missing.html', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%', '/'])(
    'says that there is no page at %s',
    async (path) => {
      expect(await askFor(path)).toBe(404)
    }
  )

  // Not with fetch, which tidies the path before it asks.
  function askFor(path: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const {hostname, port} = new URL(server.address)
      request({hostname, port, path}, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
  }
})
