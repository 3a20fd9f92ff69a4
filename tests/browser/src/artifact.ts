import {fileURLToPath} from 'node:url'

/** Returns where to keep a picture for people to look at; the folder is not under version control. */
export function artifact(name: string): string {
  return fileURLToPath(new URL(`../artifacts/${name}`, import.meta.url))
}
