import type { ScreenKey } from '#app/i18n/en/screen.ts'
import { useT } from '#app/i18n/react.tsx'
import { DayControl } from '#app/platform/day-control.tsx'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Field as FieldFrame } from '#app/ui/field.tsx'
import { type Option, Select } from '#app/ui/select.tsx'
import { MoneyInput, TextInput } from '#app/ui/text-input.tsx'
import type { Control, Field, Fields } from './fields.ts'
import type { Texts } from './form-texts.ts'

export type FormResult = ReturnType<typeof useFormResult>

/** What a form needs beside its fields: what it shows first, masks of identifiers, the entities to choose from. */
export type FormContent = { texts: Texts; masks?: Texts; entities?: readonly Option[] }

type Props = {
  fields: Fields
  form: FormResult
  content: FormContent
  /** Put before each name where a form holds several facts: `contract-`. */
  prefix?: string
  /** The first field of the page takes the focus. */
  focusFirst?: boolean
}

/** The fields of one fact, one below the other. */
export function FactFields({ fields, form, content, prefix = '', focusFirst = false }: Props) {
  return (
    <>
      {Object.entries(fields).map(([name, field], index) => (
        <FactField
          key={name}
          name={`${prefix}${name}`}
          field={field}
          form={form}
          text={content.texts[name] ?? ''}
          mask={content.masks?.[name]}
          entities={content.entities ?? []}
          focus={focusFirst && index === 0}
        />
      ))}
    </>
  )
}

type FieldProps = {
  name: string
  field: Field
  form: FormResult
  text: string
  mask: string | undefined
  entities: readonly Option[]
  focus: boolean
}

function FactField({ name, field, form, text, mask, entities, focus }: FieldProps) {
  const { t } = useT()
  const { control, label, needed } = field
  const help = helpOf(field)
  return (
    <FieldFrame
      label={t(label)}
      hint={needed ? undefined : t('shell.optional')}
      {...(help && { help: t(help) })}
      error={form.errors(name) ?? null}
    >
      <FactInput
        name={name}
        control={control}
        value={form.value(name, text)}
        needed={needed ?? false}
        mask={mask}
        entities={entities}
        focus={focus}
      />
    </FieldFrame>
  )
}

function helpOf({ control, help }: Field): ScreenKey | undefined {
  if (help) return help
  if (control.kind === 'day') return 'people.help.day'
  return control.kind === 'number' ? 'people.help.number' : undefined
}

type InputProps = {
  name: string
  control: Control
  value: string
  needed: boolean
  mask: string | undefined
  entities: readonly Option[]
  focus: boolean
}

function FactInput({ name, control, value, needed, mask, entities, focus }: InputProps) {
  const { t } = useT()
  const common = { name, defaultValue: value, autoFocus: focus, required: needed }
  switch (control.kind) {
    case 'text':
      return <TextInput {...common} autoComplete="off" {...(control.chinese && { lang: 'zh-Hant' })} />
    case 'day':
      return <DayControl {...common} birthday={control.birthday ?? false} />
    case 'money':
      return <MoneyInput {...common} unit="HK$" />
    case 'count':
      return <TextInput {...common} inputMode="numeric" autoComplete="off" className="max-w-32" />
    case 'number':
      return (
        <TextInput
          {...common}
          placeholder={mask}
          autoComplete="off"
          spellCheck={false}
          className="max-w-60"
        />
      )
    case 'truth':
      return (
        <Select
          {...common}
          className="max-w-60"
          emptyLabel={t('fact.unknown')}
          options={[
            { value: 'yes', label: t('fact.yes') },
            { value: 'no', label: t('fact.no') },
          ]}
        />
      )
    case 'entity':
      return <Select {...common} emptyLabel={t('fact.unknown')} options={entities} />
    case 'choice':
      return (
        <Select
          {...common}
          {...((!needed || value === '') && { emptyLabel: t(needed ? 'people.choose' : 'fact.unknown') })}
          options={control.values.map((one) => ({
            value: one,
            label: t(`${control.words}.${one}` as ScreenKey),
          }))}
        />
      )
    default:
      return control satisfies never
  }
}
