import {type Problem, readDocuments} from '@evenhand/documents'
import {type Checker, type CheckerOptions, createChecker} from '@evenhand/engine'
import {makeFinding} from '@evenhand/engine/finding'
import {checkOptionsFor, createWriters, hashLexicons, hashText, knownBy, reviewLetter} from '@evenhand/review'
import {makeReport} from './make-report.ts'
import {findOffers, withOffers} from './offers.ts'
import type {Question, ReadReport, ReadRequest, WorkerAnswer, WorkerRequest} from './reading.ts'
import type {OpenLetter} from './session.ts'

// A worker of its own, so that the page stays alive while hundreds of letters are read, and while a report is made of them.
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null
  postMessage(report: ReadReport | WorkerAnswer): void
}

/** Questions are answered in the order in which they were asked. */
let answered = Promise.resolve()

scope.onmessage = ({data}) => {
  if (data.type === 'read') readAll(data).then(() => scope.postMessage({type: 'done'}), fail)
  else answered = answered.then(() => answer(data)).then((found) => scope.postMessage(found), fail)
}

function fail(error: unknown): void {
  scope.postMessage({type: 'failed', reason: error instanceof Error ? error.message : String(error)})
}

async function answer(question: Question): Promise<WorkerAnswer> {
  const checker = checkerFor(question.options)
  if (question.type === 'offers')
    return {type: 'offers', letters: question.letters.map((letter) => findOffers(letter, checker))}
  const {review, format} = question
  const letters = review.letters.map((letter) => withOffers(letter, findOffers(letter, checker)))
  return {type: 'report', content: await makeReport({...review, letters}, format)}
}

async function readAll({files, options, salt}: ReadRequest): Promise<void> {
  const checker = createChecker(options)
  scope.postMessage({type: 'begun', lexicon: await hashLexicons(options.lexicons)})
  let batch = startBatch()
  for (const [at, file] of files.entries()) {
    const {letters, problems} = await readFile(file, checker, salt)
    batch.letters.push(...letters)
    batch.problems.push(...problems)
    batch.files++
    const isDue = performance.now() - batch.begun > batchTime
    if (!isDue && at + 1 < files.length) continue
    scope.postMessage({type: 'letters', letters: batch.letters, problems: batch.problems, files: batch.files})
    batch = startBatch()
  }
}

let lastChecker: {made: string; checker: Checker} | undefined

/** To compile the rules takes longer than to check a letter, and settings seldom change between two letters that are opened. */
function checkerFor(options: CheckerOptions): Checker {
  const made = JSON.stringify(options)
  if (lastChecker?.made !== made) lastChecker = {made, checker: createChecker(options)}
  return lastChecker.checker
}

const startBatch = () => ({
  letters: [] as OpenLetter[],
  problems: [] as Problem[],
  files: 0,
  begun: performance.now()
})

/** Milliseconds between reports: the page draws its list anew for each. */
const batchTime = 250

async function readFile(file: File, checker: Checker, salt: string) {
  const letters: OpenLetter[] = []
  const problems: Problem[] = []
  const writerOf = createWriters([], salt)
  for await (const reading of readDocuments(await toSource(file))) {
    if (reading.type === 'problem') {
      problems.push(reading.problem)
      continue
    }
    const {document} = reading
    const id = hashText(`${document.name}\u0000${document.text}`).toString(36)
    const result = checker.check(document.text, checkOptionsFor(document))
    // to try out wordings costs more than to read the letter, so it waits until the letter is looked at; a message would ask for them
    const findings = result.findings.map((finding) => makeFinding(finding, () => []))
    const record = reviewLetter(document, result, {id, writer: writerOf(document)})
    letters.push({
      letter: document,
      record: {...record, findings},
      knownBy: knownBy(document),
      answers: [],
      missed: [],
      notes: ''
    })
  }
  return {letters, problems}
}

/** A file that can't be opened is read as an empty one, which the reader of documents has words for. */
async function toSource(file: File) {
  try {
    return {name: file.name, bytes: new Uint8Array(await file.arrayBuffer())}
  } catch {
    return {name: file.name, bytes: new Uint8Array()}
  }
}
