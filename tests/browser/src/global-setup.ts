import {execFile} from 'node:child_process'
import {access, mkdir, mkdtemp, rm} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import type {TestProject} from 'vitest/node'
import {buildExtension} from './build-extension.ts'
import {buildEditorPages} from './build-editor-pages.ts'
import type {Webmail} from './roundcube.ts'

declare module 'vitest' {
  interface ProvidedContext {
    webmail: Webmail
    extension: string
  }
}

/** Builds the extension for the tests' own pages and starts the webmail; ends the webmail afterwards. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await mkdir(folder('../artifacts'), {recursive: true})
  // One after the other: a build that fails must not leave a webmail running.
  await buildEditorPages()
  const extension = await takeExtension()
  const mail = await startWebmail()
  project.provide('extension', extension)
  project.provide('webmail', mail.webmail)
  return mail.stop
}

const run = promisify(execFile)

async function takeExtension(): Promise<string> {
  const given = process.env['EVENHAND_EXTENSION']
  if (given !== undefined) return given
  const root = folder('../../..')
  // What "pnpm run generate" does, for those who run these tests alone.
  await run(process.execPath, ['packages/lexicon/scripts/generate.ts'], {cwd: root})
  const triggers = 'packages/engine/scripts/generate-equality-triggers.ts'
  await run(process.execPath, ['--conditions=source', triggers], {cwd: root})
  return buildExtension('chrome', 'extension')
}

async function startWebmail(): Promise<{webmail: Webmail; stop: () => Promise<void>}> {
  const state = await mkdtemp(join(tmpdir(), 'evenhand-roundcube-'))
  const [http, imap, smtp] = await findFreePorts(3)
  const env = {
    ...process.env,
    EVENHAND_MAIL_STATE: state,
    EVENHAND_MAIL_HTTP_PORT: String(http),
    EVENHAND_MAIL_IMAP_PORT: String(imap),
    EVENHAND_MAIL_SMTP_PORT: String(smtp)
  }
  await access('/usr/bin/php').catch(() => {
    throw new Error('Roundcube, Dovecot or PHP is missing. Please run tests/browser/install.sh as root.')
  })
  await run('bash', [folder('../roundcube/up.sh')], {env})
  return {
    webmail: {origin: `http://127.0.0.1:${http}`, outbox: join(state, 'outbox'), mail: join(state, 'mail')},
    async stop() {
      await run('bash', [folder('../roundcube/down.sh')], {env})
      await rm(state, {recursive: true, force: true, maxRetries: 5})
    }
  }
}

// All are held at once, so that no port is named twice.
async function findFreePorts(count: number): Promise<number[]> {
  const servers = Array.from({length: count}, () => createServer())
  const ports: number[] = []
  for (const server of servers) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address !== null && typeof address === 'object') ports.push(address.port)
  }
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

function folder(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
