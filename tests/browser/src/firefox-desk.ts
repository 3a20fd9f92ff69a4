import {buildExtension} from './build-extension.ts'
import {type Firefox, launchFirefox} from './firefox.ts'
import type {FirefoxEditor} from './firefox-suite.ts'
import {type FixtureServer, serveFixtures} from './fixture-server.ts'
import {openForSuite} from './open-for-suite.ts'

/** What a suite in Firefox works with: pages to write on, and a browser without Evenhand beside one with it. */
export type FirefoxDesk = {
  readonly fixtures: FixtureServer
  /** The folder of the built extension. */
  readonly extension: string
  readonly plain: Firefox
  readonly checked: Firefox
}

/**
 * Opens a desk before the first test of the suite that calls this, and closes it after the last one.
 *
 * @param name the suite's, for a build of its own: suites run beside each other
 */
export function openFirefoxDesk(name: string): FirefoxDesk {
  const found = openForSuite<FirefoxDesk>(
    async () => {
      const extension = await buildExtension('firefox', `extension-firefox-${name}`)
      const [plain, checked] = await Promise.all([launchFirefox(), launchFirefox(extension)])
      return {fixtures: await serveFixtures(), extension, plain, checked}
    },
    async ({fixtures, plain, checked}) => {
      await Promise.all([plain.close(), checked.close()])
      await fixtures.close()
    }
  )
  return {
    get fixtures() {
      return found().fixtures
    },
    get extension() {
      return found().extension
    },
    get plain() {
      return found().plain
    },
    get checked() {
      return found().checked
    }
  }
}

/** The editors on the tests' own pages. */
export function editorsAt(desk: FirefoxDesk) {
  const inPage = {target: '[contenteditable="true"]', content: 'readModel()'}
  const inFrame = {frame: 'iframe', target: 'body', content: 'readModel()'}
  return {
    textarea: onPage('a textarea', 'form.html', {
      target: '#letter',
      content: 'document.querySelector("#letter").value'
    }),
    contenteditable: onPage('a contenteditable element', 'editable.html', {
      target: '#letter',
      content: 'document.querySelector("#letter").innerHTML'
    }),
    ckeditor5: onPage('CKEditor 5', 'editors/ckeditor-5.html', inPage),
    tinymce8: onPage('TinyMCE 8', 'tinymce.html', inFrame),
    tinymce5: onPage('TinyMCE 5', 'tinymce-5.html', inFrame),
    tinymce8Inline: onPage('TinyMCE 8, inline', 'tinymce.html?inline', inPage),
    likeGmail: onPage('a message on a page like Gmail', 'send-gmail.html', {
      target: '[g_editable]',
      content: 'document.querySelector("[g_editable]").innerText'
    })
  }

  function onPage(
    name: string,
    path: string,
    particulars: Omit<FirefoxEditor, 'name' | 'open'>
  ): FirefoxEditor {
    return {
      ...particulars,
      name,
      async open(page) {
        await page.goto(`${desk.fixtures.origin}/${path}`)
      }
    }
  }
}
