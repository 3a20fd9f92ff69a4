import {scaleLinear, scalePoint} from 'd3-scale'
import {line} from 'd3-shape'
import type {Size} from '../figures.ts'
import {sayRate} from './wording.ts'

/** A bar or a point: nothing is known only by its colour, and what is small is drawn hollow and says so. */
export type Datum = {name: string; value: number | null; size: Size}

const width = 680
const ink = '#1f2326'
const quiet = '#565c61'
const faint = '#d8d5cf'
const accent = '#0b5d63'

/** Horizontal bars, each with its name and its figure. */
export function drawBars(data: ReadonlyArray<Datum>, title: string): string {
  const [left, right, row] = [228, 112, 26]
  const height = data.length * row + 8
  const x = scaleLinear([0, largest(data)], [left, width - right])
  const bars = data.map(({name, value, size}, at) => {
    const y = at * row + 4
    const length = Math.max(0, x(value ?? 0) - left)
    return (
      text(left - 10, y + 15, name, 'end') +
      `<rect x="${left}" y="${y + 3}" width="${number(length)}" height="15" ${fillOf(size)}/>` +
      text(left + length + 7, y + 15, sayRate(value, size), 'start', ink, 'bold')
    )
  })
  return svg(height, title, `${axisLine(left, 0, left, height)}${bars.join('')}`)
}

/** A line over time. Months without letters leave a gap. */
export function drawLine(data: ReadonlyArray<Datum>, title: string): string {
  const [left, right, top, bottom, height] = [44, 28, 40, 34, 260]
  const x = scalePoint(
    data.map(({name}) => name),
    [left + 14, width - right]
  )
  const y = scaleLinear([0, largest(data)], [height - bottom, top]).nice(4)
  const grid = y
    .ticks(4)
    .map(
      (tick) =>
        axisLine(left, y(tick), width - right, y(tick), faint) +
        text(left - 6, y(tick) + 4, String(tick), 'end', quiet)
    )
  const path = line<Datum>()
    .defined(({value}) => value !== null)
    .x(({name}) => x(name) ?? left)
    .y(({value}) => y(value ?? 0))(data)
  const step = Math.ceil(data.length / 9)
  const isFull = data.length <= 14
  const points = data.flatMap(({name, value, size}, at) => {
    const [px, py] = [number(x(name) ?? left), number(y(value ?? 0))]
    const label = at % step === 0 ? text(px, height - bottom + 18, shortMonth(name), 'middle', quiet) : ''
    if (value === null) return [label]
    const mark = `<circle cx="${px}" cy="${py}" r="4.5" ${fillOf(size)}/>`
    const figure = isFull ? text(px, py - 10, value.toFixed(1), 'middle', ink, 'bold') : ''
    const small = size === 'small' && isFull ? text(px, py - 24, 'small', 'middle', quiet) : ''
    return [label + mark + figure + small]
  })
  return svg(
    height,
    title,
    `${grid.join('')}<path d="${path ?? ''}" fill="none" stroke="${accent}" stroke-width="2"/>${points.join('')}`
  )
}

/** A party's bar to each side of one line: blame to the left, hatched; praise to the right, solid. */
export function drawBalance(
  data: ReadonlyArray<{name: string; praise: number; blame: number; size: Size}>,
  title: string
): string {
  const [left, right, row, top] = [150, 40, 30, 28]
  const height = data.length * row + top + 4
  const most = Math.max(1, ...data.map(({praise, blame}) => Math.max(praise, blame)))
  const x = scaleLinear([-most, most], [left + 74, width - right - 44])
  const bars = data.map(({name, praise, blame, size}, at) => {
    const y = at * row + top
    return (
      text(left - 8, y + 16, name, 'end') +
      `<rect x="${number(x(-blame))}" y="${y + 3}" width="${number(x(0) - x(-blame))}" height="17" fill="url(#hatched)" stroke="${ink}"/>` +
      `<rect x="${number(x(0))}" y="${y + 3}" width="${number(x(praise) - x(0))}" height="17" fill="${accent}" stroke="${ink}"/>` +
      text(x(-blame) - 6, y + 16, count(blame, size), 'end', ink, 'bold') +
      text(x(praise) + 6, y + 16, count(praise, size), 'start', ink, 'bold')
    )
  })
  const heads =
    text(x(0) - 8, 16, '◂ criticism (hatched)', 'end', quiet) +
    text(x(0) + 8, 16, 'praise (solid) ▸', 'start', quiet)
  return svg(height, title, `${hatching}${heads}${axisLine(x(0), 4, x(0), height)}${bars.join('')}`)
}

const count = (value: number, size: Size): string => (size === 'small' ? `${value} (small)` : String(value))

const hatching = `<defs><pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><path d="M0 0V6" stroke="${ink}" stroke-width="2.4"/></pattern></defs>`

/** Hollow and dashed where numbers are small. */
const fillOf = (size: Size): string =>
  size === 'small'
    ? `fill="#fff" stroke="${accent}" stroke-width="1.6" stroke-dasharray="4 2"`
    : `fill="${accent}" stroke="${accent}" stroke-width="1.6"`

const largest = (data: ReadonlyArray<Datum>): number => Math.max(0.1, ...data.map(({value}) => value ?? 0))

function text(
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle' | 'end',
  colour = ink,
  weight: 'normal' | 'bold' = 'normal'
): string {
  const bold = weight === 'bold' ? ' font-weight="600"' : ''
  return `<text x="${number(x)}" y="${number(y)}" text-anchor="${anchor}" fill="${colour}"${bold}>${escapeMarkup(words)}</text>`
}

const axisLine = (x1: number, y1: number, x2: number, y2: number, colour = quiet): string =>
  `<path d="M${number(x1)} ${number(y1)}L${number(x2)} ${number(y2)}" stroke="${colour}"/>`

const svg = (height: number, title: string, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeMarkup(title)}" font-family="system-ui, 'Liberation Sans', sans-serif" font-size="13">${content}</svg>`

/** `March 2025` → `Mar 25`. */
const shortMonth = (name: string): string => name.replace(/^(\p{L}{3})\p{L}*\s\d\d(\d\d)$/u, '$1 $2')

const number = (value: number): number => Math.round(value * 10) / 10

/** Text as it stands in HTML and SVG. */
export function escapeMarkup(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}
