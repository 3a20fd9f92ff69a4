/**
 * Draws the toolbar's icons from `icon.svg` with an installed Chromium: `pnpm run icons`. The PNGs are committed, so that a
 * build needs no browser.
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const drawing = readFileSync(new URL('icon.svg', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'evenhand-icons-'))

for (const size of [16, 32, 48, 128]) {
  const page = join(folder, `${size}.html`)
  writeFileSync(
    page,
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`
  )
  const target = new URL(`../public/icon/${size}.png`, import.meta.url).pathname
  execFileSync(chromium, [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--default-background-color=00000000',
    '--force-device-scale-factor=1',
    `--window-size=${size},${size}`,
    `--screenshot=${target}`,
    `file://${page}`
  ])
}
rmSync(folder, {recursive: true})
