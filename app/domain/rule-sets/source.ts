import type { Confidence } from '#app/domain/finding.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'

/** Where a parameter was read. `url` opens the page; a convention of ours points to the domain sheet. */
export type Source = { label: string; url: string }

/** One parameter with its provenance. */
export type Sourced<T> = { value: T; source: Source; retrievedOn: PlainDate; confidence: Confidence }

/** The day on which the sources below were last gone through. */
export const RETRIEVED_ON = '2026-11-24' as PlainDate

/** The written conventions of this product, in the repository. */
export const DOMAIN_SHEET: Source = { label: 'Stayledger domain sheet', url: 'docs/conventions.md' }

export function sourced<T>(value: T, source: Source, confidence: Confidence): Sourced<T> {
  return { value, source, retrievedOn: RETRIEVED_ON, confidence }
}

/** A convention's source is the section of the domain sheet. */
export function convention<T>(value: T, section: string): Sourced<T> {
  return sourced(value, domainSection(section), 'convention')
}

export function domainSection(section: string): Source {
  return { label: `${DOMAIN_SHEET.label}, section ${section}`, url: `${DOMAIN_SHEET.url}#${section}` }
}
