import {useEffect, useState} from 'preact/hooks'

/** A line that says what came of a choice, and goes by itself after a while. */
export function useNotice(): [notice: string, setNotice: (notice: string) => void] {
  const [notice, setNotice] = useState('')
  useEffect(() => {
    const timer = window.setTimeout(() => setNotice(''), noticeTime)
    return () => window.clearTimeout(timer)
  }, [notice])
  return [notice, setNotice]
}

/** Milliseconds that a notice stays. */
const noticeTime = 8000
