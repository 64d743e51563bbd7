import { z } from 'zod'
import { DOCUMENT_CODES } from '#app/domain/checklist.ts'
import { requiredDay } from '#app/platform/day-fields.ts'
import { optionalText } from '#app/platform/form-fields.ts'

/** What is told of a document beside its bytes. Without a code it answers nothing of a checklist. */
export const UploadForm = z.object({
  code: z
    .enum(DOCUMENT_CODES)
    .optional()
    .transform((code) => code ?? null),
  receivedOn: requiredDay(),
  note: optionalText(500),
})
export type UploadInput = z.output<typeof UploadForm>

/** A version that takes the place of another answers the same code. */
export const ReplaceForm = z.object({ receivedOn: requiredDay(), note: optionalText(500) })

/** The field in which the file comes. */
export const FILE_FIELD = 'file'
