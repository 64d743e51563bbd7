import { CalendarDays } from 'lucide-react'
import { type InputHTMLAttributes, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import { useHydrated } from './hydrated.ts'
import { CONTROL, CONTROL_HEIGHT, useControlProps } from './text-input.tsx'

export type DayWords = {
  /** The name of the button that opens the calendar. */
  pickerLabel: string
  /** What a text is read as, in words; null where it is no day. */
  read(text: string): string | null
  /** The shape of a day in figures, and what the calendar needs: `2026-07-14`. */
  typed(day: string): string
  calendarDay(text: string): string
}

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & { words: DayWords }

/**
 * A day, typed as people write it (`14/7/2026`, `2026年7月14日`) or taken from the browser's calendar; beside it stands
 * what is read. The server reads all forms; the calendar's button is there only when script runs.
 */
export function DayInput({
  words: { pickerLabel, read, typed, calendarDay },
  className,
  defaultValue = '',
  placeholder = '31/12/2026',
  ...rest
}: Props) {
  const control = useControlProps()
  const hydrated = useHydrated()
  const first = typed(String(defaultValue))
  const [now, setNow] = useState(first)
  const text = useRef<HTMLInputElement>(null)
  const calendar = useRef<HTMLInputElement>(null)

  function open() {
    const picker = calendar.current
    if (!picker) return
    picker.value = calendarDay(text.current?.value ?? '')
    picker.showPicker()
  }

  return (
    <div className={classNames('flex max-w-full flex-wrap items-center gap-x-3 gap-y-1', className)}>
      <div className="relative w-full max-w-60">
        <input
          {...control}
          ref={text}
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          {...rest}
          defaultValue={first}
          onChange={(event) => setNow(event.currentTarget.value)}
          className={classNames(CONTROL, CONTROL_HEIGHT, 'pr-10')}
        />
        {hydrated && (
          <>
            <input
              ref={calendar}
              type="date"
              tabIndex={-1}
              aria-hidden="true"
              onChange={(event) => text.current && writeInto(text.current, typed(event.currentTarget.value))}
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
      <span aria-live="polite" className="text-small text-soft tabular-nums">
        {read(now)}
      </span>
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
