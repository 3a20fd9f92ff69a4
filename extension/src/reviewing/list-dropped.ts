/**
 * All files of what was dropped, those of folders within folders included.
 *
 * To be called while the drop is handled: a browser lets its list go right afterwards.
 */
export function listDropped(dropped: DataTransfer): Promise<File[]> {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const files = [...dropped.files]
  return entries.length === 0 ? Promise.resolve(files) : listEntries(entries)
}

async function listEntries(entries: ReadonlyArray<FileSystemEntry>): Promise<File[]> {
  const files: File[] = []
  for (const entry of entries) {
    if (entry.isFile) files.push(await openFile(entry as FileSystemFileEntry))
    else files.push(...(await listEntries(await listFolder(entry as FileSystemDirectoryEntry))))
  }
  return files.filter(isLetterFile)
}

/** What programs leave in folders beside people's letters. */
export const isLetterFile = ({name}: {name: string}): boolean =>
  !/^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$/i.test(name)

const openFile = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** A browser hands out a folder's entries by the hundred, until it gives none. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject)
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}
