import {defineConfig} from 'tsdown'

export default defineConfig({
  entry: ['src/index.ts', 'src/catalogue.ts', 'src/examples.ts'],
  format: 'esm',
  dts: true,
  platform: 'neutral',
  outExtensions: () => ({js: '.js', dts: '.d.ts'})
})
