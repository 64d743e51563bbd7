import type { TravelDocument } from '#app/domain/case-file.ts'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import type { FindingInput, Reason } from '#app/domain/finding.ts'
import { input } from '#app/domain/finding-builder.ts'
import { addMonths, earlier, type PlainDate } from '#app/domain/plain-date.ts'

/** What can make a stay end, in the order in which ties are named. */
export const BINDINGS = ['contract', 'pattern', 'travel_document', 'sponsor'] as const
export type Binding = (typeof BINDINGS)[number]

/**
 * One day beyond which a stay does not go, with what it was read from and its arithmetic as a sentence.
 * `alsoOn`: older forms of it that a printed limit may equal.
 */
export type Cap = {
  by: Binding
  day: PlainDate
  alsoOn?: PlainDate[]
  inputs: readonly FindingInput[]
  step: Reason
}

/** Whichever is shorter (domain sheet, 2.4); all caps that tie for it. `undefined` without caps. */
export function shortest(caps: Cap[]): { limit: PlainDate; binding: Binding[] } | undefined {
  const [first, ...rest] = caps
  if (!first) return undefined
  const limit = rest.reduce((least, { day }) => earlier(least, day), first.day)
  return { limit, binding: bindingOf(caps, limit) }
}

/** Which caps a printed limit equals. */
export function bindingOf(caps: Cap[], limit: PlainDate): Binding[] {
  return BINDINGS.filter((by) =>
    caps.some((cap) => cap.by === by && (cap.day === limit || cap.alsoOn?.includes(limit))),
  )
}

/** The document on which a person stays: an exit-entry permit before any other, among them the one that runs longest. */
export function currentTravelDocument(
  documents: readonly TravelDocument[],
): { document: TravelDocument; index: number } | undefined {
  let best: { document: TravelDocument; index: number } | undefined
  for (const [index, document] of documents.entries()) {
    if (!document.expiresOn) continue
    if (!best || outranks(document, best.document)) best = { document, index }
  }
  return best
}

/** The same for lists and sheets, where one without an expiry stands in when there is no other: a permit first, too. */
export function foremostTravelDocument(documents: readonly TravelDocument[]): TravelDocument | undefined {
  const current = currentTravelDocument(documents)?.document
  return current ?? documents.find(({ type }) => type === 'eep') ?? documents[0]
}

function outranks(a: TravelDocument, b: TravelDocument): boolean {
  if ((a.type === 'eep') !== (b.type === 'eep')) return a.type === 'eep'
  return (a.expiresOn ?? '') > (b.expiresOn ?? '')
}

/** The expiry less the buffer; none when the employer switched it off. `path`: `''`, or `dependants[0].` */
export function travelDocumentCap(
  documents: readonly TravelDocument[],
  { on, months }: EmployerRules['travelDocumentBuffer'],
  path: string,
): Cap | undefined {
  const current = on ? currentTravelDocument(documents) : undefined
  const expiresOn = current?.document.expiresOn
  if (!current || !expiresOn) return undefined
  const day = addMonths(expiresOn, -months)
  return {
    by: 'travel_document',
    day,
    inputs: [input(`${path}travelDocuments[${current.index}].expiresOn`, expiresOn)],
    step: {
      key: 'reason.cap.travelDocument',
      params: { expires: { day: expiresOn }, count: months, result: { day } },
    },
  }
}
