/** Why a file, or a part of one, was not read: the codes of `@evenhand/documents`, and one for what could not even be opened. */
export const unreadCodes = [
  'empty',
  'encrypted',
  'corrupt',
  'scanned',
  'too large',
  'zip bomb',
  'unsupported',
  'mislabelled',
  'nested too deeply',
  'unreadable'
] as const
export type UnreadCode = (typeof unreadCodes)[number]

/** Something that was not read: a whole file, or a part of one, such as an attachment. */
export type Unread = {code: UnreadCode; isFile: boolean}

/** How much was not read for one reason: whole files, and parts of others (attached to a mail, or in a mailbox). */
export type UnreadCount = {code: UnreadCode; files: number; parts: number}

/**
 * Counts what was not read, by reason, in a fixed order.
 *
 * @param before what was counted so far
 * @example
 * countUnread([{code: 'encrypted', isFile: true}]) // [{code: 'encrypted', files: 1, parts: 0}]
 */
export function countUnread(
  unread: ReadonlyArray<Unread>,
  before: ReadonlyArray<UnreadCount> = []
): UnreadCount[] {
  return unreadCodes.flatMap((code) => {
    const known = before.find((count) => count.code === code)
    const found = unread.filter((each) => each.code === code && isMissing(each))
    const files = (known?.files ?? 0) + found.filter(({isFile}) => isFile).length
    const parts = (known?.parts ?? 0) + found.filter(({isFile}) => !isFile).length
    return files + parts > 0 ? [{code, files, parts}] : []
  })
}

/** A picture in a mail’s signature is no letter that is missing. */
const isMissing = ({code, isFile}: Unread): boolean => isFile || code !== 'unsupported'
