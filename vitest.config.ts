import {defineConfig} from 'vitest/config'

export default defineConfig({
  resolve: {conditions: ['source']},
  ssr: {resolve: {conditions: ['source']}},
  test: {
    // A machine that has other work to do takes its time over the whole lexicon.
    testTimeout: 30_000,
    include: [
      'packages/*/src/**/*.test.ts',
      'extension/src/**/*.test.ts',
      'scripts/*.test.ts',
      'tests/{corpus,interop,hostile}/**/*.test.ts'
    ]
  }
})
