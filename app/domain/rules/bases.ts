import type { Basis } from '#app/domain/finding-builder.ts'
import { S31, S37, S38 } from '#app/domain/rule-sets/sources.ts'

/** Work and stay after the limit: the offences. */
export const PAST_LIMIT_BASIS: Basis = { source: S31, confidence: 'official' }

/** When an identity card is to be registered or changed. */
export const CARD_BASIS: Basis = { source: S38, confidence: 'mirror' }

/** Long absences and time as a visitor are what is asked about when abode is verified. */
export const GAP_BASIS: Basis = { source: S37, confidence: 'adviser' }
