import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {builtInLexicon} from '@evenhand/engine'
import rehypeParse from 'rehype-parse'
import rehypeRetext from 'rehype-retext'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import remarkStringify from 'remark-stringify'
import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {describe, expect, it} from 'vitest'
import retextImpartial, {type Options} from './index.ts'

const text = 'Dear Mrs Ashdown,\r\n\r\nThank you – it’s “fine” 🙂. You should appeal the decision.\r\n'

async function check(value: string, options?: Options) {
  const file = new VFile({path: 'letter.txt', value})
  await unified().use(retextEnglish).use(retextImpartial, options).use(retextStringify).process(file)
  return file
}

async function checkMarkdown(value: string) {
  const file = new VFile({path: 'letter.md', value})
  const retext = unified().use(retextEnglish)
  retext.use(retextImpartial, {levels: {'one-option': 'off'}})
  await unified().use(remarkParse).use(remarkRetext, retext).use(remarkStringify).process(file)
  return file
}

/** The words of the file at a message’s place. */
function wordsAt(file: VFile, index = 0): string {
  const place = file.messages[index]?.place
  if (!place || !('start' in place)) throw new Error('the message has no place')
  return String(file.value).slice(place.start.offset, place.end.offset)
}

describe('retext-impartial', () => {
  it('gives messages with rule, source, words, wordings to choose from, note, URL and place', async () => {
    const file = await check(text, {policy: 'norfolk', levels: {'one-option': 'off'}})
    expect(file.messages).toHaveLength(1)
    const [message] = file.messages
    expect(message).toMatchObject({
      ruleId: 'directive/you-should',
      source: 'retext-impartial',
      actual: 'You should appeal the decision',
      fatal: false,
      url: 'https://www.npmjs.com/package/retext-impartial#directive',
      line: 3
    })
    expect(message?.expected).toContain('You could appeal the decision')
    expect(message?.note).toMatch(/\nNorfolk SEND Partnership \(SENDIASS\): People are given enough/)
    expect(wordsAt(file)).toBe('You should appeal the decision')
  })

  it('leaves the text as it is', async () => {
    const file = await check(text)
    expect(String(file)).toBe(text)
  })

  it('reads well in vfile-reporter', async () => {
    const file = await check('You should appeal.', {levels: {'one-option': 'off'}})
    expect(reporter(file, {color: false})).toMatch(
      /^letter\.txt\n1:1-1:18 +warning +This tells the reader .* directive\/you-should +retext-impartial\n\n⚠ 1 warning$/
    )
  })

  it('reports what the README shows', async () => {
    const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
    const [, shown] = /```txt\n([^]*?)\n```/.exec(readme) ?? []
    const file = new VFile('You should appeal.')
    await unified()
      .use(retextEnglish)
      .use(retextImpartial, {policy: 'norfolk'})
      .use(retextStringify)
      .process(file)
    expect(reporter(file, {color: false})).toBe(shown)
  })

  it('makes an error fatal to a linter, and a hint no more than information', async () => {
    const fatalityOf = async (level: 'error' | 'hint') =>
      (await check('You should appeal.', {levels: {directive: level, 'one-option': 'off'}})).messages.map(
        ({fatal}) => fatal
      )
    expect(await fatalityOf('error')).toEqual([true])
    expect(await fatalityOf('hint')).toEqual([undefined])
  })

  it('takes the voice, a lexicon and the page of a finding from its options', async () => {
    expect((await check('You should appeal.', {voice: 'family'})).messages).toEqual([])
    const [rule] = builtInLexicon.rules
    const own = {
      ...builtInLexicon,
      rules: [
        {
          ...rule!,
          id: 'outcome/cheers',
          category: 'outcome' as const,
          patterns: ['zim zam'],
          except: [],
          policy: [{policy: 'ashdown', clause: 'no-stake'}]
        }
      ],
      policies: [
        {
          id: 'ashdown',
          title: 'Impartiality Policy',
          service: 'Ashdown SENDIASS',
          date: '2026',
          clauses: [{id: 'no-stake', says: 'We have no stake in a decision.'}]
        }
      ]
    }
    const {messages} = await check('Zim zam for the panel.', {
      policy: 'ashdown',
      lexicons: [{policies: own.policies, lists: {}, forms: {}, rules: own.rules}],
      url: ({ruleId}) => `https://example.org/${ruleId}`
    })
    expect(messages.map(({url}) => url)).toEqual(['https://example.org/outcome/cheers'])
    expect(messages[0]?.note).toContain('\nAshdown SENDIASS: We have no stake in a decision.')
  })

  it('says what its options name that there is not', async () => {
    const {messages} = await check('Thank you.', {policy: 'norflok', disable: ['directive/yuo-should']})
    expect(messages.map(({reason, source, ruleId, fatal}) => ({reason, source, ruleId, fatal}))).toEqual([
      {
        reason: 'policy: there is no policy “norflok”; did you mean “norfolk”?',
        source: 'retext-impartial',
        ruleId: 'options',
        fatal: false
      },
      {
        reason: 'disable.0: there is no rule “directive/yuo-should”; did you mean “directive/you-should”?',
        source: 'retext-impartial',
        ruleId: 'options',
        fatal: false
      }
    ])
  })

  it('places messages in Markdown where the words stand, and never reads code', async () => {
    const markdown =
      '# A *letter*\n\nThank you. **You** should appeal.\n\n`You should appeal.` is an example.\n\n    You must appeal.\n'
    const file = await checkMarkdown(markdown)
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['directive/you-should'])
    expect(wordsAt(file)).toBe('You** should appeal')
  })

  it('takes paragraphs of HTML apart, and places words behind an entity', async () => {
    const file = new VFile('<p>We hope so, that&rsquo;s all</p><p>You should appeal &amp; wait.</p>')
    const retext = unified().use(retextEnglish)
    retext.use(retextImpartial, {levels: {'one-option': 'off'}})
    const processor = unified().use(rehypeParse, {fragment: true}).use(rehypeRetext, retext)
    await processor.run(processor.parse(file), file)
    const index = file.messages.findIndex(({ruleId}) => ruleId === 'directive/you-should')
    expect(wordsAt(file, index)).toBe('You should appeal')
  })
})
