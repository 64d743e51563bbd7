import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { problem } from '#app/i18n/problem.ts'
import type { Scan } from '#app/platform/malware-scan.server.ts'
import type { FileStore } from '#db/file-store.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { ReplaceForm, UploadForm } from './document-form.ts'
import { keepDocument, replaceDocument } from './keep-document.server.ts'
import { type ReceivedDocument, receiveDocument } from './receive-document.server.ts'
import { fileProblem } from './upload-problem.ts'

export type UploadOutcome =
  | { kind: 'kept' }
  | { kind: 'problems'; lastResult: SubmissionResult<string[]>; status: 409 | 413 | 422 | 503 }
  | { kind: 'missing' | 'not_allowed' }

type Sent = { request: Request; files: FileStore; scan: Scan | undefined; today: PlainDate }

/** A document that is sent for a person. Whatever is wrong with it, nothing of the file stays. */
export async function uploadByForm(org: OrgDb, personId: string, sent: Sent): Promise<UploadOutcome> {
  const { fields, file } = await receiveDocument(org, sent.files, sent.request, sent.scan)
  const submission = parseWithZod(fields ?? new FormData(), { schema: UploadForm })
  const received = await goodOrGone(file, submission.status === 'success')
  if (submission.status !== 'success' || !received) return problemsOf(submission, file)
  const { value } = submission
  const kept = await keepDocument(org, sent.files, personId, received, value, sent.today)
  return outcomeOf(kept, submission, value.receivedOn, sent.today)
}

/** The same in place of the version `fileId`. */
export async function replaceByForm(
  org: OrgDb,
  place: { personId: string; fileId: string },
  sent: Sent,
): Promise<UploadOutcome> {
  const { fields, file } = await receiveDocument(org, sent.files, sent.request, sent.scan)
  const submission = parseWithZod(fields ?? new FormData(), { schema: ReplaceForm })
  const received = await goodOrGone(file, submission.status === 'success')
  if (submission.status !== 'success' || !received) return problemsOf(submission, file)
  const { value } = submission
  const kept = await replaceDocument(org, sent.files, place, received, value, sent.today)
  return outcomeOf(kept, submission, value.receivedOn, sent.today)
}

type Replying = { reply(options?: { fieldErrors?: Record<string, string[]> }): SubmissionResult<string[]> }

async function goodOrGone(
  file: ReceivedDocument | string,
  isFormGood: boolean,
): Promise<ReceivedDocument | undefined> {
  if (typeof file === 'string') return undefined
  if (isFormGood) return file
  await file.draft.discard()
  return undefined
}

function problemsOf(
  submission: Replying & { status?: string | undefined },
  file: Awaited<ReturnType<typeof receiveDocument>>['file'],
): UploadOutcome {
  // A good file that came with a bad day has to be chosen again: a browser never fills that field.
  const found = typeof file === 'string' ? file : 'again'
  const lastResult = submission.reply({ fieldErrors: fileProblem(found) })
  return { kind: 'problems', lastResult, status: statusOf(found) }
}

function statusOf(found: string): 413 | 422 | 503 {
  if (found === 'too_large') return 413
  return found === 'not_scanned' ? 503 : 422
}

function outcomeOf(
  kept: Awaited<ReturnType<typeof keepDocument>>,
  submission: Replying,
  receivedOn: PlainDate,
  today: PlainDate,
): UploadOutcome {
  if (kept.ok) return { kind: 'kept' }
  switch (kept.reason) {
    case 'in_future': {
      const future = problem('files.problem.in_future', { day: receivedOn, today })
      const fieldErrors = { receivedOn: [future], ...fileProblem('again') }
      return { kind: 'problems', lastResult: submission.reply({ fieldErrors }), status: 422 }
    }
    case 'replaced':
      return {
        kind: 'problems',
        lastResult: submission.reply({ fieldErrors: fileProblem('replaced') }),
        status: 409,
      }
    case 'missing':
    case 'not_allowed':
      return { kind: kept.reason }
    default:
      return kept.reason satisfies never
  }
}
