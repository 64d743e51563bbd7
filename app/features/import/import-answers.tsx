import { Form } from '@remix-run/react'
import { useT } from '#app/i18n/react.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import type { ImportView } from './import-view.server.ts'

/** Which column is what, and the few things that only a person can say: one form, read again when it is sent. */
export function ImportAnswers({ view }: { view: ImportView }) {
  const { t } = useT()
  const unknown = view.columns.filter(({ column }) => column === null)
  const asks = view.questions.length > 0 || unknown.length > 0 || view.asksEntity || view.unclearStayCount > 0
  return (
    <Card title={t(view.isOpen ? 'importPage.questions' : 'importPage.columns')}>
      <Form method="post" className="flex flex-col gap-4">
        {view.questions.map((question) => (
          <Question
            key={`${question.kind} ${'column' in question ? question.column : ''}`}
            question={question}
          />
        ))}
        {view.unclearStayCount > 0 && (
          <RadioGroup
            legend={t('importPage.stayKind', { count: view.unclearStayCount })}
            help={t('importPage.stayKind.help')}
            name="stayKind"
            required
            defaultValue={view.stayKind ?? undefined}
            choices={(['extension', 'entry'] as const).map((value) => ({
              value,
              label: t(`importPage.stayKind.${value}`),
            }))}
          />
        )}
        {view.asksEntity && (
          <Field label={t('importPage.entity')} help={t('importPage.entity.help')}>
            <Select
              name="entityId"
              defaultValue={view.entityId ?? ''}
              emptyLabel={t('importPage.entity.none')}
              options={view.entities.map(({ id, name }) => ({ value: id, label: name }))}
              className="max-w-md"
            />
          </Field>
        )}
        {unknown.length > 0 && (
          <fieldset className="flex flex-col gap-3">
            <legend className="mb-2 font-medium">{t('importPage.unknown')}</legend>
            {unknown.map(({ index, header, sample }) => (
              <Field
                key={index}
                label={header || t('importPage.noHeader', { number: index + 1 })}
                {...(sample !== null && { help: t('importPage.sample', { value: sample }) })}
              >
                <Select
                  name={`column.${index}`}
                  defaultValue=""
                  emptyLabel={t('importPage.leaveColumn')}
                  options={view.columnChoices}
                  className="max-w-md"
                />
              </Field>
            ))}
          </fieldset>
        )}
        <details>
          <summary className="rounded-small font-medium text-accent">
            {t('importPage.known', { count: view.columns.length - unknown.length })}
          </summary>
          <div className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-3">
            {view.columns
              .filter(({ column }) => column !== null)
              .map(({ index, header, column, sample }) => (
                <Field key={index} label={header} {...(sample !== null && { help: sample })}>
                  <Select
                    name={`column.${index}`}
                    defaultValue={column ?? ''}
                    emptyLabel={t('importPage.leaveColumn')}
                    options={view.columnChoices}
                  />
                </Field>
              ))}
          </div>
        </details>
        <Button
          type="submit"
          name="intent"
          value="answer"
          kind={asks ? 'primary' : 'secondary'}
          className="self-start"
        >
          {t('importPage.readAgain')}
        </Button>
      </Form>
    </Card>
  )
}

function Question({ question }: { question: ImportView['questions'][number] }) {
  const { t } = useT()
  switch (question.kind) {
    case 'date_order':
      return (
        <RadioGroup
          legend={t('importPage.dateOrder', {
            columns: question.columns,
            row: question.row,
            value: question.value,
          })}
          name="dateOrder"
          required
          choices={question.choices}
        />
      )
    case 'same_column':
      return (
        <RadioGroup
          legend={t('importPage.sameColumn', { column: question.name })}
          name={`which.${question.column}`}
          required
          choices={question.choices}
        />
      )
    case 'missing_column':
      return (
        <Field label={t('importPage.missingColumn', { column: question.name })}>
          <Select
            name={`which.${question.column}`}
            required
            emptyLabel={t('importPage.chooseColumn')}
            options={question.choices}
            className="max-w-md"
          />
        </Field>
      )
    default:
      return question satisfies never
  }
}
