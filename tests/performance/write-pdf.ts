/** Text as it stands in XML. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const linesOnPage = 50
const longestLine = 90

/** A plain PDF with the text in Helvetica, fifty lines a page. */
export function writePdf(text: string): Uint8Array {
  const lines = text.split('\n').flatMap(wrap)
  const pages: string[][] = []
  for (let at = 0; at < lines.length; at += linesOnPage) pages.push(lines.slice(at, at + linesOnPage))
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((page, at) => {
      const shown = `BT /F1 11 Tf 14 TL 60 780 Td ${page.map((line) => `(${escapePdf(line)}) Tj T*`).join('\n')} ET`
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * at} 0 R>>`,
        `<</Length ${shown.length}>>\nstream\n${shown}\nendstream`
      ]
    })
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const end = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${end}\n%%EOF\n`
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0))
}

function wrap(line: string): string[] {
  const lines: string[] = []
  let last = ''
  for (const word of line.split(' ')) {
    if (last && last.length + word.length >= longestLine) {
      lines.push(last)
      last = word
    } else last = last ? `${last} ${word}` : word
  }
  return [...lines, last]
}

/** Helvetica’s own signs; what Windows-1252 lacks is a question mark. */
const escapePdf = (line: string): string =>
  line
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/[^\x20-\x7e\xa0-\xff]/g, '?')
    .replace(/[\\()]/g, '\\$&')
