import {defineConfig} from 'vitest/config'

export default defineConfig({
  resolve: {conditions: ['source']},
  ssr: {resolve: {conditions: ['source']}},
  test: {
    root: import.meta.dirname,
    include: ['browser-tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // one Chromium at a time is enough for two cores
    fileParallelism: false
  }
})
