import {SaxesParser} from 'saxes'

export type XmlHandlers = {
  /**
   * @param name the element, with the prefix that its namespace has in `prefixes`: `w:p`, whatever the file calls it
   * @param attribute the value of an attribute, by its name with such a prefix
   */
  open(name: string, attribute: (name: string) => string | undefined): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Reads XML as it comes, so that a part of any length takes little memory.
 *
 * @param chunks none, where a part isn't there, is read as nothing
 * @param prefixes by the namespace’s address; elements of others have an empty prefix
 * @throws where it isn’t well-formed; entities of the file’s own making are refused
 */
export function readXml(
  chunks: Iterable<Uint8Array>,
  prefixes: Readonly<Record<string, string>>,
  {open, close, text}: XmlHandlers
): void {
  const parser = new SaxesParser({xmlns: true})
  const nameOf = ({uri, local}: {uri: string; local: string}): string => `${prefixes[uri] ?? ''}:${local}`
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes)
    open(nameOf(tag), (name) => attributes.find((attribute) => nameOf(attribute) === name)?.value)
  })
  parser.on('closetag', (tag) => close?.(nameOf(tag)))
  parser.on('text', (written) => text?.(written))
  parser.on('cdata', (written) => text?.(written))
  let decoder: TextDecoder | undefined
  for (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk))
    parser.write(decoder.decode(chunk, {stream: true}))
  }
  if (decoder) parser.write(decoder.decode()).close()
}

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
