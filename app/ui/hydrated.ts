import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False on the server and in the first draw in the browser, true from then on: for what only works with script. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
