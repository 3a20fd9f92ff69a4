import type {ComponentChildren} from 'preact'
import {useRef} from 'preact/hooks'

export type FileButtonProps = {
  /** What the browser offers to choose from: endings and media types. */
  accept: string
  isMultiple?: boolean
  onFiles: (files: ReadonlyArray<File>) => void
  children: ComponentChildren
}

/** A button that asks for files of this machine. */
export function FileButton({accept, isMultiple = false, onFiles, children}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={isMultiple}
        onChange={({currentTarget}) => {
          const files = [...(currentTarget.files ?? [])]
          // The same file, put right, can be chosen again.
          currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
