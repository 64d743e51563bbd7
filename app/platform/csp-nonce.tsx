import { createContext, useContext } from 'react'

/** The nonce of this answer while the server renders. In the browser there is none: browsers hide it, and need it no more. */
export const CspNonce = createContext<string | undefined>(undefined)

export function useCspNonce(): string | undefined {
  return useContext(CspNonce)
}
