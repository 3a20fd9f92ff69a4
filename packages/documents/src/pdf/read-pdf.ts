import {getDocumentProxy} from 'unpdf'
import type * as Library from 'unpdf/pdfjs'
import {composeText} from '../compose-text.ts'
import {type Letter, type Trouble, trouble} from '../letter.ts'
import type {Aside, SourceFile} from '../types.ts'
import type {Page} from './find-lines.ts'
import {layParagraphs} from './lay-paragraphs.ts'
import {setEdgesApart} from './set-edges-apart.ts'

/** A printed page knows where letters stand and no more: its paragraphs, lists and cells are told by their places. */
export async function readPdf({bytes}: SourceFile): Promise<Letter | Trouble> {
  const pdf = await open(bytes)
  if (!pdf) return trouble('encrypted')
  try {
    const pages: Page[] = []
    const remarks: Aside[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      pages.push(await readPage(page, number))
      remarks.push(...(await readRemarks(page)))
      page.cleanup()
    }
    const {bodies, edges} = setEdgesApart(pages)
    const composed = composeText(layParagraphs(bodies))
    if (composed.text === '') return trouble((await hasPictures(pdf)) ? 'scanned' : 'empty')
    return {
      type: 'letter',
      ...composed,
      asides: [...remarks, ...edges.map((text): Aside => ({kind: 'header or footer', text}))],
      ...(await readProperties(pdf))
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** @returns undefined where it takes a password */
async function open(bytes: Uint8Array): Promise<Library.PDFDocumentProxy | undefined> {
  await loadLibrary()
  try {
    // A copy, because the reader takes the memory that it is given for its own. Level 0 keeps it from the console.
    return await getDocumentProxy(new Uint8Array(bytes), {verbosity: 0, stopAtErrors: false})
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return undefined
    throw error
  }
}

let library: Promise<typeof Library> | undefined

/**
 * The library takes any worker for its own as it is loaded: it answers the messages of whoever started the worker. It
 * doesn't where there is a window, so there is one for as long as it loads.
 */
function loadLibrary(): Promise<typeof Library> {
  if (library) return library
  const isWindowless = 'onmessage' in globalThis && !('window' in globalThis)
  if (isWindowless) Object.defineProperty(globalThis, 'window', {value: globalThis, configurable: true})
  library = import('unpdf/pdfjs').finally(() => {
    if (isWindowless) Reflect.deleteProperty(globalThis, 'window')
  })
  return library
}

async function readPage(page: Library.PDFPageProxy, number: number): Promise<Page> {
  const {items} = await page.getTextContent()
  const {height} = page.getViewport({scale: 1})
  const runs = items.flatMap((item) => {
    if (!('str' in item)) return []
    const transform: ReadonlyArray<unknown> = item.transform
    const [, , c = 0, d = 0, x = 0, y = 0] = transform.map(Number)
    return [{text: item.str, x, y, width: item.width, size: Math.hypot(c, d)}]
  })
  return {number, height, runs}
}

/** Notes and marked passages, as readers of PDFs put them on a page. */
async function readRemarks(page: Library.PDFPageProxy): Promise<Aside[]> {
  const annotations: ReadonlyArray<unknown> = await page.getAnnotations()
  return annotations.flatMap((annotation): Aside[] => {
    const text = textOf(annotation, 'contentsObj')
    const author = textOf(annotation, 'titleObj')
    if (text === '' || textOf(annotation, 'subtype') === 'Link') return []
    return [{kind: 'comment', text, ...(author === '' ? {} : {author})}]
  })
}

function textOf(from: unknown, key: string): string {
  if (typeof from !== 'object' || from === null || !(key in from)) return ''
  const value: unknown = Reflect.get(from, key)
  return typeof value === 'string' ? value : textOf(value, 'str')
}

/** Whether its first pages are pictures, as a scanner makes them. */
async function hasPictures(pdf: Library.PDFDocumentProxy): Promise<boolean> {
  const {OPS} = await loadLibrary()
  const paints: ReadonlyArray<number> = [
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject
  ]
  for (let number = 1; number <= Math.min(pdf.numPages, 3); number++) {
    const {fnArray} = await (await pdf.getPage(number)).getOperatorList()
    if (fnArray.some((operation) => paints.includes(operation))) return true
  }
  return false
}

async function readProperties(pdf: Library.PDFDocumentProxy): Promise<{date?: string; author?: string}> {
  const {info} = await pdf.getMetadata()
  const date = readDate(textOf(info, 'CreationDate')) ?? readDate(textOf(info, 'ModDate'))
  const author = textOf(info, 'Author').trim()
  return {...(date === undefined ? {} : {date}), ...(author === '' ? {} : {author})}
}

/** `D:20260302091500+01'00'`, of which all after the year may be missing. */
function readDate(written: string): string | undefined {
  const found = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?)?/.exec(written)
  if (!found) return undefined
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    sign,
    hours,
    minutes = '00'
  ] = found
  const zone = sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
