import type {LevelSetting} from '@evenhand/lexicon'
import type {JSX} from 'preact'
import {sayLevel} from '../say.ts'

/** A level's mark: told apart by shape as well as colour, and by its name to a screen reader. */
export function LevelMark({level}: {level: LevelSetting}) {
  return (
    <svg class={`mark mark-${level}`} viewBox="0 0 16 16" role="img" aria-label={sayLevel(level)}>
      {shapes[level]}
    </svg>
  )
}

const shapes = {
  error: (
    <>
      <path class="mark-ground" d="M5 .9h6l4.1 4.1v6L11 15.1H5L.9 11V5z" />
      <path class="mark-sign" d="M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4" />
    </>
  ),
  warning: (
    <>
      <path class="mark-ground" d="M8 1.2 15.3 14.5H.7z" />
      <path class="mark-sign" d="M8 6v4.2M8 12.1v.4" />
    </>
  ),
  hint: (
    <>
      <circle class="mark-ground" cx="8" cy="8" r="7" />
      <path class="mark-sign" d="M8 4v.4M8 7v5" />
    </>
  ),
  off: <path class="mark-line" d="M3 8h10" />
} satisfies Record<LevelSetting, JSX.Element>
