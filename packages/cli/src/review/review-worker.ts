import {parentPort, workerData} from 'node:worker_threads'
import type {FoundFile} from './find-files.ts'
import {createFileReviewer, type ReadSettings} from './review-file.ts'

// A thread that reads and checks one file after another, and answers each with what it counted.
const reviewer = createFileReviewer(workerData as ReadSettings)
parentPort?.on('message', (file: FoundFile) => {
  void reviewer.count(file).then((review) => parentPort?.postMessage(review))
})
