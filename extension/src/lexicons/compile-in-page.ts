import type {LexiconFile} from '@evenhand/lexicon/compile'
import {compileFiles} from './compile-files.ts'
import type {KeptLexicon} from './kept-lexicon.ts'
import {compilerKey, engineKey, type LexiconWorld} from './worlds.ts'

/**
 * Compiles a service's files in a page of the extension, which loads the compiler and the engine only now: they are the files that
 * content scripts are given, so that the extension holds each of them once.
 *
 * @param by this version of Evenhand
 * @throws {Error} where they could not be loaded
 */
export async function compileInPage(files: ReadonlyArray<LexiconFile>, by: string): Promise<KeptLexicon> {
  const world = globalThis as LexiconWorld
  // Named here, so that whoever reads the built extension sees which files they are.
  const checker: string = '/checker.js'
  const compiler: string = '/compiler.js'
  await Promise.all([import(/* @vite-ignore */ checker), import(/* @vite-ignore */ compiler)])
  const {[compilerKey]: compileLexicon, [engineKey]: engine} = world
  if (!compileLexicon || !engine) throw new Error('The compiler of lexicons could not be loaded.')
  return compileFiles(
    {compileLexicon, testExamples: engine.testExamples, base: engine.builtInLexicon},
    files,
    by
  )
}
