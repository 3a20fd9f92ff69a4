import {defineConfig} from 'tsdown'

export default defineConfig({
  entry: {index: 'src/index.ts', page: 'src/page/run-in-page.ts'},
  format: 'esm',
  dts: true,
  platform: 'neutral',
  outExtensions: () => ({js: '.js', dts: '.d.ts'})
})
