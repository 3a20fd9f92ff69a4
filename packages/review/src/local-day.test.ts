import {afterEach, expect, it, vi} from 'vitest'
import {localDay} from './find-date.ts'

afterEach(() => vi.unstubAllEnvs())

it('is the day by the clock here, which in summer begins before that of UTC', () => {
  vi.stubEnv('TZ', 'Europe/London')
  expect(localDay(new Date('2025-06-29T23:30:00Z'))).toBe('2025-06-30')
  expect(localDay(new Date('2025-01-05T23:30:00Z'))).toBe('2025-01-05')
})
