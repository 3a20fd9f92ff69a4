import {categories, categoryNames, levelNames, partyNames} from '@evenhand/lexicon'
import {type Figures, figuresOf, type GroupFigures, type RuleFigures, smallGroup} from '../figures.ts'
import {maskingLimits, maskNote} from '../masking/mask-letter.ts'
import {type Counts, type Grouping, notKnown} from '../tally.ts'
import {describeLetter, namesOf} from './describe-letter.ts'
import {type Datum, drawBalance, drawBars, drawLine} from './draw-charts.ts'
import type {Bar, Report, ReportPart, Table} from './report-parts.ts'
import type {UnreadCount} from '../unread.ts'
import type {Review} from './review.ts'
import {
  groupingWords,
  nameDay,
  nameGroup,
  noFigure,
  sayCount,
  sayFigure,
  sayNumber,
  sayRate,
  unreadWords
} from './wording.ts'

/** Puts a report together, from what was read to how it can be repeated. Names are masked unless `madeWith` says that they are shown. */
export function describeReport(review: Review): Report {
  const {counts, madeWith} = review
  const all = figuresOf(counts, madeWith.by)
  const groupings: ReadonlyArray<Grouping> = [
    'month',
    'addressee',
    'voice',
    ...(madeWith.by === 'writer' ? (['writer'] as const) : [])
  ]
  return {
    title: 'Letters, looked at together',
    parts: [
      ...opening(review, all),
      ...session(review),
      ...byCategory(all.all),
      ...groupings.flatMap((by) => byGroup(figuresOf(counts, by))),
      ...balance(all),
      ...byRule(all, review.rules),
      ...review.letters.flatMap((letter, at) => describeLetter(letter, at + 1, review)),
      ...making(review)
    ]
  }
}

/**
 * The figures alone, grouped in one way: charts, each with its table.
 *
 * @param rules what rules say, by their ids
 */
export function describeFigures(counts: Counts, by: Grouping, rules: Review['rules']): ReportPart[] {
  const all = figuresOf(counts, by)
  return [...byCategory(all.all), ...byGroup(all), ...balance(all), ...byRule(all, rules)]
}

function opening({counts, unread, madeWith, letters}: Review, {all, first, last}: Figures): ReportPart[] {
  const dates =
    first && last
      ? `, dated ${first === last ? nameDay(first) : `${nameDay(first)} to ${nameDay(last)}`}`
      : ''
  const missing = unread.reduce((sum, {files, parts}) => sum + files + parts, 0)
  const parts: ReportPart[] = [
    paragraph(
      'This is for a conversation about impartial writing. It gives no marks, compares no people and decides nothing: what is underlined is a question to the writer, and what a number means is for you to weigh.'
    ),
    paragraph(
      `${sayCount(all.letters, 'letter')}, ${sayCount(all.words, 'word')}${dates}. ${sayFigure(sayCount(all.findings.findings, 'finding'), all.size)}, ${sayRate(all.findings.perThousand, all.size)} for each 1,000 words.` +
        (letters.length > 0
          ? ` ${letters.length === 1 ? 'One letter is' : `${letters.length} letters are`} shown below${madeWith.sample > 0 ? `, drawn at random by the seed “${madeWith.seed}”` : ''}.`
          : '')
    ),
    paragraph(
      `Figures of fewer than ${smallGroup === 5 ? 'five' : smallGroup} letters say “small”: a single letter changes them a great deal.`
    )
  ]
  if (counts.all.letters === 0) parts.push(paragraph('No letters were read.'))
  if (missing > 0)
    parts.push(
      {
        kind: 'paragraph',
        text: `${sayCount(missing, 'file')} could not be read, and ${missing === 1 ? 'is' : 'are'} not in any figure:`
      },
      {kind: 'list', items: unread.flatMap(sayUnread)}
    )
  return parts
}

function sayUnread({code, files, parts}: UnreadCount): string[] {
  const words = unreadWords[code]
  return [
    ...(files > 0 ? [`${words} (${sayNumber(files)})`] : []),
    ...(parts > 0 ? [`${words} (attached to a mail, or in a mailbox) (${sayNumber(parts)})`] : [])
  ]
}

function session({notes, actions = [], letters, madeWith}: Review): ReportPart[] {
  const names = letters.flatMap(namesOf)
  const mask = (words: string): string => (madeWith.showsNames ? words : maskNote(words, names))
  return [
    ...(notes ? [heading('Notes'), ...notes.split(/\n+/).map((line) => paragraph(mask(line)))] : []),
    ...(actions.length > 0 ? [heading('Agreed'), {kind: 'list' as const, items: actions.map(mask)}] : [])
  ]
}

function byCategory({categories: figures, size, words}: GroupFigures): ReportPart[] {
  const title = 'Findings for each 1,000 words, by category'
  return [
    heading('What was found'),
    ...(words === 0
      ? []
      : [
          barChart(
            title,
            figures.map(({category, perThousand}) => ({
              name: categoryNames[category],
              value: perThousand,
              size
            }))
          )
        ]),
    table({
      caption: title,
      columns: [
        {title: 'Category'},
        {title: 'Findings', isNumber: true},
        {title: 'Letters with any', isNumber: true},
        {title: 'For each 1,000 words', isNumber: true}
      ],
      rows: figures.map(({category, findings, letters, perThousand}) => [
        categoryNames[category],
        sayFigure(sayNumber(findings), size),
        sayFigure(sayNumber(letters), size),
        sayRate(perThousand, size)
      ])
    })
  ]
}

/** Tables are this many groups wide, so that they fit a page. */
const groupsAcross = 5

function byGroup({by, groups}: Figures): ReportPart[] {
  if (groups.length === 0) return []
  const title = `Findings for each 1,000 words, by ${groupingWords[by]}`
  const name = ({group}: GroupFigures): string => nameGroup(group, by)
  const parts: ReportPart[] = [heading(headingsOf[by])]
  const intro = introsOf[by]
  if (intro) parts.push(paragraph(intro))
  // No picture sets people side by side.
  if (by === 'month' && groups.some(({group}) => group !== notKnown))
    parts.push(chart(title, drawLine(fillMonths(groups), title), fillMonths(groups).map(barOf)))
  if (by === 'addressee' || by === 'voice')
    parts.push(
      barChart(
        title,
        groups.map((group) => ({name: name(group), value: group.findings.perThousand, size: group.size}))
      )
    )
  parts.push(
    table({
      caption: title,
      columns: [
        {title: capitalise(groupingWords[by])},
        {title: 'Letters', isNumber: true},
        {title: 'Words', isNumber: true},
        {title: 'Findings', isNumber: true},
        {title: 'For each 1,000 words', isNumber: true}
      ],
      rows: groups.map((group) => [
        name(group),
        sayFigure(sayNumber(group.letters), group.size),
        sayFigure(sayNumber(group.words), group.size),
        sayFigure(sayNumber(group.findings.findings), group.size),
        sayRate(group.findings.perThousand, group.size)
      ])
    })
  )
  for (let from = 0; from < groups.length; from += groupsAcross) {
    const across = groups.slice(from, from + groupsAcross)
    const [first, last] = [across[0], across.at(-1)]
    const span = groups.length > groupsAcross && first && last ? `, ${name(first)} to ${name(last)}` : ''
    parts.push(
      table({
        caption: `${title} and category${span}`,
        columns: [{title: 'Category'}, ...across.map((group) => ({title: name(group), isNumber: true}))],
        rows: categories.map((category, at) => [
          categoryNames[category],
          ...across.map(({categories: figures, size}) => sayRate(figures[at]?.perThousand ?? null, size))
        ])
      })
    )
  }
  return parts
}

const headingsOf: Readonly<Record<Grouping, string>> = {
  month: 'Over time',
  addressee: 'By reader',
  voice: 'By voice',
  writer: 'By writer'
}

const introsOf: Readonly<Record<Grouping, string | undefined>> = {
  month: 'By the letters’ own dates.',
  addressee:
    'Who a letter is to is read from its address and greeting. Many letters don’t say; they are read as letters to a parent.',
  voice: undefined,
  writer:
    'In the order of the names that were given here, which says nothing about anybody. Officers write different letters to different people in different months: these figures can’t tell who writes better.'
}

/** Every month from the first to the last, so that a gap in the letters is a gap in the line. */
function fillMonths(groups: ReadonlyArray<GroupFigures>): Datum[] {
  const dated = groups.filter(({group}) => group !== notKnown)
  const known = new Map(dated.map((group) => [group.group, group]))
  const [first, last] = [dated[0]?.group, dated.at(-1)?.group]
  if (!first || !last) return []
  const months: Datum[] = []
  for (let month = first; month <= last && months.length < mostMonths; month = nextMonth(month)) {
    const group = known.get(month)
    months.push({
      name: nameGroup(month, 'month'),
      value: group?.findings.perThousand ?? null,
      size: group?.size ?? 'usual'
    })
  }
  return months
}

/** A mistyped year would draw centuries. */
const mostMonths = 240

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

function balance({all, groups, by}: Figures): ReportPart[] {
  const title = 'How often each party is praised or criticised'
  const columns = [
    {title: 'Party'},
    {title: 'Praise', isNumber: true},
    {title: 'Criticism', isNumber: true},
    {title: 'Views reported', isNumber: true}
  ]
  const rowsOf = ({balance: parties, size}: GroupFigures): string[][] =>
    parties.map(({party, praise, blame, views}) => [
      partyNames[party],
      ...[praise, blame, views].map((count) => sayFigure(sayNumber(count), size))
    ])
  return [
    heading('How each party is spoken of'),
    paragraph(
      'How often the letters’ own words praise or criticise each party, and how often they report its views. It may show that letters lean; it can’t say what would be fair.'
    ),
    chart(
      title,
      drawBalance(
        all.balance.map(({party, praise, blame}) => ({
          name: partyNames[party],
          praise,
          blame,
          size: all.size
        })),
        title
      ),
      all.balance.flatMap(({party, praise, blame}): Bar[] => {
        const label = (count: number) => sayFigure(sayNumber(count), all.size)
        return [
          {name: `${partyNames[party]}: praise`, value: praise, label: label(praise), look: 'solid'},
          {name: `${partyNames[party]}: criticism`, value: blame, label: label(blame), look: 'hatched'}
        ]
      })
    ),
    table({caption: title, columns, rows: rowsOf(all)}),
    ...(groups.length > 1 && groups.length <= groupsAcross && by !== 'writer'
      ? groups.map((group) =>
          table({caption: `${title}: ${nameGroup(group.group, by)}`, columns, rows: rowsOf(group)})
        )
      : [])
  ]
}

/** Reports name so many rules; files of figures have them all. */
const mostRules = 20

function byRule({rules}: Figures, known: Review['rules']): ReportPart[] {
  if (rules.length === 0) return []
  const messages = new Map(known.map(({id, message}) => [id, message]))
  const shown = rules.slice(0, mostRules)
  const answered = rules.filter((rule) => rule.answered > 0)
  return [
    heading('Most frequent rules'),
    table({
      caption:
        rules.length > mostRules
          ? `The ${mostRules} most frequent of ${sayNumber(rules.length)} rules`
          : 'Rules by how often they were met',
      columns: [
        {title: 'Rule'},
        {title: 'What it says'},
        {title: 'Findings', isNumber: true},
        {title: 'Letters', isNumber: true},
        {title: 'For each 1,000 words', isNumber: true}
      ],
      rows: shown.map(({ruleId, category, findings, letters, perThousand, size}) => [
        ruleId,
        messages.get(ruleId) ?? categoryNames[category],
        sayFigure(sayNumber(findings), size),
        sayFigure(sayNumber(letters), size),
        sayRate(perThousand, size)
      ])
    }),
    ...(answered.length > 0 ? answers(answered) : [])
  ]
}

function answers(rules: ReadonlyArray<RuleFigures>): ReportPart[] {
  return [
    heading('What you said of findings'),
    table({
      caption: 'Answers by rule; a rule that is often fine here may want an exception of your own',
      columns: [
        {title: 'Rule'},
        {title: 'Agreed', isNumber: true},
        {title: 'Fine in this context', isNumber: true},
        {title: 'To talk about', isNumber: true},
        {title: 'Share that was fine', isNumber: true}
      ],
      rows: rules.map(({ruleId, agree, fine, talk, fineShare, answersSize}) => [
        ruleId,
        ...[agree, fine, talk].map((count) => sayFigure(String(count), answersSize)),
        fineShare === null ? noFigure : sayFigure(`${Math.round(fineShare * 100)}%`, answersSize)
      ])
    })
  ]
}

function making({madeWith, policies}: Review): ReportPart[] {
  const {version, lexicon, policy, voice, levels, disabled, ownLexicons, by, sample, seed, made, showsNames} =
    madeWith
  const set = Object.entries(levels).map(([category, level]) => `${category} ${level}`)
  const known = policies.find(({id}) => id === policy)
  return [
    heading('How this was made'),
    table({
      caption: 'With the same letters and settings, the same figures and the same sample come out again',
      columns: [{title: 'Setting'}, {title: 'Value'}],
      rows: [
        ['Evenhand', version],
        ['Rules (SHA-256)', lexicon],
        ['Policy', known ? `${known.title} (${known.id})` : (policy ?? 'all that apply')],
        ['Voice', voice ?? 'read from each letter'],
        [
          'Levels',
          set.length > 0
            ? set.join(', ')
            : `as they come (${levelNames.warning.toLowerCase()} or ${levelNames.hint.toLowerCase()})`
        ],
        ['Rules turned off', disabled.length > 0 ? disabled.join(', ') : 'none'],
        ['Lexicons of your own', String(ownLexicons)],
        ['Grouped by', groupingWords[by]],
        ['Letters drawn', String(sample)],
        ...(sample > 0 ? [['Seed', seed]] : []),
        ['Names', showsNames ? 'shown' : 'masked'],
        ['Made on', nameDay(made)]
      ]
    }),
    ...(showsNames
      ? [
          paragraph(
            'Names and numbers stand in this report as they do in the letters. Please keep it as you keep the letters.'
          )
        ]
      : [heading('What masking can’t find', 3), {kind: 'list' as const, items: maskingLimits}])
  ]
}

const heading = (text: string, level: 2 | 3 = 2): ReportPart => ({kind: 'heading', level, text})
const paragraph = (text: string): ReportPart => ({kind: 'paragraph', text})
const table = (content: Table): ReportPart => ({kind: 'table', table: content})
const chart = (title: string, svg: string, bars: Bar[]): ReportPart => ({kind: 'chart', title, svg, bars})
const barChart = (title: string, data: ReadonlyArray<Datum>): ReportPart =>
  chart(title, drawBars(data, title), data.map(barOf))
const barOf = ({name, value, size}: Datum): Bar => ({
  name,
  value,
  label: sayRate(value, size),
  look: size === 'small' ? 'hollow' : 'solid'
})
const capitalise = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
