import {join} from 'node:path'
import {defineConfig} from 'vitest/config'

// Processes and threads that tests start read the same sources over and over.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/evenhand/compiled')

export default defineConfig({
  resolve: {conditions: ['source']},
  ssr: {resolve: {conditions: ['source']}},
  test: {
    // A machine that has other work to do takes its time over the whole lexicon.
    testTimeout: 30_000,
    maxWorkers: '100%',
    include: [
      'packages/*/src/**/*.test.ts',
      'extension/src/**/*.test.ts',
      'scripts/*.test.ts',
      'tests/{corpus,interop,hostile}/**/*.test.ts'
    ]
  }
})
