import {defineConfig} from 'tsdown'

const shared = {
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outExtensions: () => ({js: '.js', dts: '.d.ts'})
} as const

export default defineConfig([
  {...shared, entry: ['src/index.ts'], dts: true},
  {
    ...shared,
    // One file with everything in it, so that it starts fast and runs wherever it is copied to.
    entry: ['src/evenhand.ts'],
    dts: false,
    clean: false,
    failOnWarn: true,
    deps: {alwaysBundle: [/.*/]},
    inputOptions: {resolve: {conditionNames: ['source', 'node', 'import', 'default']}},
    outputOptions: {codeSplitting: false}
  },
  {
    ...shared,
    // Beside it, for `evenhand review` alone: what reads Word, PDF and mail is loaded when such a file comes.
    entry: {
      'evenhand-review': 'src/review/review-command.ts',
      'evenhand-review-worker': 'src/review/review-worker.ts'
    },
    dts: false,
    clean: false,
    deps: {alwaysBundle: [/.*/]},
    inputOptions: {resolve: {conditionNames: ['source', 'node', 'import', 'default']}},
    outputOptions: {chunkFileNames: 'review/[name]-[hash].js'}
  }
])
