import {defineConfig} from 'tsdown'

export default defineConfig({
  entry: {index: 'src/index.ts', page: 'src/page/run-in-page.ts'},
  format: 'esm',
  dts: true,
  platform: 'neutral',
  // what each function does stands in the types, and why in the source
  outputOptions: {comments: false},
  outExtensions: () => ({js: '.js', dts: '.d.ts'})
})
