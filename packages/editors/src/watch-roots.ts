/**
 * True where a watcher in the parent page reaches this frame by itself, so that a second one here
 * would draw everything twice.
 *
 * @example
 * if (!isReachedFromParent(window)) attachEditors({document, check})
 */
export function isReachedFromParent(window: Window): boolean {
  try {
    return window.frameElement !== null
  } catch {
    return false
  }
}
