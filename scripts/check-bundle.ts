// Reads the built extension as a reviewer of a store would: no way to a network, no code from elsewhere, and no right
// that the permissions page does not explain. Ends with code 1 when anything is found.
import {readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {findPermissionProblems, type Rights} from './permissions.ts'
import {isKnownReach} from './known-reaches.ts'
import {findReaches} from './read-bundle.ts'
import {root} from './workspace.mjs'

const explained = readFileSync(join(root, 'docs/store/permissions.md'), 'utf8')
const builds = ['chrome-mv3', 'firefox-mv3']
const problems = [
  ...builds.flatMap((build) => [...readScripts(build), ...readPages(build)]),
  ...findPermissionProblems(builds.map(readManifest), explained)
]
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else console.log('No way to a network, no code from elsewhere, and every permission is explained.')

function readManifest(build: string): Rights {
  const manifest: unknown = JSON.parse(
    readFileSync(join(root, 'extension/.output', build, 'manifest.json'), 'utf8')
  )
  return manifest as Rights
}

function readScripts(build: string): string[] {
  const scripts = listFiles(build, '.js')
  if (scripts.length === 0) return [`${build} holds no scripts. Run \`pnpm build\` first.`]
  const folder = join(root, 'extension/.output', build)
  return scripts.flatMap((path) =>
    findReaches(readFileSync(path, 'utf8'))
      .filter((reach) => !isKnownReach(relative(folder, path).replaceAll('\\', '/'), reach))
      .map(({name, near}) => `${path}: ${name} in …${near}…`)
  )
}

function readPages(build: string): string[] {
  return [...listFiles(build, '.html'), ...listFiles(build, '.css')].flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    const far =
      text.match(
        /(?:src|href)=["']?(?:https?:)?\/\/[^"'> ]*|url\(["']?(?:https?:)?\/\/[^)]*|@import[^;]*/g
      ) ?? []
    const inline = text.match(/<script(?![^>]*\bsrc=)[^>]*>|\son\w+=/g) ?? []
    return [...far, ...inline].map((found) => `${path}: ${found}`)
  })
}

function listFiles(build: string, ending: string): string[] {
  return readdirSync(join(root, 'extension/.output', build), {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith(ending))
    .map((name) => join(root, 'extension/.output', build, name))
}
