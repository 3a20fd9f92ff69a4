import type {CheckerOptions} from '@evenhand/engine'
import {useEffect, useRef, useState} from 'preact/hooks'
import {say} from '../say.ts'
import type {Progress} from './reading.ts'
import {type OngoingReading, readLetters} from './read-letters.ts'
import {addLetters, type OpenSession, setCheckedWith} from './session.ts'

export type UseReadingOptions = {
  /** What letters are checked with, as it is now. */
  findOptions: () => Promise<CheckerOptions>
  /** What letters are read for. */
  session: OpenSession
  change: (change: (session: OpenSession) => OpenSession) => void
  onNotice: (notice: string) => void
}

/** Reads files into the session. Files may come while others are being read; their progress is one, and ends with the last. */
export function useReading({findOptions, session, change, onNotice}: UseReadingOptions) {
  const [progress, setProgress] = useState<Progress>()
  const readings = useRef(new Set<OngoingReading>())

  const cancel = () => {
    for (const reading of readings.current) reading.cancel()
    readings.current.clear()
    setProgress(undefined)
  }
  useEffect(() => cancel, [])

  const read = async (files: ReadonlyArray<File>) => {
    if (files.length === 0) return
    const options = await findOptions()
    const known = new Set(session.letters.map(({record}) => record.id))
    let letters = 0
    let again = 0
    const reading = readLetters({files, options, salt: session.salt}, (report) => {
      if (report.type === 'begun') {
        change((now) => setCheckedWith(now, report.lexicon, options))
        return
      }
      if (report.type === 'letters') {
        letters += report.letters.length
        for (const {record} of report.letters) {
          if (known.has(record.id)) again++
          known.add(record.id)
        }
        setProgress((now) => now && {...now, filesRead: now.filesRead + report.files})
        change((now) => addLetters(now, report.letters, report.problems))
        return
      }
      readings.current.delete(reading)
      if (readings.current.size === 0) setProgress(undefined)
      if (report.type === 'failed') onNotice(say('reviewReadingFailed', report.reason))
      else if (again === 0) onNotice(say('reviewRead', String(letters)))
      else onNotice(say('reviewReadAgain', String(letters), String(again)))
    })
    readings.current.add(reading)
    setProgress((now) => ({filesRead: now?.filesRead ?? 0, files: (now?.files ?? 0) + files.length}))
  }

  return {progress, read, cancel}
}
