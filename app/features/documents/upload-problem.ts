import { problem } from '#app/i18n/problem.ts'
import { FILE_FIELD } from './document-form.ts'
import type { ReceivedForm } from './receive-document.server.ts'

type FileProblem = Extract<ReceivedForm['file'], string> | 'again' | 'replaced'

/** What is wrong with the file, beside its field. */
export function fileProblem(found: FileProblem): Record<string, string[]> {
  return { [FILE_FIELD]: [problem(`files.problem.${found}`)] }
}
