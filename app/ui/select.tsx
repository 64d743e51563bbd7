import { ChevronDown } from 'lucide-react'
import type { SelectHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { CONTROL, CONTROL_HEIGHT, useControlProps } from './text-input.tsx'

export type Option = { value: string; label: string; disabled?: boolean }

type Props = SelectHTMLAttributes<HTMLSelectElement> & {
  options: readonly Option[]
  /** The text of the first, empty choice. Without it one option is always chosen. */
  emptyLabel?: string
}

/** One of a list; the browser's own. */
export function Select({ options, emptyLabel, className, ...rest }: Props) {
  const control = useControlProps()
  return (
    <div className={classNames('relative', className)}>
      <select {...control} {...rest} className={classNames(CONTROL, CONTROL_HEIGHT, 'appearance-none pr-8')}>
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        size={16}
        className="pointer-events-none absolute right-2.5 top-1/2 -translate-y-1/2 text-soft"
      />
    </div>
  )
}
