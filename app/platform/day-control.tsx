import type { ComponentProps } from 'react'
import { asTypedDay, readTypedDay } from '#app/domain/typed-day.ts'
import { useT } from '#app/i18n/react.tsx'
import { DayInput, type DayWords } from '#app/ui/day-input.tsx'

type Props = Omit<ComponentProps<typeof DayInput>, 'words'> & {
  /** A short year of a birthday is another century's. */
  birthday?: boolean
}

/** The field for a day: in the shape that its hint names, and beside it what is read, as the server reads it. */
export function DayControl({ birthday = false, ...rest }: Props) {
  const { t, day } = useT()
  const dayOf = (text: string) => {
    const typed = readTypedDay(text, birthday)
    return typed.kind === 'day' ? typed.day : undefined
  }
  const words: DayWords = {
    pickerLabel: t('form.pickDay'),
    typed: asTypedDay,
    calendarDay: (text) => dayOf(text) ?? '',
    read(text) {
      const read = dayOf(text)
      return read === undefined ? null : t('form.dayRead', { day: day(read) })
    },
  }
  return <DayInput {...rest} words={words} />
}
