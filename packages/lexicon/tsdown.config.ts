import {defineConfig} from 'tsdown'

export default defineConfig({
  entry: ['src/index.ts', 'src/compile.ts', 'src/read-yaml.ts'],
  format: 'esm',
  dts: true,
  platform: 'neutral',
  outExtensions: () => ({js: '.js', dts: '.d.ts'})
})
