import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { useFieldParts } from './field.tsx'

/** The frame of every control in which something is typed or chosen. */
export const CONTROL =
  'block w-full min-w-0 rounded-control border border-edge bg-card px-2.5 text-ink transition-colors duration-150 ' +
  'max-md:text-[1rem] hover:border-ink aria-invalid:border-critical disabled:bg-raised disabled:text-soft ' +
  '[&[readonly]]:bg-raised'

export const CONTROL_HEIGHT = 'h-9 max-md:h-11'

/** What the Field says about its control. */
export function useControlProps() {
  const { id, describedBy, invalid } = useFieldParts()
  return { id, 'aria-describedby': describedBy, 'aria-invalid': invalid || undefined }
}

/** One line of text. What was typed comes back as `defaultValue`. */
export function TextInput({ className, type = 'text', ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  const control = useControlProps()
  return (
    <input {...control} type={type} {...rest} className={classNames(CONTROL, CONTROL_HEIGHT, className)} />
  )
}

/** Several lines of text. */
export function Textarea({ className, rows = 4, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const control = useControlProps()
  return <textarea {...control} rows={rows} {...rest} className={classNames(CONTROL, 'py-1.5', className)} />
}

type MoneyProps = InputHTMLAttributes<HTMLInputElement> & {
  /** The currency as it is written before the figure: `HK$`. */
  unit: string
}

/** An amount of money: its unit before it; thousands may be typed with commas. */
export function MoneyInput({ unit, className, ...rest }: MoneyProps) {
  const control = useControlProps()
  return (
    <div className={classNames('relative max-w-60', className)}>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 left-0 flex items-center pl-2.5 text-soft"
      >
        {unit}
      </span>
      <input
        {...control}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        {...rest}
        style={{ paddingInlineStart: `${unit.length * 0.62 + 1}em` }}
        className={classNames(CONTROL, CONTROL_HEIGHT)}
      />
    </div>
  )
}
