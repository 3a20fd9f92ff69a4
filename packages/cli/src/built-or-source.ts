/**
 * Where a module stands that is loaded by its address: in the build, beside this command’s one file; in a checkout, its source.
 *
 * @param built its name in the build
 * @param source its path from this folder
 */
export function locateModule(built: string, source: string): URL {
  return new URL(import.meta.url.endsWith('.ts') ? source : built, import.meta.url)
}
