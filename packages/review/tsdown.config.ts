import {defineConfig} from 'tsdown'

export default defineConfig({
  // A Word document needs a large library, which whoever makes none need not load.
  entry: {index: 'src/index.ts', docx: 'src/report/format-docx.ts'},
  format: 'esm',
  dts: true,
  platform: 'neutral',
  outExtensions: () => ({js: '.js', dts: '.d.ts'})
})
