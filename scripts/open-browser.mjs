// Opens an installed Chromium, Chrome or Edge with the extension loaded, on the demonstration page.
import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {buildExtensionForLocalPages, localExtension} from './build.mjs'
import {findBrowser} from './find-browser.mjs'
import {serveFolder} from './serve-folder.mjs'
import {root, Trouble} from './workspace.mjs'

/**
 * Opens the browser and waits until it is closed. Its profile is new and is deleted afterwards: nothing of the
 * person's own browser is read or changed.
 *
 * @param {string[]} furtherArguments handed to the browser as they are
 * @throws {Trouble} when no browser is installed, or it does not start
 */
export async function openBrowser(furtherArguments) {
  const browser = findBrowser()
  if (!browser) {
    throw new Trouble(
      'No Chromium, Chrome or Edge was found. Install one of them (on Debian: apt-get install chromium), or say\n' +
        'where it is: EVENHAND_BROWSER=/path/to/browser npm start -- --browser'
    )
  }
  await buildExtensionForLocalPages()
  const extension = join(root, localExtension)
  const server = await serveFolder(join(root, 'extension/demo'), 'compose.html')
  const profile = mkdtempSync(join(tmpdir(), 'evenhand-'))
  console.log(`\nOpening ${browser.name} with Evenhand on ${server.address}`)
  if (browser.isBranded) {
    console.log(
      `${browser.name} may leave out extensions that are named on its command line. If no words are underlined there,\n` +
        `open its extensions page, switch on “Developer mode”, choose “Load unpacked” and ${extension}`
    )
  }
  console.log('Close the browser, or press Ctrl+C here, to end.')
  try {
    await runBrowser(browser.path, listArguments(profile, extension, server.address, furtherArguments))
  } finally {
    server.close()
    rmSync(profile, {recursive: true, force: true, maxRetries: 10, retryDelay: 100})
  }
}

function listArguments(profile, extension, address, furtherArguments) {
  return [
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    // Chrome 137 and later want this as well, for a while.
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
    '--no-first-run',
    '--no-default-browser-check',
    // Chromium does not start for root with its sandbox on.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...furtherArguments,
    address
  ]
}

function runBrowser(path, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, {stdio: ['ignore', 'ignore', 'pipe']})
    let complaints = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaints = (complaints + text).slice(-2000)
    })
    let isStopping = false
    const stop = () => {
      isStopping = true
      child.kill()
    }
    process.once('SIGINT', stop).once('SIGTERM', stop)
    child.on('error', (error) => reject(new Trouble(`${path} could not be started: ${error.message}`)))
    child.on('exit', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      if (code === 0 || isStopping) resolve()
      else if (hasNoScreen()) reject(new Trouble('The browser found no screen here to open a window on.'))
      else
        reject(
          new Trouble(`The browser stopped (${code ?? 'killed'}). Its last words:\n${complaints.trim()}`)
        )
    })
  })
}

function hasNoScreen() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}
