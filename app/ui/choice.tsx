import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { errorList, FieldErrors } from './field.tsx'

const BOX = 'mt-1 size-4 shrink-0 accent-accent'
const LINE = 'flex w-fit items-start gap-2.5 py-1 max-md:min-h-11 max-md:items-center'

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  label: ReactNode
  help?: ReactNode
  error?: string | readonly string[] | null
}

/** Yes or no. */
export function Checkbox({ label, help, error, id: given, ...rest }: CheckboxProps) {
  const made = useId()
  const id = given ?? made
  const errors = errorList(error)
  const helpId = help === undefined ? undefined : `${id}-help`
  const errorId = errors.length === 0 ? undefined : `${id}-error`
  return (
    <div>
      <label htmlFor={id} className={LINE}>
        <input
          type="checkbox"
          id={id}
          aria-describedby={[errorId, helpId].filter(Boolean).join(' ') || undefined}
          aria-invalid={errors.length > 0 || undefined}
          {...rest}
          className={BOX}
        />
        <span>{label}</span>
      </label>
      {errorId !== undefined && <FieldErrors id={errorId} errors={errors} />}
      {helpId !== undefined && (
        <div id={helpId} className="pl-6.5 text-small text-soft">
          {help}
        </div>
      )}
    </div>
  )
}

export type Choice = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean }

type RadioProps = {
  legend: ReactNode
  name: string
  choices: readonly Choice[]
  defaultValue?: string
  help?: ReactNode
  error?: string | readonly string[] | null
  /** Beside each other instead of one below the other. */
  inline?: boolean
  required?: boolean
}

/** One of a few that should all be seen. */
export function RadioGroup({
  legend,
  name,
  choices,
  defaultValue,
  help,
  error,
  inline,
  required,
}: RadioProps) {
  const id = useId()
  const errors = errorList(error)
  const helpId = help === undefined ? undefined : `${id}-help`
  const errorId = errors.length === 0 ? undefined : `${id}-error`
  return (
    <fieldset aria-describedby={[errorId, helpId].filter(Boolean).join(' ') || undefined}>
      <legend className="font-medium">{legend}</legend>
      {helpId !== undefined && (
        <div id={helpId} className="text-small text-soft">
          {help}
        </div>
      )}
      <div className={inline ? 'flex flex-wrap gap-x-5' : 'flex flex-col'}>
        {choices.map((choice) => (
          <label key={choice.value} htmlFor={`${id}-${choice.value}`} className={LINE}>
            <input
              type="radio"
              id={`${id}-${choice.value}`}
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              disabled={choice.disabled}
              required={required}
              aria-invalid={errors.length > 0 || undefined}
              className={BOX}
            />
            <span>
              {choice.label}
              {choice.help !== undefined && <span className="block text-small text-soft">{choice.help}</span>}
            </span>
          </label>
        ))}
      </div>
      {errorId !== undefined && <FieldErrors id={errorId} errors={errors} />}
    </fieldset>
  )
}
