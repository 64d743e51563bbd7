import { describe, expect, test } from 'vitest'
import { plainDate } from '#app/domain/plain-date.ts'
import { type DateOrder, readDay } from '#app/domain/written-day.ts'
import { addEvidence, type DayEvidence, ordersByColumn, settleDay } from './settle-days.ts'

describe('the order of a column', () => {
  const orderOf = (columns: string[][], given: DateOrder | null = null) => {
    const evidence: DayEvidence = new Map()
    columns.forEach((texts, column) => {
      for (const text of texts) {
        const read = readDay(text, false)
        if (read.kind === 'ordered') addEvidence(evidence, column, read.readings)
      }
    })
    return [...ordersByColumn(evidence, given).values()]
  }

  test('one day with a part above twelve settles its column', () => {
    expect(orderOf([['5/6/2026', '31/5/2026']])).toEqual(['dmy'])
    expect(orderOf([['5/6/2026', '5/31/2026']])).toEqual(['mdy'])
  })

  test('and the other columns of the sheet, if they agree', () => {
    expect(orderOf([['5/6/2026'], ['31/5/2026']])).toEqual(['dmy', 'dmy'])
    expect(orderOf([['5/6/2026'], ['31/5/2026'], ['5/31/2026']])).toEqual([null, 'dmy', 'mdy'])
  })

  test('nothing settles what is open throughout, or mixed', () => {
    expect(orderOf([['5/6/2026', '7/8/2026']])).toEqual([null])
    expect(orderOf([['5/6/2026', '31/5/2026', '5/31/2026']])).toEqual([null])
  })

  test('an answer settles all', () =>
    expect(orderOf([['5/6/2026'], ['31/5/2026']], 'mdy')).toEqual(['mdy', 'mdy']))

  test('days are settled in the order, asked without one, impossible against it', () => {
    const [dmy, mdy] = [plainDate('2026-06-05'), plainDate('2026-05-06')]
    expect(settleDay({ dmy, mdy }, 'mdy')).toEqual({ day: mdy })
    expect(settleDay({ dmy, mdy }, null)).toBe('open')
    expect(settleDay({ dmy }, null)).toEqual({ day: dmy })
    expect(settleDay({ dmy }, 'mdy')).toBe('impossible')
    expect(settleDay({ dmy, mdy }, 'ymd')).toBe('open')
  })
})
