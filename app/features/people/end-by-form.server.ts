import { isPlainDate, type PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { endEmployment, recordTerminationNotice } from './end-employment.server.ts'
import { ticked } from './end-view.ts'
import { aheadProblems } from './field-schema.ts'
import { END_FIELDS, type Fields, NOTICE_FIELDS, type ValuesOf } from './fields.ts'
import { keptAsStored, shownTexts } from './read-fact-form.ts'
import { type FormOutcome, type Sent, sendFactForm } from './send-fact-form.server.ts'

type Versioned<F extends Fields> = ValuesOf<F> & { version: number }
type EndValues = Versioned<typeof END_FIELDS>

/** Ends an employment as the form tells it, with the boxes that were ticked for filings and dependants. */
export async function endByForm(
  org: OrgDb,
  familyId: string,
  sent: Sent<EndValues>,
  today: PlainDate,
  words: Translator<MessageKey>,
): Promise<FormOutcome> {
  const personIds = ticked(sent.payload, 'reviewed-')
  return sendFactForm(
    {
      fields: END_FIELDS,
      // What is carried out is asked, not what was typed: a stored day that was chosen may lie ahead, too.
      problemsOf: () => aheadProblems(wanted(sent), ['terminationNoticeOn'], today),
      evenUnchanged: true,
      run: (_changed, values) => {
        const { endDate, endReason, terminationNoticeOn } = wanted(sent)
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
  sent: Sent<Versioned<typeof NOTICE_FIELDS>>,
  today: PlainDate,
  words: Translator<MessageKey>,
): Promise<FormOutcome> {
  return sendFactForm(
    {
      fields: NOTICE_FIELDS,
      problemsOf: (values) => aheadProblems(values, ['terminationNoticeOn'], today),
      evenUnchanged: true,
      run: (_changed, values) => {
        const { version: seenVersion, terminationNoticeOn: noticeOn } = values
        return recordTerminationNotice(org, familyId, { seenVersion, noticeOn }, today)
      },
    },
    sent,
    words,
  )
}

/** What was typed; where the stored value was chosen against it, that one, as the form showed it. */
function wanted({ values, payload }: Sent<EndValues>) {
  const stored = shownTexts(END_FIELDS, payload)
  const kept = keptAsStored(END_FIELDS, payload)
  const { endDate, endReason, terminationNoticeOn } = values
  return {
    endDate: kept.includes('endDate') ? (dayIn(stored.endDate) ?? endDate) : endDate,
    endReason: kept.includes('endReason') ? stored.endReason || null : endReason,
    terminationNoticeOn: kept.includes('terminationNoticeOn')
      ? dayIn(stored.terminationNoticeOn)
      : terminationNoticeOn,
  }
}

function dayIn(text = ''): PlainDate | null {
  return isPlainDate(text) ? text : null
}
