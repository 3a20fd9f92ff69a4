import {type MaskedPlace, placesOf} from './masked-place.ts'

/**
 * Finds what points to one person or household by its form: emails, phone and NHS numbers, UPNs, postcodes, dates of birth, case
 * references, and any other run of eight digits or more.
 */
export function findNumbers(text: string): MaskedPlace[] {
  return [
    ...placesOf(text, email, 'email'),
    ...placesOf(text, birth, 'date of birth'),
    ...placesOf(text, birthAfterName, 'date of birth'),
    ...placesOf(text, upn, 'UPN'),
    ...placesOf(text, nhsLabelled, 'NHS number'),
    ...tenDigits(text),
    ...placesOf(text, phone, 'phone'),
    ...placesOf(text, postcode, 'postcode'),
    ...placesOf(text, reference, 'reference'),
    ...placesOf(text, nationalInsurance, 'number'),
    ...placesOf(text, longNumber, 'number')
  ]
}

const email = /[\p{L}\p{N}._%+'’-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const day = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?(?:[ \t]+of)?[ \t]+)?${month},?[ \t]+(?:\d{4}|['’]?\d{2})(?!\d)|${month}[ \t]+\d{1,2}(?:st|nd|rd|th)?,?[ \t]+\d{4}|\d{1,2}[ \t]*[/.-][ \t]*\d{1,2}[ \t]*[/.-][ \t]*(?:\d{4}|\d{2})(?!\d)|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?(?:[ \t]+of)?[ \t]+${month}`
const birth = new RegExp(
  String.raw`\b(?:d\.?[ \t]?o\.?[ \t]?b\.?|date[ \t]+of[ \t]+birth|birth[ \t]?date|birthday|born|b\.)(?:[ \t]*\([^)\n]{0,12}\))?[ \t]*(?:is|was|on|in|date)?[ \t]*[:=–-]?[ \t]*(?:on[ \t]+|in[ \t]+)?(${day})`,
  'giu'
)
/** *Amir Khan (12/03/2014)*, as in headings and lists. */
const birthAfterName =
  /(?<=\p{Lu}[\p{L}’'-]*[ \t]?\((?:b\.?[ \t]*)?)\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?=\))/gu

const upn =
  /(?<![\p{L}\p{N}])[A-HJ-NP-RT-Z][ \t]?\d{3}[ \t]?\d{4}[ \t]?\d{2}[ \t]?\d{2}[ \t]?[\dA-Z](?![\p{L}\p{N}])/gu

const nhsLabelled =
  /\bNHS(?:[ \t]*(?:no\.?|number|num|#))?[ \t]*[:=–-]?[ \t]*(\d{3}[ \t-]?\d{3}[ \t-]?\d{4})(?!\d)/giu

/** Ten digits in threes are an NHS number where its check digit holds. */
function tenDigits(text: string): MaskedPlace[] {
  return [...text.matchAll(/(?<![\d+])\d{3}[ \t-]?\d{3}[ \t-]?\d{4}(?!\d)/g)].flatMap(({0: found, index}) =>
    hasCheckDigit(found.replace(/\D/g, ''))
      ? [{start: index, end: index + found.length, kind: 'NHS number' as const}]
      : []
  )
}

function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 9)).reduce(
    (total, digit, at) => total + Number(digit) * (10 - at),
    0
  )
  return (11 - (sum % 11)) % 11 === Number(digits[9])
}

/** British numbers, nine to eleven digits after the zero or the country's code, however they are spaced. */
const phone =
  /(?<![\d\p{L}])(?:(?:\+|00)44[ \t-]?(?:\(0\)[ \t-]?)?|\(?0)(?:[ \t()./-]{0,2}\d){8,10}(?:[ \t]*(?:ext\.?|x|extension)[ \t]*\d{1,5})?(?!\d)/giu

const postcode =
  /(?<![\p{L}\p{N}])(?:GIR[ \t]?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY])[ \t]{0,2}(?!\d(?:st|nd|rd|th))\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/giu

const reference =
  /\b(?:(?:case|our|your|client|family|pupil|child|file|mosaic|liquidlogic|capita|synergy|hospital|tribunal|appeal)[ \t]+)?(?:ref(?:erence)?|id|case)(?:[ \t]*(?:no\.?|number|num|id|#))?[ \t]*[:.#=][ \t]*((?=[\p{L}/-]*\d)[\p{L}\d][\p{L}\d/_-]{2,}\d[\p{L}\d/_-]*)/giu

const nationalInsurance =
  /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ \t]?\d{2}[ \t]?\d{2}[ \t]?\d{2}[ \t]?[A-D](?![\p{L}\p{N}])/gu

const longNumber = /(?<![\d.,£])\d{8,}(?![\d.,]\d)/gu
