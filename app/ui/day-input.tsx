import { CalendarDays } from 'lucide-react'
import { type InputHTMLAttributes, useRef } from 'react'
import { classNames } from './class-names.ts'
import { useHydrated } from './hydrated.ts'
import { CONTROL, CONTROL_HEIGHT, useControlProps } from './text-input.tsx'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  /** The name of the button that opens the calendar. */
  pickerLabel: string
}

/**
 * A day, typed as people write it (`14/7/2026`, `2026年7月14日`) or taken from the browser's calendar, which writes
 * `2026-07-14`. The server reads all forms; the calendar's button is there only when script runs.
 */
export function DayInput({ pickerLabel, className, placeholder = '31/12/2026', ...rest }: Props) {
  const control = useControlProps()
  const hydrated = useHydrated()
  const text = useRef<HTMLInputElement>(null)
  const calendar = useRef<HTMLInputElement>(null)

  function open() {
    const picker = calendar.current
    if (!picker) return
    const typed = text.current?.value ?? ''
    picker.value = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : ''
    picker.showPicker()
  }

  return (
    <div className={classNames('relative max-w-60', className)}>
      <input
        {...control}
        ref={text}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        {...rest}
        className={classNames(CONTROL, CONTROL_HEIGHT, 'pr-10')}
      />
      {hydrated && (
        <>
          <input
            ref={calendar}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            onChange={(event) => text.current && writeInto(text.current, event.currentTarget.value)}
            className="pointer-events-none absolute bottom-0 left-0 h-0 w-full opacity-0"
          />
          <button
            type="button"
            aria-label={pickerLabel}
            onClick={open}
            className="absolute inset-y-0 right-0 flex w-9 items-center justify-center rounded-control text-soft hover:text-accent max-md:w-11"
          >
            <CalendarDays aria-hidden="true" size={16} />
          </button>
        </>
      )}
    </div>
  )
}

/** As if it had been typed: whoever listens to the form hears of it. */
function writeInto(input: HTMLInputElement, value: string) {
  if (value === '') return
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  setter?.call(input, value)
  input.dispatchEvent(new Event('input', { bubbles: true }))
  input.focus()
}
