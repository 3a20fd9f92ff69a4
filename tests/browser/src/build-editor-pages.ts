import {readdir} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'vite'

const entries = fileURLToPath(new URL('../pages/editors', import.meta.url))
/** Where the built scripts and styles of the editors' pages are. */
export const builtEditors = fileURLToPath(new URL('../artifacts/editors', import.meta.url))

/** Bundles each editor of `pages/editors`, as it comes from the registry, into one script and one style sheet. */
export async function buildEditorPages(): Promise<void> {
  const files = await readdir(entries)
  await build({
    configFile: false,
    logLevel: 'warn',
    define: {'process.env.NODE_ENV': '"production"', global: 'globalThis'},
    build: {
      outDir: builtEditors,
      emptyOutDir: true,
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: Object.fromEntries(files.map((file) => [basename(file, '.js'), join(entries, file)])),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'shared/[hash].js',
          assetFileNames: '[name][extname]'
        }
      }
    }
  })
}
