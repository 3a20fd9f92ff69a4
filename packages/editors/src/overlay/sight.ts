import type {Place} from '../place.ts'

/** Tells what stands in sight or near it: only that is underlined, so that a key in a long letter costs what it costs in a short one. */
export type Sight = {
  /** Those whose words may be seen now, or once the page is scrolled a little. From now on all of these are watched, and no others. */
  near<Placed extends {place: Place}>(placed: ReadonlyArray<Placed>): Placed[]
  release(): void
}

/**
 * Watches the elements that words begin in. What stands in one of which nothing is known yet counts as near.
 *
 * @param onChange called after something has come near, or gone
 */
export function createSight(view: Window & typeof globalThis, onChange: () => void): Sight {
  const watched = new Map<Element, boolean>()
  const observer = new view.IntersectionObserver(
    (entries) => {
      let isChanged = false
      for (const {target, isIntersecting, boundingClientRect} of entries) {
        const before = watched.get(target)
        if (before === undefined) continue
        // an element without a box of its own says nothing about its words
        const isNear = isIntersecting || (boundingClientRect.width === 0 && boundingClientRect.height === 0)
        watched.set(target, isNear)
        isChanged ||= isNear !== before
      }
      if (isChanged) onChange()
    },
    {rootMargin: margin, scrollMargin: margin}
  )

  function isNear(element: Element): boolean {
    const known = watched.get(element)
    if (known === undefined) {
      watched.set(element, true)
      observer.observe(element)
    }
    return known ?? true
  }

  return {
    near: (placed) => {
      const left = new Set(watched.keys())
      const near = placed.filter(({place}) => {
        const element = place.start.node.parentElement
        if (!element) return true
        left.delete(element)
        return isNear(element)
      })
      for (const element of left) {
        watched.delete(element)
        observer.unobserve(element)
      }
      return near
    },
    release: () => observer.disconnect()
  }
}

/** Of the window, and of each part of the page that scrolls: the browser draws each underline near by anew at every key. */
const margin = '10%'
