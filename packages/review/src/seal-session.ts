/** How often PBKDF2 runs over a passphrase. A file says how often it ran for it, so that a later version can raise this. */
export const passphraseRounds = 600_000

/** Why a file does not open, and what to do, in plain words. */
export type SealProblem = {
  code: 'not a session' | 'newer version' | 'damaged' | 'wrong passphrase'
  message: string
}
export type Opened = {type: 'opened'; session: unknown} | {type: 'problem'; problem: SealProblem}

/**
 * Seals a session with a passphrase: AES-GCM with 256 bits, its key by PBKDF2 with SHA-256 over a random salt.
 *
 * @param session plain JSON
 * @returns a file's bytes; two seals of the same session differ
 * @example
 * const bytes = await sealSession(session, 'four quiet herons wade')
 */
export async function sealSession(session: unknown, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes))
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const content = new TextEncoder().encode(JSON.stringify(session))
  const {key, proof} = await deriveKey(passphrase, salt, passphraseRounds)
  const header = new Uint8Array(headerBytes)
  const view = new DataView(header.buffer)
  header.set(mark)
  view.setUint8(mark.length, version)
  view.setUint32(at.rounds, passphraseRounds)
  view.setUint32(at.content, content.length + tagBytes)
  header.set(salt, at.salt)
  header.set(iv, at.iv)
  header.set(proof, at.proof)
  const sealed = await crypto.subtle.encrypt({name: 'AES-GCM', iv, additionalData: header}, key, content)
  const file = new Uint8Array(headerBytes + sealed.byteLength)
  file.set(header)
  file.set(new Uint8Array(sealed), headerBytes)
  return file
}

/**
 * Opens what `sealSession` made. It never throws for what is in the file.
 *
 * @returns the session, or what is wrong with the file or the passphrase
 */
export async function openSession(file: Uint8Array, passphrase: string): Promise<Opened> {
  if (file.length < mark.length + 1 || mark.some((byte, place) => file[place] !== byte))
    return problem('not a session')
  if (file[mark.length] !== version) return problem('newer version')
  if (file.length < headerBytes) return problem('damaged')
  const header = file.slice(0, headerBytes)
  const view = new DataView(header.buffer)
  const rounds = view.getUint32(at.rounds)
  const content = file.slice(headerBytes)
  // A damaged number of rounds could keep the machine busy for hours.
  if (rounds < 1 || rounds > mostRounds || content.length !== view.getUint32(at.content))
    return problem('damaged')
  const {key, proof} = await deriveKey(passphrase, header.slice(at.salt, at.salt + saltBytes), rounds)
  if (proof.some((byte, place) => header[at.proof + place] !== byte)) return problem('wrong passphrase')
  try {
    const iv = header.slice(at.iv, at.iv + ivBytes)
    const opened = await crypto.subtle.decrypt({name: 'AES-GCM', iv, additionalData: header}, key, content)
    return {type: 'opened', session: JSON.parse(new TextDecoder().decode(opened)) as unknown}
  } catch {
    return problem('damaged')
  }
}

/** The key, and a proof of it by which a wrong passphrase is told from a damaged file; neither tells the other. */
async function deriveKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const typed = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits'])
  const stretched = await crypto.subtle.deriveBits(
    {name: 'PBKDF2', hash: 'SHA-256', salt, iterations},
    typed,
    256
  )
  const root = await crypto.subtle.importKey('raw', stretched, 'HKDF', false, ['deriveKey', 'deriveBits'])
  const branch = (name: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt,
    info: new TextEncoder().encode(`evenhand ${name}`)
  })
  const [key, proof] = await Promise.all([
    crypto.subtle.deriveKey(branch('seal'), root, {name: 'AES-GCM', length: 256}, false, [
      'encrypt',
      'decrypt'
    ]),
    crypto.subtle.deriveBits(branch('proof'), root, proofBytes * 8)
  ])
  return {key, proof: new Uint8Array(proof)}
}

const problem = (code: SealProblem['code']): Opened => ({
  type: 'problem',
  problem: {code, message: messages[code]}
})

const messages: Record<SealProblem['code'], string> = {
  'not a session':
    'This file is not a saved review. Choose one that was saved here, with a name that ends in .evenhand.',
  'newer version': 'This review was saved by a newer Evenhand. Update Evenhand, then open it again.',
  damaged:
    'This file is damaged or was cut short, so it cannot be opened. Take another copy of it, if there is one.',
  'wrong passphrase':
    'This is not the passphrase that the review was saved with. Nothing was changed; try again. Capitals and spaces count.'
}

const mark = new TextEncoder().encode('Evenhand review\n')
const version = 1
const saltBytes = 16
const ivBytes = 12
const proofBytes = 16
const tagBytes = 16
const mostRounds = 10_000_000
/** Where each piece of the header stands, in bytes. */
const at = {
  rounds: mark.length + 1,
  content: mark.length + 5,
  salt: mark.length + 9,
  iv: mark.length + 9 + saltBytes,
  proof: mark.length + 9 + saltBytes + ivBytes
}
const headerBytes = at.proof + proofBytes
