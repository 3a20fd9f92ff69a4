import {defineConfig} from 'tsdown'

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/catalogue.ts',
    'src/examples.ts',
    'src/find-change.ts',
    'src/finding.ts',
    'src/first-index.ts',
    'src/letter-parts.ts'
  ],
  format: 'esm',
  dts: true,
  platform: 'neutral',
  outExtensions: () => ({js: '.js', dts: '.d.ts'})
})
