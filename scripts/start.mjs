// npm start: installs, builds, checks the sample letter, and says how to load the extension.
// npm start -- --browser: opens a browser that has the extension, on a page with a letter to write.
import {join} from 'node:path'
import {buildExtension, buildPackages} from './build.mjs'
import {openBrowser} from './open-browser.mjs'
import {installDependencies, root, run, Trouble} from './workspace.mjs'

const [option, ...browserArguments] = process.argv.slice(2)

try {
  if (option !== undefined && option !== '--browser') {
    throw new Trouble(`There is no option ${option}. There is: npm start, and npm start -- --browser`)
  }
  await installDependencies()
  await buildPackages()
  if (option === '--browser') await openBrowser(browserArguments)
  else await showSample()
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = 1
}

async function showSample() {
  await buildExtension()
  const letter = 'packages/cli/sample/letter.txt'
  console.log(`\nevenhand check ${letter}\n`)
  // Exit code 1 says that there are findings, which is what a sample is for.
  const code = await run('node', ['packages/cli/dist/evenhand.js', 'check', letter])
  if (code > 1) throw new Trouble('The sample letter could not be checked.')
  const extension = join(root, 'extension/.output/chrome-mv3')
  console.log(`
To use Evenhand in your browser, open chrome://extensions (in Edge: edge://extensions), switch on “Developer mode”,
choose “Load unpacked” and the folder ${extension}
or see it at once, in a browser of its own, on a letter to try it on: npm start -- --browser`)
}
