import {defineConfig} from 'vitest/config'

export default defineConfig({
  resolve: {conditions: ['source']},
  ssr: {resolve: {conditions: ['source']}},
  test: {
    root: import.meta.dirname,
    include: ['browser-tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // On a busy machine a page may answer more slowly than in the second that is usual.
    expect: {poll: {timeout: 15_000, interval: 100}},
    // A busy machine may lose a key or a click. What fails twice is broken; a test that was tried again is marked in the report.
    retry: 1,
    // one Chromium at a time is enough for two cores
    fileParallelism: false
  }
})
