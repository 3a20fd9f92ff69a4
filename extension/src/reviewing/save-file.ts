/** Hands a file to the person, as a download: the browser asks where to, or keeps it where it keeps such files. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], {type}))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // A browser reads the file after the click is over.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
