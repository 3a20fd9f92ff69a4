import {execFile} from 'node:child_process'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

/**
 * Builds the extension for a browser, apart from the one that people install, because this one also runs on loopback
 * pages; returns its folder.
 */
export async function buildExtension(browser: 'chrome' | 'firefox', name: string): Promise<string> {
  const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  const extension = folder('../../../extension')
  const outDir = folder(`../artifacts/${name}`)
  const wxt = join(extension, 'node_modules/wxt/bin/wxt.mjs')
  const env = {...process.env, EVENHAND_TEST_HOSTS: 'http://127.0.0.1/*', EVENHAND_OUT_DIR: outDir}
  await promisify(execFile)(process.execPath, [wxt, 'build', '--browser', browser, '--mv3'], {
    cwd: extension,
    env
  })
  return join(outDir, `${browser}-mv3`)
}
