/**
 * Has the browser save a text as a file, where it saves what people download.
 *
 * @param name with its ending, such as `evenhand-settings.json`
 * @param type a media type, such as `application/json`
 */
export function saveFile(document: Document, name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], {type}))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the text by the time that anything else runs.
  setTimeout(() => URL.revokeObjectURL(address))
}
