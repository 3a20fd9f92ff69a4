/**
 * Has the browser save a file where it saves what people download.
 *
 * @param name with its ending, such as `evenhand-settings.json`
 * @param type a media type, such as `application/json`
 */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], {type}))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // A browser may read the file after the click is over.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
