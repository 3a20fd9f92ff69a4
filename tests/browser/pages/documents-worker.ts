// Reads a file off the page, as the extension does for letters that are reviewed.
import {type Reading, readDocuments, type SourceFile} from '@evenhand/documents'

addEventListener('message', (event: MessageEvent<SourceFile>) => {
  void read(event.data).then((readings) => postMessage(readings))
})

async function read(file: SourceFile): Promise<Reading[]> {
  const readings: Reading[] = []
  for await (const reading of readDocuments(file)) readings.push(reading)
  return readings
}
