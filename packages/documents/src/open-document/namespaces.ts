const oasis = 'urn:oasis:names:tc:opendocument:xmlns'

export const namespaces: Readonly<Record<string, string>> = {
  [`${oasis}:office:1.0`]: 'office',
  [`${oasis}:text:1.0`]: 'text',
  [`${oasis}:style:1.0`]: 'style',
  [`${oasis}:table:1.0`]: 'table',
  [`${oasis}:meta:1.0`]: 'meta',
  [`${oasis}:manifest:1.0`]: 'manifest',
  [`${oasis}:svg-compatible:1.0`]: 'svg',
  [`${oasis}:xsl-fo-compatible:1.0`]: 'fo',
  'http://purl.org/dc/elements/1.1/': 'dc'
}
