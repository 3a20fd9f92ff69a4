import {isSession, type Session} from './session.ts'

/** What stands unencrypted at the head of a session file, so that kept sessions can be listed and deleted without a passphrase. */
export type SessionLabel = {
  id: string
  /** ISO time at which it was saved. */
  saved: string
  /** ISO time after which it is to be deleted; left out, it is kept until somebody deletes it. */
  deleteAfter?: string
}

export type SessionProblem = {
  code: 'weak passphrase' | 'not a session' | 'newer version' | 'damaged' | 'wrong passphrase'
  /** What is wrong and what to do, in plain words. */
  message: string
}
export type Sealed =
  | {bytes: Uint8Array<ArrayBuffer>; problem?: never}
  | {bytes?: never; problem: SessionProblem}
export type Opened =
  | {session: Session; label: SessionLabel; problem?: never}
  | {session?: never; problem: SessionProblem}

/** Rounds of PBKDF2 with SHA-256 that make the key, so that trying passphrases is slow. */
export const iterations = 600_000
/** Shorter passphrases, in characters, are guessed too soon. */
export const shortestPassphrase = 12

/**
 * Encrypts a session with a passphrase: AES-GCM with 256 bits, the key by PBKDF2 with 600,000 rounds of SHA-256. Nobody can open it
 * without the passphrase, and it can't be got back when that is forgotten.
 *
 * @param label when it is saved, and when it is to be deleted; this stands in the file as it is
 * @returns the bytes of a session file, for a download or for keeping
 * @example
 * const {bytes, problem} = await sealSession(session, 'four words of mine', {saved: new Date().toISOString()})
 */
export async function sealSession(
  session: Session,
  passphrase: string,
  label: Omit<SessionLabel, 'id'>
): Promise<Sealed> {
  if (Array.from(passphrase.normalize('NFKC')).length < shortestPassphrase)
    return {problem: problems['weak passphrase']}
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const head: Head = {
    format: 'evenhand-session',
    formatVersion,
    id: session.id,
    ...label,
    iterations,
    salt: toBase64(salt),
    iv: toBase64(iv)
  }
  const headBytes = encode(`${JSON.stringify(head)}\n`)
  const key = await deriveKey(passphrase, salt, iterations)
  const text = await pack(encode(JSON.stringify(session)))
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({name: 'AES-GCM', iv, additionalData: headBytes}, key, text)
  )
  const body = join(headBytes, sealed)
  return {bytes: join(body, await digest(body))}
}

/**
 * Opens a session file. A wrong passphrase and a damaged file are told apart, and nothing is ever opened in part.
 *
 * @example
 * const {session, problem} = await openSession(bytes, passphrase)
 * if (problem) say(problem.message)
 */
export async function openSession(bytes: Uint8Array, passphrase: string): Promise<Opened> {
  const {head, headBytes, problem} = readHead(bytes)
  if (problem) return {problem}
  const body = copy(bytes.subarray(0, bytes.length - digestLength))
  const sum = bytes.subarray(bytes.length - digestLength)
  if (body.length <= headBytes.length || !isSame(await digest(body), sum)) return {problem: problems.damaged}
  const key = await deriveKey(passphrase, fromBase64(head.salt), head.iterations)
  const packed = await decrypt(body.subarray(headBytes.length), key, head.iv, headBytes)
  // The bytes are as they were written, so it is the key that does not fit.
  if (!packed) return {problem: problems['wrong passphrase']}
  const session = await readSession(packed)
  return session ? {session, label: labelOf(head)} : {problem: problems.damaged}
}

async function decrypt(
  sealed: Uint8Array<ArrayBuffer>,
  key: CryptoKey,
  iv: string,
  additionalData: Uint8Array<ArrayBuffer>
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const algorithm = {name: 'AES-GCM', iv: fromBase64(iv), additionalData}
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed))
  } catch {
    return undefined
  }
}

/** What was sealed, where it is a session: whoever has the passphrase can seal anything. */
async function readSession(packed: Uint8Array<ArrayBuffer>): Promise<Session | undefined> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(await unpack(packed)))
    return isSession(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Reads a session file's label, for which no passphrase is needed. */
export function readSessionLabel(
  bytes: Uint8Array
): {label: SessionLabel; problem?: never} | {label?: never; problem: SessionProblem} {
  const {head, problem} = readHead(bytes)
  return problem ? {problem} : {label: labelOf(head)}
}

/** Raised by one when the shape of the file or of a session changes. */
const formatVersion = 1
const digestLength = 32
/** A head is short; what has no end of line in so many bytes is something else. */
const longestHead = 4096
/** More rounds than this nobody would wait for. */
const mostIterations = 20_000_000

type Head = SessionLabel & {
  format: 'evenhand-session'
  formatVersion: number
  iterations: number
  salt: string
  iv: string
}

const problems = {
  'weak passphrase': {
    code: 'weak passphrase',
    message: `Please use at least ${shortestPassphrase} characters: four words of your own are good. Nothing was saved.`
  },
  'not a session': {
    code: 'not a session',
    message: 'This is not a review that Evenhand saved. Please choose a file that was saved from one.'
  },
  'newer version': {
    code: 'newer version',
    message: 'A newer Evenhand saved this review. Please update Evenhand, then open it again.'
  },
  damaged: {
    code: 'damaged',
    message: 'This file is damaged or was cut short. Please copy it again from where it came from.'
  },
  'wrong passphrase': {
    code: 'wrong passphrase',
    message:
      'This passphrase doesn’t open the review. Please check capitals and spaces, and try again; the review is unharmed.'
  }
} as const satisfies Record<SessionProblem['code'], SessionProblem>

type ReadHead =
  | {head: Head; headBytes: Uint8Array<ArrayBuffer>; problem?: never}
  | {head?: never; headBytes?: never; problem: SessionProblem}

function readHead(bytes: Uint8Array): ReadHead {
  const start = new TextDecoder().decode(bytes.subarray(0, headMark.length))
  // A file that was cut within its first words is a session still.
  if (!start.startsWith(headMark)) return {problem: problems['not a session']}
  const end = bytes.subarray(0, longestHead).indexOf(10)
  if (end < 0) return {problem: problems.damaged}
  try {
    const head: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)))
    if (isNewer(head)) return {problem: problems['newer version']}
    if (isHead(head)) return {head, headBytes: copy(bytes.subarray(0, end + 1))}
  } catch {
    return {problem: problems.damaged}
  }
  return {problem: problems.damaged}
}

const headMark = '{"format":"evenhand-session"'

const isNewer = (head: unknown): boolean => Number((head as Partial<Head>).formatVersion) > formatVersion

function isHead(head: unknown): head is Head {
  const {id, saved, deleteAfter, iterations: rounds, salt, iv} = head as Partial<Head>
  return (
    [id, saved, salt, iv].every((part) => typeof part === 'string') &&
    (deleteAfter === undefined || typeof deleteAfter === 'string') &&
    typeof rounds === 'number' &&
    Number.isInteger(rounds) &&
    rounds >= iterations &&
    rounds <= mostIterations
  )
}

function labelOf({id, saved, deleteAfter}: Head): SessionLabel {
  return {id, saved, ...(deleteAfter === undefined ? {} : {deleteAfter})}
}

async function deriveKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number
): Promise<CryptoKey> {
  // Keyboards write the same accent in more than one way.
  const words = encode(passphrase.normalize('NFKC'))
  const key = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    {name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds},
    key,
    {name: 'AES-GCM', length: 256},
    false,
    ['encrypt', 'decrypt']
  )
}

const pack = (bytes: Uint8Array<ArrayBuffer>) => flow(bytes, new CompressionStream('gzip'))
const unpack = (bytes: Uint8Array<ArrayBuffer>) => flow(bytes, new DecompressionStream('gzip'))

async function flow(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer())
}

const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

const encode = (text: string): Uint8Array<ArrayBuffer> => copy(new TextEncoder().encode(text))
const copy = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
  } catch {
    return new Uint8Array(0)
  }
}
