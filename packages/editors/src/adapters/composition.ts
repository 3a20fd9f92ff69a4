/** Knows whether an input method is composing in an element: then nothing may touch its text. */
export function trackComposition(element: HTMLElement): {isComposing: () => boolean; release: () => void} {
  let isComposing = false
  const start = (event: Event) => {
    isComposing = event.isTrusted
  }
  const end = () => {
    isComposing = false
  }
  element.addEventListener('compositionstart', start)
  element.addEventListener('compositionend', end)
  element.addEventListener('blur', end)
  return {
    isComposing: () => isComposing,
    release: () => {
      element.removeEventListener('compositionstart', start)
      element.removeEventListener('compositionend', end)
      element.removeEventListener('blur', end)
    }
  }
}
