import type {Reach} from './read-bundle.ts'

/** A way out that a built script names and can't use, or that leads nowhere outside, and why that is so. */
export type KnownReach = {
  /** The script's path in the build, its hash left out: `assets/pdfjs.js`. */
  script: string
  names: ReadonlyArray<string>
  /** What has to stand beside the name; left out, anything may. */
  near?: RegExp
  why: string
}

/**
 * All that is known. The libraries are loaded by the page of reviews alone, whose content security policy allows neither a
 * connection nor code from strings; a browser test tries both there and in its worker.
 */
export const knownReaches: ReadonlyArray<KnownReach> = [
  {
    script: 'assets/pdfjs.js',
    names: ['fetch', 'XMLHttpRequest', 'Worker', 'Image', '<img>'],
    why: 'PDF.js can load what has an address. It is only given bytes, and most of these are methods of its own.'
  },
  {
    script: 'assets/format-docx.js',
    names: ['Function', 'eval', 'importScripts', '<script>'],
    why: 'What the Word library is built from looks for the engine that it runs in, in ways that a page refuses.'
  },
  {
    script: 'chunks/review.js',
    names: ['Worker'],
    near: /new Worker\(new URL\([`'"]\/assets\/review-w/,
    why: 'The worker that reads letters and makes reports, a file of the extension.'
  }
]

/**
 * Whether a reach is one that is known.
 *
 * @param path of the script in its build, such as `assets/pdfjs-CEgHU09u.js`
 */
export const isKnownReach = (path: string, {name, near}: Reach): boolean =>
  knownReaches.some(
    (known) =>
      known.script === path.replace(/-[\w-]{8}(?=\.js$)/, '') &&
      known.names.includes(name) &&
      (known.near?.test(near) ?? true)
  )
