import type { PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { endEmployment, recordTerminationNotice } from './end-employment.server.ts'
import { ticked } from './end-view.ts'
import { aheadProblems } from './field-schema.ts'
import { END_FIELDS, NOTICE_FIELDS, type ValuesOf } from './fields.ts'
import { keptAsStored, shownTexts } from './read-fact-form.ts'
import { type FormOutcome, type Sent, sendFactForm } from './send-fact-form.server.ts'

/** Ends an employment as the form tells it, with the boxes that were ticked for filings and dependants. */
export async function endByForm(
  org: OrgDb,
  familyId: string,
  sent: Sent,
  today: PlainDate,
  words: Translator<MessageKey>,
): Promise<FormOutcome> {
  const personIds = ticked(sent.payload, 'reviewed-')
  return sendFactForm(
    {
      fields: END_FIELDS,
      problemsOf: (values) => aheadProblems(values, ['terminationNoticeOn'], today),
      evenUnchanged: true,
      run: (_changed, values) => {
        const { endDate, endReason, terminationNoticeOn } = wanted(values, sent)
        return endEmployment(
          org,
          familyId,
          {
            seenVersion: values.version,
            endDate,
            endReason,
            terminationNoticeOn,
            reviewed: personIds.length > 0 ? { personIds, on: today } : null,
            closeCaseIds: ticked(sent.payload, 'close-'),
          },
          today,
        )
      },
    },
    sent,
    words,
  )
}

/** Records that Immigration was told. */
export async function noticeByForm(
  org: OrgDb,
  familyId: string,
  sent: Sent,
  today: PlainDate,
  words: Translator<MessageKey>,
): Promise<FormOutcome> {
  return sendFactForm(
    {
      fields: NOTICE_FIELDS,
      problemsOf: (values) => aheadProblems(values, ['terminationNoticeOn'], today),
      evenUnchanged: true,
      run: (_changed, values) => {
        const { terminationNoticeOn } = values as unknown as ValuesOf<typeof NOTICE_FIELDS>
        const notice = { seenVersion: values.version, noticeOn: terminationNoticeOn }
        return recordTerminationNotice(org, familyId, notice, today)
      },
    },
    sent,
    words,
  )
}

type EndValues = ValuesOf<typeof END_FIELDS>

/** What was typed; where the stored value was chosen against it, that one, as the form showed it. */
function wanted(values: Sent['values'], { payload }: Sent): EndValues {
  const stored = shownTexts(END_FIELDS, payload)
  const kept = keptAsStored(END_FIELDS, payload).map((name) => [name, stored[name] || null])
  // Days and texts, read by these fields or shown as they are stored.
  return { ...values, ...Object.fromEntries(kept) } as unknown as EndValues
}
