import { expect, test } from 'vitest'
import { readAnswers } from './read-answers.ts'

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

test('what a question asked counts before the list of all columns that is sent with it', () => {
  const sent = form({
    'which.limit_of_stay': '3',
    'column.1': 'limit_of_stay',
    'column.3': '',
    'column.4': 'approved_on',
  })
  expect(readAnswers(sent, {}).columns).toEqual({ 1: null, 3: 'limit_of_stay', 4: 'approved_on' })
})

test('what was answered before stays; what is no answer of ours counts as none', () => {
  const before = { dateOrder: 'dmy', stayKind: 'extension', columns: { 2: 'name' } } as const
  const sent = form({ 'column.5': 'no_such_column', dateOrder: 'xyz', stayKind: 'visit' })
  expect(readAnswers(sent, before)).toEqual({ ...before, columns: { 2: 'name', 5: null } })
})
