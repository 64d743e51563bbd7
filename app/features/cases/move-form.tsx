import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { CaseStage } from '#app/domain/case-stages.ts'
import { useT } from '#app/i18n/react.tsx'
import { DayControl } from '#app/platform/day-control.tsx'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox, RadioGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Textarea } from '#app/ui/text-input.tsx'
import type { BundledCase, CaseView } from './case-view.ts'

type Result = { lastResult: SubmissionResult<string[]> | null | undefined }

/** The stage that follows, and the family's filings with it. What only one stage asks is shown when it is chosen. */
export function MoveForm({ view, lastResult }: { view: CaseView } & Result) {
  const { t } = useT()
  const { today } = useVisit()
  const form = useFormResult(lastResult)
  const [usual] = view.moves
  if (!usual) return null
  const since = view.history[0]?.on ?? ''
  return (
    <Card title={t('cases.move.title')}>
      <Form method="post" className="group/move flex flex-col gap-4">
        <input type="hidden" name="intent" value="move" />
        <input type="hidden" name="seenVersion" value={view.version} />
        <FormErrors errors={form.formErrors} />
        <RadioGroup
          legend={t('cases.move.to')}
          name="stage"
          choices={view.moves.map(({ stage, label }) => ({ value: stage, label }))}
          defaultValue={form.value('stage', usual.stage)}
          error={form.errors('stage')}
        />
        <Field
          label={t('cases.move.onDay')}
          help={t('cases.move.onDayHelp', { since })}
          error={form.errors('onDay')}
        >
          <DayControl name="onDay" required defaultValue={form.value('onDay', today)} />
        </Field>
        <MissingDocuments view={view} />
        <CompleteDocuments view={view} form={form} />
        <GrantFields view={view} form={form} />
        <Together view={view} form={form} stages={view.moves.map(({ stage }) => stage)} isUsual />
        <Field label={t('cases.move.note')} hint={t('shell.optional')} error={form.errors('note')}>
          <Textarea name="note" rows={2} maxLength={500} defaultValue={form.value('note')} />
        </Field>
        <Button type="submit" kind="primary" className="self-start">
          {t('cases.move.submit')}
        </Button>
      </Form>
    </Card>
  )
}

type FormResult = ReturnType<typeof useFormResult>
/** The stages of `asksForDocuments`. */
const WITH_DOCUMENTS =
  'hidden group-has-[[value=submitted]:checked]/move:block group-has-[[value=under_review]:checked]/move:block group-has-[[value=pending_past_limit]:checked]/move:block'
const WITH_EVISA = 'hidden group-has-[[value^=evisa]:checked]/move:flex'
const WITH_ENTRY = 'hidden group-has-[[value=entered]:checked]/move:flex'

/** Nobody is kept from recording what was done: it is only said. */
function MissingDocuments({ view }: { view: CaseView }) {
  const { t } = useT()
  const { have, need } = view.checklistCount
  if (have === need) return null
  return (
    <div className="hidden group-has-[[value=submitted]:checked]/move:block">
      <Notice kind="warning" word={t('shell.notice')}>
        {t('cases.move.documents', { have, need })}
      </Notice>
    </div>
  )
}

/** Asked, never assumed: ticked to begin with only where the checklist has all that is required. */
function CompleteDocuments({ view, form }: { view: CaseView; form: FormResult }) {
  const { t } = useT()
  const { have, need } = view.checklistCount
  if (view.dates.documentsCompleteOn !== null) return null
  const wasSent = form.value('stage') !== ''
  const isOnFile = need > 0 && have === need
  return (
    <div className={WITH_DOCUMENTS}>
      <Checkbox
        name="documentsComplete"
        defaultChecked={wasSent ? form.value('documentsComplete') === 'on' : isOnFile}
        label={t('cases.move.complete')}
        help={t('cases.move.completeHelp')}
      />
    </div>
  )
}

function GrantFields({ view, form }: { view: CaseView; form: FormResult }) {
  const { t } = useT()
  const { kind, moves, expectedLimit } = view
  const leadsTo = (stage: string) => moves.some((move) => move.stage === stage)
  if (kind === 'entry' && leadsTo('evisa_issued'))
    return (
      <Field
        label={t('cases.move.lastEntry')}
        hint={t('shell.optional')}
        help={t('cases.move.lastEntryHelp')}
        error={form.errors('lastEntryOn')}
        className={WITH_EVISA}
      >
        <DayControl name="lastEntryOn" defaultValue={form.value('lastEntryOn')} />
      </Field>
    )
  if (kind === 'entry' ? !leadsTo('entered') : !leadsTo('evisa_issued')) return null
  const isArrival = kind === 'entry'
  const expected = expectedLimit
    ? t('cases.move.limitExpected', { day: expectedLimit })
    : t('cases.move.limitHelp')
  return (
    <Field
      label={isArrival ? t('cases.move.arrivalLimit') : t('cases.move.limit')}
      hint={isArrival ? t('shell.optional') : undefined}
      help={isArrival ? t('cases.move.arrivalLimitHelp') : expected}
      error={form.errors('limitOfStay')}
      className={isArrival ? WITH_ENTRY : WITH_EVISA}
    >
      <DayControl name="limitOfStay" defaultValue={form.value('limitOfStay')} />
    </Field>
  )
}

type TogetherProps = {
  view: CaseView
  form: FormResult
  stages: readonly CaseStage[]
  /** They are ticked to begin with. */
  isUsual?: boolean
}

/** Filings of the family that can go along; each grant has a limit of its own. */
function Together({ view, form, stages, isUsual = false }: TogetherProps) {
  const { t } = useT()
  const along = view.bundle.filter(({ follows }) => follows.some((stage) => stages.includes(stage)))
  if (along.length === 0) return null
  const wasSent = form.value('stage') !== ''
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="font-medium">{t('cases.move.together')}</legend>
      <p className="text-small text-soft">{t('cases.move.togetherHelp')}</p>
      {along.map((one, at) => (
        <Along key={one.id} one={one} at={at} form={form} ticked={!wasSent && isUsual} kind={view.kind} />
      ))}
    </fieldset>
  )
}

function Along({
  one,
  at,
  form,
  ticked,
  kind,
}: {
  one: BundledCase
  at: number
  form: FormResult
  ticked: boolean
  kind: CaseView['kind']
}) {
  const { t } = useT()
  const name = `members[${at}]`
  const limit = `${name}.limitOfStay`
  return (
    <div>
      <input type="hidden" name={`${name}.caseId`} value={one.id} />
      <input type="hidden" name={`${name}.seenVersion`} value={one.version} />
      <Checkbox
        name={`${name}.together`}
        defaultChecked={ticked || form.value(`${name}.together`) === 'on'}
        label={
          <>
            {one.name}{' '}
            <span className="text-soft">
              {[one.relationship, one.stageLabel].filter(Boolean).join(' · ')}
            </span>
          </>
        }
      />
      {one.asksDocuments && (
        <div className={`${WITH_DOCUMENTS} pl-6.5`}>
          <Checkbox
            name={`${name}.documentsComplete`}
            defaultChecked={form.value(`${name}.documentsComplete`) === 'on'}
            label={t('cases.move.completeOf', { name: one.name })}
          />
        </div>
      )}
      <Field
        label={t('cases.move.limitOf', { name: one.name })}
        error={form.errors(limit)}
        className={`${kind === 'entry' ? WITH_ENTRY : WITH_EVISA} pl-6.5`}
      >
        <DayControl name={limit} defaultValue={form.value(limit)} />
      </Field>
    </div>
  )
}

/** Refused, withdrawn, lapsed: apart from the stages that go on. */
export function CloseForm({ view, lastResult }: { view: CaseView } & Result) {
  const { t } = useT()
  const { today } = useVisit()
  const form = useFormResult(lastResult)
  if (view.closings.length === 0) return null
  const [first] = view.closings
  return (
    <details open={form.value('stage') !== ''} className="rounded-card border border-line bg-card px-4 py-3">
      <summary className="w-fit rounded-small font-medium">{t('cases.close.title')}</summary>
      <Form method="post" className="mt-3 flex flex-col gap-4">
        <input type="hidden" name="intent" value="move" />
        <input type="hidden" name="seenVersion" value={view.version} />
        <p className="text-soft">{t('cases.close.text')}</p>
        <FormErrors errors={form.formErrors} />
        <RadioGroup
          legend={t('cases.move.to')}
          name="stage"
          choices={view.closings.map(({ stage, label }) => ({ value: stage, label }))}
          defaultValue={form.value('stage', first?.stage)}
          error={form.errors('stage')}
          inline
        />
        <Field label={t('cases.move.onDay')} error={form.errors('onDay')}>
          <DayControl name="onDay" required defaultValue={form.value('onDay', today)} />
        </Field>
        <Together view={view} form={form} stages={view.closings.map(({ stage }) => stage)} />
        <Field label={t('cases.close.why')} hint={t('shell.optional')} error={form.errors('note')}>
          <Textarea name="note" rows={2} maxLength={500} defaultValue={form.value('note')} />
        </Field>
        <Button type="submit" kind="danger" className="self-start">
          {t('cases.close.submit')}
        </Button>
      </Form>
    </details>
  )
}
