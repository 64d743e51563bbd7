import type { Output } from './output.ts'
import type { Services } from './services.server.ts'

declare module '@remix-run/node' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be widened
  interface AppLoadContext {
    services: Services
    /** For the inline scripts of this answer. */
    cspNonce: string
    /** Names this request in the log and on the page of an error. */
    requestId: string
    /** The caller's address, through the trusted proxies only. */
    address: string
    /** The caller asked too much: nothing is to be done, and its page told so. */
    tooMany: boolean
    /** Where the answer goes, for those that are long. */
    output: Output
  }
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be widened
  interface Future {
    v3_singleFetch: true
  }
}
