import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { STREAMS } from '#app/domain/case-file.ts'
import { useT } from '#app/i18n/react.tsx'
import { DayControl } from '#app/platform/day-control.tsx'
import { paths } from '#app/platform/paths.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field, FieldErrors } from '#app/ui/field.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import type { FoundPerson } from './load-new-case.server.ts'
import type { NewCaseMember, NewCaseView } from './new-case-view.ts'

const TITLES = {
  extension: 'cases.new.extension',
  entry: 'cases.new.entry',
  change_of_employment: 'cases.new.change',
} as const

/** For whom, from which day: one form for a family. */
export function NewCasePage({
  view,
  lastResult,
}: {
  view: NewCaseView
  lastResult: SubmissionResult<string[]> | null | undefined
}) {
  const { t } = useT()
  const { slug, today } = useVisit()
  const form = useFormResult(lastResult)
  const wasSent = form.value('kind') !== ''
  const personErrors = form.errors('person')
  return (
    <Page
      narrow
      above={<TextLink href={paths.cases(slug)}>{t('cases.title')}</TextLink>}
      title={t(TITLES[view.kind])}
      subtitle={`${view.name} · ${view.about}`}
    >
      {view.openCaseId && (
        <div className="mb-4">
          <Notice
            word={t('shell.notice')}
            action={<TextLink href={paths.case(slug, view.openCaseId)}>{t('today.next.openCase')}</TextLink>}
          >
            {t('cases.told.already')}
          </Notice>
        </div>
      )}
      <Form method="post" className="flex flex-col gap-5">
        <input type="hidden" name="kind" value={view.kind} />
        <fieldset
          aria-describedby={personErrors ? 'person-error' : undefined}
          className="flex flex-col gap-1"
        >
          <legend className="font-medium">{t('cases.new.who')}</legend>
          {view.members.length > 1 && <p className="text-small text-soft">{t('cases.new.whoHelp')}</p>}
          {view.members.map((member) => (
            <Member key={member.personId} member={member} wasSent={wasSent} lastResult={lastResult} />
          ))}
          {personErrors && <FieldErrors id="person-error" errors={personErrors} />}
        </fieldset>
        <Field
          label={t('cases.new.openedOn')}
          help={t('cases.new.openedHelp')}
          error={form.errors('openedOn')}
        >
          <DayControl name="openedOn" required defaultValue={form.value('openedOn', today)} />
        </Field>
        <Field label={t('cases.new.stream')} error={form.errors('stream')} className="max-w-72">
          <Select
            name="stream"
            options={STREAMS.map((value) => ({ value, label: t(`stream.${value}`) }))}
            defaultValue={form.value('stream', 'general')}
          />
        </Field>
        <div className="flex gap-2">
          <Button type="submit" kind="primary" disabled={view.members.every(({ canOpen }) => !canOpen)}>
            {t('cases.new.submit')}
          </Button>
          <LinkButton href={paths.today(slug)}>{t('shell.cancel')}</LinkButton>
        </div>
      </Form>
    </Page>
  )
}

function Member({
  member,
  wasSent,
  lastResult,
}: {
  member: NewCaseMember
  wasSent: boolean
  lastResult: SubmissionResult<string[]> | null | undefined
}) {
  const sent = lastResult?.initialValue?.person
  const chosen = wasSent ? [sent].flat().includes(member.personId) : member.isChosen
  return (
    <label className="flex w-fit items-start gap-2.5 py-1 max-md:min-h-11">
      <input
        type="checkbox"
        name="person"
        value={member.personId}
        defaultChecked={chosen}
        disabled={!member.canOpen}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <span>
        {member.relationship && <span className="text-soft">{member.relationship} </span>}
        <span className="font-medium">{member.name}</span>
        <span className="block text-small text-soft">{member.note}</span>
      </span>
    </label>
  )
}

/** A filing that begins with nobody named yet: first the person. */
export function FindForCasePage({
  search,
  number,
  found,
}: {
  search: string
  /** A whole number as it stands in the address; `search` shows it masked. */
  number: string | undefined
  found: readonly FoundPerson[]
}) {
  const { t } = useT()
  const { slug } = useVisit()
  return (
    <Page
      narrow
      above={<TextLink href={paths.cases(slug)}>{t('cases.title')}</TextLink>}
      title={t('cases.new.title')}
    >
      <Form method="post" action={paths.newCase(slug)} className="flex flex-wrap items-end gap-2">
        {number && <input type="hidden" name="number" value={number} />}
        <Field label={t('cases.new.find')} help={t('cases.new.findHelp')} className="min-w-64 flex-1">
          <TextInput
            key={search}
            type="search"
            name="q"
            autoComplete="off"
            defaultValue={search}
            autoFocus={search === ''}
          />
        </Field>
        <Button type="submit" className="mb-5.5">
          {t('cases.new.search')}
        </Button>
        {number && (
          <TextLink href={paths.newCase(slug)} className="mb-7.5">
            {t('cases.new.clearNumber')}
          </TextLink>
        )}
      </Form>
      {search !== '' && found.length === 0 && (
        <p className="mt-4 text-soft">{t('cases.new.nobody', { q: search })}</p>
      )}
      {found.length > 0 && (
        <Card flush className="mt-4">
          <ul className="divide-y divide-line">
            {found.map(({ id, name, about, kinds }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
                <span className="min-w-48 flex-1">
                  <span className="font-medium">{name}</span>
                  <span className="block text-small text-soft">{about}</span>
                </span>
                <span className="flex flex-wrap gap-x-4 text-small">
                  {kinds.map((kind) => (
                    <TextLink
                      key={kind}
                      href={paths.newCase(slug, { kind, person: id })}
                      className="max-md:py-3"
                    >
                      {t(`cases.kind.${kind}`)}
                    </TextLink>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  )
}
