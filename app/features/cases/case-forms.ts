import { z } from 'zod'
import { STREAMS } from '#app/domain/case-file.ts'
import { ALL_STAGES } from '#app/domain/case-stages.ts'
import { DOCUMENT_CODES } from '#app/domain/checklist.ts'
import { problem } from '#app/i18n/problem.ts'
import { optionalDay, requiredDay } from '#app/platform/day-fields.ts'
import { optionalText } from '#app/platform/form-fields.ts'

const version = () => z.coerce.number().int().positive()
const ticked = () =>
  z
    .literal('on')
    .optional()
    .transform((value) => value === 'on')

/** The next stage of a filing, and of those of the family that go with it. A closing is one, too. */
const Move = z.object({
  intent: z.literal('move'),
  seenVersion: version(),
  stage: z.enum(ALL_STAGES, { error: problem('cases.problem.stage') }),
  onDay: requiredDay(),
  limitOfStay: optionalDay(),
  lastEntryOn: optionalDay(),
  documentsComplete: ticked(),
  note: optionalText(500),
  members: z
    .array(
      z.object({
        caseId: z.string(),
        seenVersion: version(),
        together: ticked(),
        documentsComplete: ticked(),
        limitOfStay: optionalDay(),
      }),
    )
    .default([]),
})

const Correct = z.object({
  intent: z.literal('correct'),
  seenVersion: version(),
  openedOn: requiredDay(),
  filedOn: optionalDay(),
  documentsCompleteOn: optionalDay(),
  decidedOn: optionalDay(),
  stream: z.enum(STREAMS),
  note: optionalText(500),
})

const needsChoice = { error: problem('cases.checklist.choose') }
const Received = z.object({
  intent: z.literal('received'),
  codes: z.array(z.enum(DOCUMENT_CODES), needsChoice).min(1, needsChoice),
  receivedOn: requiredDay(),
})

const Missing = z.object({ intent: z.literal('missing'), code: z.enum(DOCUMENT_CODES) })

/** Every form of the page of a case; `intent` says which. */
export const CaseForm = z.discriminatedUnion('intent', [Move, Correct, Received, Missing])
export type MoveInput = z.output<typeof Move>
export type CorrectInput = z.output<typeof Correct>

const KINDS = ['extension', 'entry', 'change_of_employment'] as const

export const NewCaseForm = z.object({
  kind: z.enum(KINDS),
  person: z
    .array(z.string(), { error: problem('cases.problem.person') })
    .min(1, problem('cases.problem.person')),
  openedOn: requiredDay(),
  stream: z.enum(STREAMS),
})
