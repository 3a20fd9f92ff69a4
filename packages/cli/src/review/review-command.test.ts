import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {FiguresFile} from '@evenhand/review'
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {listen} from '../listen.ts'
import {progressPath} from './progress-file.ts'
import {runReview} from './review-command.ts'

// Threads take their time to start on a busy machine.
vi.setConfig({testTimeout: 60_000})

let folder: string
let letters: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand review '))
  letters = join(folder, 'letters')
  for (let at = 0; at < 12; at++)
    write(
      `letters/${at % 2 ? 'spring' : 'autumn'}/ashdown ${at}.txt`,
      `${at + 1} ${at % 2 ? 'April' : 'October'} 2025\n\nDear Mrs Ashdown,\n\nYou should appeal. This is letter ${at}.\n\nKind regards\n${at < 6 ? 'Jo Marsh' : 'Sam Pell'}\n`
    )
})
afterAll(() => rmSync(folder, {recursive: true}))

let out: string
beforeEach(({task}) => {
  out = join(folder, 'results', task.id)
  mkdirSync(out, {recursive: true})
})

function write(name: string, content: string): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, content)
  return path
}

const figuresIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as FiguresFile

describe('evenhand review', () => {
  it('counts the letters of a folder and its folders, and says which letters it drew', async () => {
    const [report, figures] = [join(out, 'r.html'), join(out, 'f.json')]
    const {said, surroundings} = listen()
    const code = await runReview([letters], {out: [report, figures], sample: '2', by: 'writer'}, surroundings)
    expect([code, said.warnings]).toEqual([1, []])
    expect(said.out).toMatch(
      /^12 letters, \d+ words, \d+ findings\.\nLetter 1 in it is .*ashdown \d+\.txt\nLetter 2 /
    )
    const {all, groups, madeWith} = figuresIn(figures)
    expect(all).toMatchObject({letters: 12, size: 'usual'})
    expect(groups.month?.map(({group, letters: count}) => [group, count])).toEqual([
      ['2025-04', 6],
      ['2025-10', 6]
    ])
    expect(groups.writer?.map(({group, letters: count}) => [group, count])).toEqual([
      ['Writer A', 6],
      ['Writer B', 6]
    ])
    expect(madeWith).toMatchObject({by: 'writer', sample: 2, seed: '1', showsNames: false})
    const html = readFileSync(report, 'utf8')
    expect(html).toContain('<mark>You should appeal</mark>')
    expect(html).not.toMatch(/ashdown|marsh|pell/i)
  })

  it('calls writers by the pseudonyms that it is given, and shows names where it is told to', async () => {
    const writers = write('writers.yml', 'Heron: [Jo Marsh]\nWren: sam pell\n')
    const [report, figures] = [join(out, 'r.html'), join(out, 'f.json')]
    await runReview(
      [letters],
      {out: [figures, report], by: 'writer', writers, showNames: true},
      listen().surroundings
    )
    expect(figuresIn(figures).groups.writer?.map(({group}) => group)).toEqual(['Heron', 'Wren'])
    expect(readFileSync(report, 'utf8')).toContain('Dear Mrs Ashdown')
  })

  it('draws the same letters by the same seed, and others by another', async () => {
    const draw = async (name: string, seed: string) => {
      const {said, surroundings} = listen()
      await runReview([letters], {out: [join(out, name)], sample: '4', seed}, surroundings)
      return said.out.match(/Letter \d.*/g)
    }
    const first = await draw('1.csv', 'june')
    expect(first).toHaveLength(4)
    expect(await draw('2.csv', 'june')).toEqual(first)
    expect(await draw('3.csv', 'july')).not.toEqual(first)
  })

  it.each(['month', 'writer'])(
    'goes on after an interrupt without reading a finished file again, to the same figures by %s and letters',
    async (by) => {
      const whole = listen()
      await runReview([letters], {out: [join(out, 'whole.json')], by}, whole.surroundings)

      const path = join(out, 'cut.json')
      let stop = (): void => {}
      let shown = 0
      const cut = listen({
        onInterrupt(listener) {
          stop = listener
          return () => {}
        },
        progress: (line) => {
          if (line && ++shown === 5) stop()
        }
      })
      expect(await runReview([letters], {out: [path], by}, cut.surroundings)).toBe(130)
      expect(cut.said.warnings.join()).toContain('Run the same command again')
      expect(existsSync(path)).toBe(false)
      const left = readFileSync(progressPath(path), 'utf8')
      const lines = left.trimEnd().split('\n').slice(1)
      expect(lines).toHaveLength(5)
      expect(left).not.toMatch(/ashdown|marsh|pell|appeal|autumn|spring/i)
      // Codes of writers stand in it only where their figures are asked for.
      expect(left.includes('"~')).toBe(by === 'writer')
      // As if it had been killed while it wrote a line.
      writeFileSync(progressPath(path), `${left}${lines[0]?.slice(0, 40)}`)

      let read = 0
      const again = listen({progress: (line) => void (line && read++)})
      expect(await runReview([letters], {out: [path], by}, again.surroundings)).toBe(1)
      expect(again.said.warnings).toEqual(['evenhand: going on after 5 files that were read before'])
      expect(read).toBe(7)
      expect(figuresIn(path)).toEqual(figuresIn(join(out, 'whole.json')))
      expect(again.said.out.match(/Letter \d.*/g)).toEqual(whole.said.out.match(/Letter \d.*/g))
      expect(existsSync(progressPath(path))).toBe(false)
    }
  )

  it('counts again what was counted with other settings', async () => {
    const path = join(out, 'f.json')
    writeFileSync(
      progressPath(path),
      '{"format":"evenhand-review-progress","settings":"others"}\n\n{"key":"x","review":{}}\n'
    )
    const {said, surroundings} = listen()
    await runReview([letters], {out: [path]}, surroundings)
    expect(said.warnings).toEqual([])
    expect(figuresIn(path).all.letters).toBe(12)
  })

  it('says what could not be read and why, reads the rest, and exits with 2', async () => {
    const bad = write('mixed/locked.docx', '\u0000\u0001 no letter')
    write('mixed/fine.md', 'Thank you for your call.')
    write('mixed/old.doc', '%!PS a kind of file that is not read')
    write('mixed/photo.jpg', 'no letter, and passed over')
    const {said, surroundings} = listen()
    const path = join(out, 'f.json')
    expect(await runReview([dirname(bad), join(folder, 'missing.txt')], {out: [path]}, surroundings)).toBe(2)
    expect(said.warnings.join('\n')).toMatch(/locked\.docx: .+[.]/)
    expect(said.warnings.join('\n')).toMatch(/old\.doc: .+[.]/)
    expect(said.warnings.join('\n')).not.toContain('photo.jpg')
    expect(said.warnings.join('\n')).toMatch(/missing\.txt: no such file or folder/)
    const {all, unread} = figuresIn(path)
    expect(all).toMatchObject({letters: 1, size: 'small'})
    expect(unread.reduce((sum, {files, parts}) => sum + files + parts, 0)).toBe(3)
    expect(JSON.stringify(unread)).not.toMatch(/locked|missing/)
  })

  it('exits with 0 where nothing is at or above --fail-on', async () => {
    const {surroundings} = listen()
    expect(await runReview([letters], {out: [join(out, 'f.csv')], failOn: 'never'}, surroundings)).toBe(0)
  })

  it('takes neither its own result nor an earlier report for a letter', async () => {
    const place = join(out, 'reports')
    mkdirSync(place)
    const first = join(place, 'first.html')
    await runReview([letters], {out: [first]}, listen().surroundings)
    const {said, surroundings} = listen()
    await runReview([letters, place], {out: [join(place, 'second.html')]}, surroundings)
    expect(said.out).toMatch(/^12 letters/)
  })

  it('replaces nothing that is there unless it is told to', async () => {
    const path = join(out, 'letter.docx')
    writeFileSync(path, 'A letter')
    const {said, surroundings} = listen()
    expect(await runReview([letters], {out: [path]}, surroundings)).toBe(2)
    expect(said.warnings.join()).toContain('is there already')
    expect(readFileSync(path, 'utf8')).toBe('A letter')
    expect(await runReview([letters], {out: [path], force: true, sample: '0'}, surroundings)).toBe(1)
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  })

  it.each([
    [{}, 'name the file for the result'],
    [{out: ['r.pdf']}, '--out r.pdf: expected a name that ends in .html, .docx, .csv, .json'],
    [{out: ['nowhere/r.csv']}, 'there is no folder nowhere; make it first'],
    [{out: ['r.csv'], by: 'monht'}, 'did you mean “month”?'],
    [{out: ['r.csv'], sample: 'some'}, '--sample some: expected a whole number'],
    [{out: ['r.csv'], policy: 'norfork'}, 'there is no policy “norfork”; did you mean “norfolk”?'],
    [{out: ['r.csv'], writers: 'nowhere.yml'}, 'nowhere.yml: no such file or folder']
  ])('says what is wrong with %j', async (flags, problem) => {
    const {said, surroundings} = listen()
    expect(await runReview([letters], flags, surroundings)).toBe(2)
    expect(said.warnings.join()).toContain(problem)
  })

  it('says where a file of pseudonyms is wrong', async () => {
    const writers = write('wrong.yml', 'Wren: sam pell\nHeron: {name: Jo Marsh}\n')
    const {said, surroundings} = listen()
    expect(await runReview([letters], {out: ['r.csv'], writers}, surroundings)).toBe(2)
    expect(said.warnings).toEqual([
      `evenhand: ${writers}:2:8 expected what the writer is known by, as in Heron: [jo.marsh@example.org, Jo Marsh]`
    ])
  })
})
