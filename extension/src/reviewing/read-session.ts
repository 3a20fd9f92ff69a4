import type {Session} from './session.ts'

/**
 * A session from what a sealed file held. Its seal shows that Evenhand wrote it, so only its version is in question.
 *
 * @returns nothing where another version wrote it in a shape that this one does not know
 */
export function readSession(opened: unknown): Session | undefined {
  if (typeof opened !== 'object' || opened === null) return undefined
  const {version, letters} = opened as Partial<Session>
  return version === 1 && Array.isArray(letters) ? (opened as Session) : undefined
}
