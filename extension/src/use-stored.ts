import {type Dispatch, useEffect, useState} from 'preact/hooks'

type Store<Value> = {read(): Promise<Value>; watch(listener: (value: Value) => void): () => void}

/** What a store holds, once it is read and after each change; and the way to put what is known of it before it tells. */
export function useStored<Value>(store: Store<Value>): [Value | undefined, Dispatch<Value>] {
  const [value, setValue] = useState<Value>()
  useEffect(() => {
    void store.read().then(setValue)
    return store.watch(setValue)
  }, [])
  return [value, setValue]
}
