import type {ComponentChildren} from 'preact'
import {useEffect, useRef, useState} from 'preact/hooks'

export type ScrollingTableProps = {label: string; class?: string; children: ComponentChildren}

/**
 * A table that scrolls sideways by itself where it is wider than the window, by the arrow keys too. Where it fits, it is
 * no stop for the Tab key.
 */
export function ScrollingTable({label, class: name, children}: ScrollingTableProps) {
  const frame = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const [isWide, setWide] = useState(false)
  useEffect(() => {
    const {current: around} = frame
    const {current: inner} = table
    if (!around || !inner) return
    const observer = new ResizeObserver(() => setWide(around.scrollWidth > around.clientWidth))
    observer.observe(around)
    observer.observe(inner)
    return () => observer.disconnect()
  }, [])
  return (
    <div
      ref={frame}
      class="scroll"
      {...(isWide ? {tabIndex: 0, role: 'group' as const, 'aria-label': label} : {})}
    >
      <table ref={table} class={name} aria-label={label}>
        {children}
      </table>
    </div>
  )
}
