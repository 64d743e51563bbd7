import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { Check, Circle, Minus } from 'lucide-react'
import { useT } from '#app/i18n/react.tsx'
import { DayControl } from '#app/platform/day-control.tsx'
import { paths } from '#app/platform/paths.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field, FieldErrors } from '#app/ui/field.tsx'
import { TextLink } from '#app/ui/link.tsx'
import type { CaseView } from './case-view.ts'

type Props = { view: CaseView; lastResult: SubmissionResult<string[]> | null | undefined }
type Item = CaseView['checklist'][number]

/** The documents of this filing: what is on file since when, what is missing, what is asked only where it exists. */
export function ChecklistCard({ view, lastResult }: Props) {
  const { t } = useT()
  const { can } = useVisit()
  const { checklist, checklistCount, isOpen } = view
  const canKeep = isOpen && can('case.write')
  return (
    <Card
      title={t('cases.checklist.title')}
      action={
        checklistCount.need > 0 ? (
          <span className="text-soft">{t('cases.checklist.count', checklistCount)}</span>
        ) : undefined
      }
    >
      {checklist.length === 0 && <p className="text-soft">{t('cases.checklist.none')}</p>}
      {canKeep ? <Receive view={view} lastResult={lastResult} /> : <Plain items={checklist} />}
    </Card>
  )
}

function Plain({ items }: { items: readonly Item[] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {items.map((item) => (
        <li key={item.code} className="flex gap-2.5">
          <StateMark item={item} />
          <ItemText item={item} />
        </li>
      ))}
    </ul>
  )
}

/** What came in today is ticked and recorded at once, with one day for all. */
function Receive({ view, lastResult }: Props) {
  const { t } = useT()
  const items = view.checklist
  const { today } = useVisit()
  const form = useFormResult(lastResult)
  const open = items.filter(({ state }) => state === 'missing' || state === 'if_any')
  const codesError = form.errors('codes')
  return (
    <>
      <ul className="flex flex-col gap-1">
        {items
          .filter((item) => !open.includes(item))
          .map((item) => (
            <OnFile key={item.code} view={view} item={item} />
          ))}
      </ul>
      {open.length > 0 && (
        <Form method="post" className="mt-1 flex flex-col gap-3">
          <input type="hidden" name="intent" value="received" />
          <fieldset aria-describedby={codesError ? 'codes-error' : undefined}>
            <legend className="sr-only">{t('cases.checklist.missing')}</legend>
            {open.map((item) => (
              <div key={item.code} className="flex items-start justify-between gap-3">
                <label className="flex min-w-0 items-start gap-2.5 py-1 max-md:min-h-11">
                  <input
                    type="checkbox"
                    name="codes"
                    value={item.code}
                    className="mt-1 size-4 shrink-0 accent-accent"
                  />
                  <ItemText item={item} />
                </label>
                <UploadLink view={view} item={item} />
              </div>
            ))}
            {codesError && <FieldErrors id="codes-error" errors={codesError} />}
          </fieldset>
          <div className="flex flex-wrap items-end gap-3 border-t border-line pt-3">
            <Field label={t('cases.checklist.receivedOn')} error={form.errors('receivedOn')}>
              <DayControl
                name="receivedOn"
                required
                defaultValue={form.value('receivedOn', today)}
                className="w-44"
              />
            </Field>
            <Button type="submit">{t('cases.checklist.receive')}</Button>
          </div>
        </Form>
      )}
    </>
  )
}

/** What was uploaded is removed where it is shown; what was only ticked is taken back here, or gets its file. */
function OnFile({ view, item }: { view: CaseView; item: Item }) {
  const { t } = useT()
  const isTicked = item.state === 'on_file' && item.files.length === 0
  return (
    <li className="flex items-start gap-2.5 py-0.5">
      <StateMark item={item} />
      <ItemText item={item} />
      {isTicked && (
        <span className="ml-auto flex shrink-0 gap-1">
          <UploadLink view={view} item={item} />
          <Form method="post">
            <input type="hidden" name="intent" value="missing" />
            <input type="hidden" name="code" value={item.code} />
            <Button
              type="submit"
              kind="quiet"
              size="small"
              aria-label={t('cases.checklist.takeBackWhat', { what: item.label })}
            >
              {t('cases.checklist.takeBack')}
            </Button>
          </Form>
        </span>
      )}
    </li>
  )
}

function UploadLink({ view, item }: { view: CaseView; item: Item }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  if (!can('document.write')) return null
  return (
    <LinkButton
      href={paths.addDocument(slug, view.personId, { code: item.code, case: view.id })}
      kind="quiet"
      size="small"
      aria-label={t('cases.checklist.uploadWhat', { what: item.label })}
    >
      {t('cases.checklist.upload')}
    </LinkButton>
  )
}

function ItemText({ item }: { item: Item }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  const state = {
    on_file: item.on ? t('cases.checklist.since', { day: item.on }) : t('cases.checklist.onFile'),
    family: t('cases.checklist.family'),
    missing: t('cases.checklist.missing'),
    if_any: t('cases.checklist.ifAny'),
  }[item.state]
  return (
    <span className="min-w-0">
      {item.label}{' '}
      <span
        className={item.state === 'missing' ? 'text-small font-medium text-medium' : 'text-small text-soft'}
      >
        · {state}
      </span>
      {can('document.read') &&
        item.files.map(({ id, personId, fileName }) => (
          <TextLink
            key={id}
            href={paths.document(slug, personId, id)}
            className="block break-words text-small"
          >
            {fileName}
          </TextLink>
        ))}
    </span>
  )
}

const MARKS = { on_file: Check, family: Check, missing: Circle, if_any: Minus }

function StateMark({ item }: { item: Item }) {
  const Icon = MARKS[item.state]
  const isThere = item.state === 'on_file' || item.state === 'family'
  return (
    <Icon
      aria-hidden="true"
      size={16}
      className={isThere ? 'mt-1 shrink-0 text-done' : 'mt-1 shrink-0 text-soft'}
    />
  )
}
