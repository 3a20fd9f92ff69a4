import {defineConfig} from 'vitest/config'

export default defineConfig({
  resolve: {conditions: ['source']},
  ssr: {resolve: {conditions: ['source']}},
  test: {
    name: 'browser',
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/global-setup.ts'],
    // A browser, a webmail and a letter typed key by key take seconds, not milliseconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: {poll: {timeout: 15_000, interval: 100}},
    // A busy machine may lose a key or a click. What fails twice is broken; a test that was tried again is marked in the report.
    retry: 1,
    // Each file has browsers of its own; more than two at once only wait for each other.
    maxWorkers: 2,
    reporters: ['verbose']
  }
})
