import fc from 'fast-check'
import {describe, expect, it, vi} from 'vitest'
import {maskLetter, maskNote} from './mask-letter.ts'

// Other work on the machine makes these take their time.
vi.setConfig({testTimeout: 60_000})

const mask = (text: string) => maskLetter({name: 'a.txt', text}).text

describe('forms that point to one person or household', () => {
  it.each([
    ['Ring me on 01632 960117.', 'Ring me on [phone].'],
    ['(01632) 960 117, 07700 900123 or 07700900123', '[phone], [phone] or [phone]'],
    ['+44 7700 900123, 0044 1632 960117, +44 (0)1632 960117', '[phone], [phone], [phone]'],
    ['020 7946 0123 ext. 45; 0300-123-4567', '[phone]; [phone]'],
    ['write to jo.marsh+send@example.co.uk', 'write to [email]'],
    ['jo.o’neill@example.org, please', '[email], please'],
    ['in NR1 3AB and sw1a1aa', 'in [postcode] and [postcode]'],
    ['DOB: 12/03/2014', 'DOB: [date of birth]'],
    ['d.o.b. 12.3.14', 'd.o.b. [date of birth]'],
    ['date of birth is 12th March 2014', 'date of birth is [date of birth]'],
    ['He was born on 2 May 2015', 'He was born on [date of birth]'],
    ['born in June 2015', 'born in [date of birth]'],
    ['DOB 2014-03-12', 'DOB [date of birth]'],
    ['His UPN is A123456789012.', 'His UPN is [UPN].'],
    ['UPN: H801200001001', 'UPN: [UPN]'],
    ['UPN T80120000100A (temporary)', 'UPN [UPN] (temporary)'],
    ['NHS number 943 476 5919', 'NHS number [NHS number]'],
    ['NHS no: 1234567890', 'NHS no: [NHS number]'],
    ['9434765919 is on the letter', '[NHS number] is on the letter'],
    ['National insurance QQ123456C', 'National insurance QQ123456C'],
    ['National insurance AB 12 34 56 C', 'National insurance [number]'],
    ['Our ref: EHCP/2024/0117', 'Our ref: [reference]'],
    ['case number: 220417', 'case number: [reference]'],
    ['account 12345678', 'account [number]'],
    ['She lives at 14 Mill Lane, Great Dunmere, NR1 3AB.', 'She lives at [address], [postcode].'],
    ['at Flat 2, 7 St John’s Road', 'at [address]'],
    ['of 22b High Street', 'of [address]'],
    ['The Old Barn House, 3 Quay Row', '[address]']
  ])('masks %j', (text, masked) => {
    expect(mask(text)).toBe(masked)
  })

  it('masks the lines of an address above its postcode', () => {
    expect(mask('Rose Cottage\nLower Dunmere\nNorfolk\nNR1 3AB\n\n12 March 2025\n')).toBe(
      '[address]\n[address]\n[address]\n[postcode]\n\n12 March 2025\n'
    )
  })

  it.each([
    'Section 36(8) of the Children and Families Act 2014 gives 20 weeks.',
    'The meeting is on 12 March 2025 at 10.30, room 4, and costs £12,345,678.',
    'Paragraph 9.14 of the Code, regulation 12 and 2024-25.',
    'He is in Y5, 2nd set, and KS2 1st stage starts in Year 3.',
    'It is 3 weeks on the way to the 14 days of the notice.'
  ])('leaves alone what only looks alike: %j', (text) => {
    expect(mask(text)).toBe(text)
  })
})

describe('names', () => {
  it.each([
    ['Dear Mrs Ashdown,\nThank you.', 'Dear Mrs [name 1],\nThank you.'],
    ['Dear Mr and Mrs O’Brien,\n', 'Dear Mr and Mrs [name 1],\n'],
    ['Dear Priya and Tom,\n', 'Dear [name 1] and [name 2],\n'],
    ['hi kerry\n\nthe form is on its way', 'hi [name 1]\n\nthe form is on its way'],
    [
      'Thank you.\n\nKind regards,\n\nMáire Ali-Khan\nOfficer\n',
      'Thank you.\n\nKind regards,\n\n[name 1]\nOfficer\n'
    ],
    ['Speak soon.\n\ntrish', 'Speak soon.\n\n[name 1]'],
    ['See you then!\nKels xx\n', 'See you then!\n[name 1] xx\n'],
    ['We met Dr van der Berg today.', 'We met Dr [name 1] today.'],
    ['mum says mr ahmed rang', 'mum says mr [name 1] rang'],
    ['Present: Jo Marsh (SENCO), Mrs Khan (mother)', 'Present: [name 1] (SENCO), Mrs [name 2] (mother)'],
    ['Present:\n- Jo Marsh (SENCO)\n- Amir Khan\n', 'Present:\n- [name 1] (SENCO)\n- [name 2]\n'],
    ['Re: Amir Khan', 'Re: [name 1]'],
    ['Child: Zoe', 'Child: [name 1]'],
    ['your son Amir and her daughter, Zoe', 'your son [name 1] and her daughter, [name 2]'],
    ['the SENCO, Jo Marsh, rang', 'the SENCO, [name 1], rang'],
    ['there is a girl called Zoe', 'there is a girl called [name 1]'],
    ['Case note – J. Sowande (Y7)', 'Case note – [name 1] (Y7)'],
    ['I asked whether Temi likes it.', 'I asked whether [name 1] likes it.'],
    ['Temi said yes. Temi’s mum agreed.', '[name 1] said yes. [name 1]’s mum agreed.'],
    ['1. Okoye twins, Y2.\n2. Lunn, 19, college.', '1. [name 1] twins, Y2.\n2. [name 2], 19, college.'],
    ['Priya, you want to know more.', '[name 1], you want to know more.'],
    ['-- \nBronagh Tully | SENDIASS', '-- \n[name 1] | SENDIASS'],
    ['Dear Professor Pell,\n', 'Dear Professor [name 1],\n'],
    [
      'Yes.\n\nKind regards\nJo\n\nFrom: Ann\nSent: Monday\n\nMany thanks\nAnn Bell\n',
      'Yes.\n\nKind regards\n[name 1]\n\nFrom: [name 2]\nSent: Monday\n\nMany thanks\n[name 2]\n'
    ],
    ['He goes to St Brannoc’s.', 'He goes to [name 1]’s.']
  ])('masks them in %j', (text, masked) => {
    expect(mask(text)).toBe(masked)
  })

  it('masks a name that is told once wherever it comes up again, also in capitals, plural and double', () => {
    const text = 'Dear Mrs Ashdown,\n\nAshdown is on the list. ASHDOWN too. The Ashdowns, or Ashdown-Reyes.'
    expect(mask(text)).toBe(
      'Dear Mrs [name 1],\n\n[name 1] is on the list. [name 1] too. The [name 2], or [name 3].'
    )
  })

  it('gives a name the same number throughout, and a forename that of the whole name', () => {
    expect(mask('Re: Amir Khan\n\nI met Amir, then Mrs Khan. Mrs Khan and Amir agreed.')).toBe(
      'Re: [name 1]\n\nI met [name 1], then Mrs [name 2]. Mrs [name 2] and [name 1] agreed.'
    )
  })

  it('knows names from a mail’s headers, the file’s author and addresses', () => {
    const letter = {
      name: 'a.eml',
      text: 'Petra rang. Lovell answered. Thorne is away. sam.quill@example.org, Quill.',
      author: 'Petra Voss',
      mail: {from: 'Dee Lovell <d@example.org>', to: ['Ed Thorne <e@example.org>']}
    }
    expect(maskLetter(letter).text).toBe(
      '[name 1] rang. [name 2] answered. [name 3] is away. [email], [name 4].'
    )
  })

  it('tells a name from the month and the verb that it is too', () => {
    expect(mask('Dear May,\n\nMay I ring in May? On 4 May 2025 May rang. Will you?\n\nRegards\nWill')).toBe(
      'Dear [name 1],\n\nMay I ring in May? On 4 May 2025 [name 1] rang. Will you?\n\nRegards\n[name 2]'
    )
  })

  it.each([
    'The Code of Practice and the Equality Act are on the Local Offer, as the SENCO told you on Monday.',
    'Dear Headteacher,\n\nThank you for the report.',
    'Dear all,\n\nPlease bring the plan.',
    'You could ask for Mediation. The mediation adviser rings on Tuesdays in July.',
    'Waiting is hard. Homework was set. Everything is ready. Autism is not an illness.',
    'I think that Mum and Dad asked Ofsted and the DfE in English.'
  ])('leaves words that name nobody: %j', (text) => {
    expect(mask(text)).toBe(text)
  })
})

describe('maskLetter', () => {
  const text = 'Dear Mrs Ashdown,\n\nYou should ask Mr Pell on 01632 960117 to move Amir.'
  const masked = maskLetter({name: 'a.txt', text})

  it('gives a stretch of the letter masked, and masks a place as a whole where the stretch cuts it', () => {
    const start = text.indexOf('You')
    expect(masked.excerpt(start, text.indexOf(' on 0'))).toBe('You should ask Mr [name 2]')
    expect(masked.excerpt(start, text.indexOf('ll on'))).toBe('You should ask Mr [name 2]')
    expect(masked.excerpt(text.indexOf('960'), text.indexOf(' to move'))).toBe('[phone]')
  })

  it('says where a stretch stands in the masked text', () => {
    const start = text.indexOf('You')
    const {start: from, end: to} = masked.place(start, text.indexOf(' on 0'))
    expect(masked.text.slice(from, to)).toBe('You should ask Mr [name 2]')
  })

  it('keeps every place in order, within the text and apart, and its excerpts consistent, for any text', () => {
    const pieces = fc.constantFrom(
      ...'Dear |Mrs |Ashdown|, |\n|\n\n|Amir |01632 960117|NR1 3AB|14 Mill Lane|a@b.uk|’s |St |born |2 May 2015|Re: |– |and |you |- |Kind regards\n|🙂|1. |A123456789012|you should '.split(
        '|'
      )
    )
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 40}), fc.nat(200), fc.nat(60), (parts, at, length) => {
        const any = parts.join('')
        const letter = maskLetter({name: 'a', text: any})
        let last = 0
        for (const {start, end} of letter.masks) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(any.length)
        const [start, end] = [Math.min(at, any.length), Math.min(at + length, any.length)]
        const place = letter.place(start, end)
        expect(letter.text.slice(place.start, place.end)).toBe(letter.excerpt(start, end))
      })
    )
  })

  it('takes a time that grows with the letter, not with its square', () => {
    const long = 'Dear Mrs Ashdown, we met Amir Khan at 14 Mill Lane on 2 May. '.repeat(4000)
    expect(maskLetter({name: 'a', text: long}).masks.length).toBeGreaterThan(8000)
  })
})

it('masks a note by the names of the letter and by its forms', () => {
  expect(maskNote('Talk to ashdown? No: Ashdown rang from 01632 960117, Amir was there.', ['ashdown'])).toBe(
    'Talk to ashdown? No: [name] rang from [phone], Amir was there.'
  )
})
