import { useT } from '#app/i18n/react.tsx'
import { FactFields, type FormContent, type FormResult } from './fact-fields.tsx'
import type { FieldGroup } from './hire-fields.ts'

type Props = {
  form: FormResult
  content: FormContent
}

/** The fields of several facts, each under its heading. */
export function GroupedFields({
  groups,
  focusFirst = true,
  ...props
}: Props & {
  groups: readonly FieldGroup[]
  /** The first field of the page takes the focus. */
  focusFirst?: boolean
}) {
  return (
    <>
      {groups.map((group, index) => (
        <Group key={group.key} group={group} focusFirst={focusFirst && index === 0} {...props} />
      ))}
    </>
  )
}

function Group({ group, focusFirst, ...props }: Props & { group: FieldGroup; focusFirst: boolean }) {
  const { t } = useT()
  const { title, help, fields, more } = group
  const content = (
    <>
      <FactFields fields={fields} focusFirst={focusFirst} {...props} />
      {more && <More more={more} {...props} />}
    </>
  )
  if (title === null) return content
  return (
    <fieldset className="flex flex-col gap-4 border-t border-line pt-4 first:border-t-0 first:pt-0">
      <legend className="float-left w-full text-large font-semibold">{t(title)}</legend>
      {help && <p className="-mt-3 text-soft">{t(help)}</p>}
      {content}
    </fieldset>
  )
}

/** Folded away, but never with something in it that was typed or is wrong. */
function More({ more, form, content }: Props & { more: NonNullable<FieldGroup['more']> }) {
  const { t } = useT()
  const isTouched = Object.keys(more.fields).some(
    (name) =>
      (form.errors(name)?.length ?? 0) > 0 ||
      form.value(name, content.texts[name]) !== (content.texts[name] ?? ''),
  )
  return (
    <details open={isTouched} className="rounded-control border border-line px-3 py-2 open:pb-4">
      <summary className="w-fit cursor-pointer rounded-small font-medium text-accent max-md:py-2">
        {t(more.title)}
      </summary>
      <div className="mt-3 flex flex-col gap-4">
        <FactFields fields={more.fields} form={form} content={content} />
      </div>
    </details>
  )
}
