import type { Filing } from '#app/domain/filings.ts'
import type { ExtensionState } from '#app/domain/finding.ts'
import type { Period } from '#app/domain/period.ts'

/** One state of the extension that follows a stay. */
export type ExtensionSpan = Period & {
  state: ExtensionState
  lastFourWeeks: boolean
  /** The filing that counts; absent when nothing counts as filed. */
  filing: Filing | undefined
  /** Its grant is on file, but no stay that follows from it. */
  grantedUnrecorded: boolean
  /** Filings by then that do not count: unsuccessful ones, or filed after the limit. */
  spent: readonly Filing[]
}
