import {autoUpdate, type FloatingElement, type ReferenceElement} from '@floating-ui/dom'

/**
 * Calls `update` now, and whenever an element, or something that lies over it, may have come to stand elsewhere: the page or
 * a part of it is scrolled, sizes change, or the page moves the element. No timer runs. Returns the way to stop.
 */
export function follow(
  reference: ReferenceElement,
  floating: FloatingElement,
  update: () => void
): () => void {
  const element = 'contextElement' in reference ? reference.contextElement : (reference as Element)
  const place = element && watchPlace(element, update)
  const stop = autoUpdate(
    reference,
    floating,
    () => {
      update()
      place?.renew()
    },
    // its own way looks once a second at what is scrolled out of sight
    {layoutShift: false}
  )
  return () => {
    stop()
    place?.stop()
  }
}

/**
 * Notices that the page moves an element without scrolling or sizing anything: an observer whose root is cut to where
 * the element stands sees less of it then.
 */
function watchPlace(element: Element, onMove: () => void): {renew: () => void; stop: () => void} {
  const root = element.ownerDocument
  let observer: IntersectionObserver | undefined
  let watched = ''

  function renew(): void {
    const place = describePlace()
    if (place !== watched) watch(place, 1)
  }

  /** @param share of the element that is seen; of what is hidden nothing is, wherever it stands */
  function watch(place: string, share: number): void {
    observer?.disconnect()
    watched = place
    const {left, top, right, bottom, width, height} = element.getBoundingClientRect()
    // what has no size comes back with one, which `autoUpdate` sees
    if (width === 0 || height === 0) return
    const {clientWidth, clientHeight} = root.documentElement
    const insets = [top, clientWidth - right, clientHeight - bottom, left]
    const rootMargin = share === 0 ? everywhere : insets.map((inset) => `${-Math.floor(inset)}px`).join(' ')
    let isFirst = true
    observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return
        if (describePlace() !== place) {
          onMove()
          return renew()
        }
        const seen = entry.intersectionRatio
        if (!isFirst) {
          onMove()
          watch(place, seen)
        } else if (share > 0 && seen !== share) watch(place, seen)
        isFirst = false
      },
      {root, rootMargin, threshold: share}
    )
    observer.observe(element)
  }

  function describePlace(): string {
    const {x, y, width, height} = element.getBoundingClientRect()
    const {clientWidth, clientHeight} = root.documentElement
    return [x, y, width, height, clientWidth, clientHeight].join()
  }

  return {
    renew,
    stop: () => observer?.disconnect()
  }
}

/** What is hidden by a part of the page that scrolls is awaited wherever it may appear. */
const everywhere = '1000000px'
