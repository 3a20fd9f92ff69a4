import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {strToU8, zipSync} from 'fflate'
import {escapeXml, writePdf} from './write-pdf.ts'

/** How letters are written, in turn. */
const formats: ReadonlyArray<readonly [string, (text: string, day: number) => string | Uint8Array]> = [
  ['txt', (text) => text],
  ['eml', writeMail],
  ['docx', writeDocx],
  ['html', (text) => `<!doctype html><html><body>${paragraphs(text, 'p')}</body></html>`],
  ['odt', writeOdt],
  ['pdf', writePdf],
  ['rtf', writeRtf],
  ['md', (text) => text]
]

/** Writes letters into folders, in mixed formats: the plainest file of its kind each, so that reading is not made to look slow. */
export function writeLetters(folder: string, texts: Iterable<string>): number {
  let count = 0
  for (const text of texts) {
    const [ending, write] = formats[count % formats.length] ?? ['txt', (same: string) => same]
    const place = join(folder, String(Math.floor(count / 500)))
    mkdirSync(place, {recursive: true})
    writeFileSync(join(place, `letter ${count}.${ending}`), write(text, count % 28))
    count++
  }
  return count
}

function writeMail(text: string, day: number): string {
  const date = `${day + 1} May 2025 10:00:00 +0000`
  return `From: Jo Marsh <jo.marsh@example.org>\r\nTo: someone@example.org\r\nSubject: Your call\r\nDate: ${date}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text.replace(/\r?\n/g, '\r\n')}`
}

function writeDocx(text: string): Uint8Array {
  const body = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
    .join('')
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
    )
  })
}

function writeOdt(text: string): Uint8Array {
  const body = paragraphs(text, 'text:p')
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), {level: 0}],
    'META-INF/manifest.xml': strToU8(
      '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    ),
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`
    )
  })
}

function writeRtf(text: string): string {
  const escaped = text
    .replace(/[\\{}]/g, '\\$&')
    .replace(/[^\n\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0)}?`)
    .replace(/\n/g, '\\par\n')
  return `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs22 ${escaped}}`
}

const paragraphs = (text: string, tag: string): string =>
  text
    .split('\n')
    .map((line) => `<${tag}>${escapeXml(line)}</${tag}>`)
    .join('')
