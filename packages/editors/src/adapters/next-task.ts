/**
 * Waits for the next task. What an editor that draws from a model, or a page's own code that controls a field, does in answer to an
 * event is done in microtasks: by then its word is final.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
