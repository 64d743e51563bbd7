import { createContext, type ReactNode, useContext, useId } from 'react'
import { classNames } from './class-names.ts'

type FieldParts = { id: string; describedBy: string | undefined; invalid: boolean }

const Parts = createContext<FieldParts | undefined>(undefined)

/** What ties a control to the label, help and error of the Field around it. */
export function useFieldParts(): Partial<FieldParts> {
  return useContext(Parts) ?? {}
}

type Props = {
  label: ReactNode
  /** What may be typed, and why it is asked. */
  help?: ReactNode
  /** What was read and what is expected. Several are shown one below the other. */
  error?: string | readonly string[] | null
  /** Beside the label, such as "optional". */
  hint?: string
  /** The control's id, where something else must know it. */
  id?: string
  className?: string
  /** One control: TextInput, DayInput, MoneyInput, Select, Textarea. */
  children: ReactNode
}

/** Label above, control, error beside it, help below: one column, on every form. */
export function Field({ label, help, error, hint, id: given, className, children }: Props) {
  const made = useId()
  const id = given ?? made
  const errors = errorList(error)
  const helpId = help === undefined ? undefined : `${id}-help`
  const errorId = errors.length === 0 ? undefined : `${id}-error`
  const describedBy = [errorId, helpId].filter(Boolean).join(' ') || undefined
  return (
    <div className={classNames('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="text-base font-medium">
        {label}
        {hint !== undefined && <span className="ml-1.5 text-small font-normal text-soft">{hint}</span>}
      </label>
      <Parts.Provider value={{ id, describedBy, invalid: errors.length > 0 }}>{children}</Parts.Provider>
      {errorId !== undefined && <FieldErrors id={errorId} errors={errors} />}
      {helpId !== undefined && (
        <div id={helpId} className="text-small text-soft">
          {help}
        </div>
      )}
    </div>
  )
}

export function errorList(error: string | readonly string[] | null | undefined): readonly string[] {
  if (error === undefined || error === null) return []
  return (typeof error === 'string' ? [error] : error).filter((text) => text !== '')
}

export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  return (
    <ul id={id} className="text-small font-medium text-critical">
      {errors.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
