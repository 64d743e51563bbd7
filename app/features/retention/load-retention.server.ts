import type { PlainDate } from '#app/domain/plain-date.ts'
import { type ErasureBasis, eraseOn, type RetentionPeriods } from '#app/domain/retention.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { fullName } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import { formatInstant } from '#app/platform/instants.ts'
import type { PersonRow } from '#db/family-rows.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { findPerson } from '#db/queries/person.server.ts'
import {
  countDueFamilies,
  type DuePlace,
  findLegalHold,
  listDueFamilies,
  listErasures,
  listLegalHolds,
  retentionPeriods,
} from '#db/queries/retention.server.ts'
import { confirmationFor } from './erase-person.server.ts'

type Words = Translator<MessageKey>

export type RetentionView = {
  periods: RetentionPeriods
  dueCount: number
  due: { id: string; name: string; staffNo: string; why: string; dueOn: string; isHeld: boolean }[]
  /** The cursor of the next page. */
  next: string | null
  holds: { id: string; name: string; reason: string; since: string; by: string | null }[]
  erased: { id: string; what: string; basis: ErasureBasis; at: string; by: string | null; auditSeq: number }[]
}

/** What an employer keeps for how long, what is due, what is held back, and what was erased. */
export async function loadRetention(
  org: OrgDb,
  words: Words,
  today: PlainDate,
  cursor: string | null,
): Promise<RetentionView> {
  const { families, next } = await listDueFamilies(org, today, { after: placeOf(cursor) })
  const holds = await listLegalHolds(org)
  const erased = await listErasures(org)
  const showInstant = (at: string) => formatInstant(words.locale, at)
  return {
    periods: await retentionPeriods(org),
    dueCount: await countDueFamilies(org, today),
    due: families.map(({ id, staffNo, ended, dueOn, isHeld, ...names }) => ({
      id,
      staffNo,
      name: fullName(names, staffNo, words.locale),
      why: words.t(`retention.ended.${ended.by}`, { day: words.day(ended.on) }),
      dueOn: words.day(dueOn),
      isHeld,
    })),
    next: next && `${next.by}~${next.on}~${next.id}`,
    holds: holds.map(({ hold: { familyId, reason, since, by }, person }) => ({
      id: familyId,
      name: fullName(person, person.staffNo, words.locale),
      reason,
      since: showInstant(since),
      by,
    })),
    erased: erased.map(({ personId, kind, basis, at, by, auditSeq }) => ({
      id: personId,
      what: words.t(kind === 'principal' ? 'retention.erased.principal' : 'retention.erased.dependant'),
      basis,
      at: showInstant(at),
      by,
      auditSeq,
    })),
  }
}

export type KeepingView = {
  personId: string
  name: string
  isWhole: boolean
  /** What has to be typed. */
  confirmation: string
  /** Why and since when it is due, or will be; null while the purpose lasts. */
  ended: { text: string; dueOn: string; isDue: boolean } | null
  hold: { reason: string; since: string; by: string | null } | null
}

/** How one person's data is kept; undefined when this member may see nobody of that id. */
export async function loadKeeping(
  org: OrgDb,
  personId: string,
  words: Words,
  today: PlainDate,
): Promise<KeepingView | undefined> {
  const person = await findPerson(org, personId)
  const principal = person && (await findPerson(org, person.familyId))
  if (!person || !principal) return undefined
  const hold = await findLegalHold(org, person.familyId)
  return {
    personId,
    name: fullName(person, person.staffNo, words.locale),
    isWhole: person.kind === 'principal',
    confirmation: confirmationFor(person),
    ended: endedView(principal, await retentionPeriods(org), words, today),
    hold: hold ? { reason: hold.reason, since: formatInstant(words.locale, hold.since), by: hold.by } : null,
  }
}

function endedView(
  { purposeEndedBy: by, purposeEndedOn: on }: PersonRow,
  periods: RetentionPeriods,
  words: Words,
  today: PlainDate,
): KeepingView['ended'] {
  if ((by !== 'left' && by !== 'rejected') || on === null) return null
  // Written by the ledger from days.
  const dueOn = eraseOn({ by, on: on as PlainDate }, periods)
  const text = words.t(`retention.ended.${by}`, { day: words.day(on as PlainDate) })
  return { text, dueOn: words.day(dueOn), isDue: dueOn <= today }
}

/** A text that is no cursor of ours begins at the start. */
function placeOf(cursor: string | null): DuePlace | undefined {
  const [, by, on, id] = /^(left|rejected)~(\d{4}-\d\d-\d\d)~([\w-]+)$/.exec(cursor ?? '') ?? []
  return on && id ? { by: by === 'rejected' ? 'rejected' : 'left', on, id } : undefined
}
