import { expect, test } from 'vitest'
import { mappedRole } from './role-map.ts'

const MAP = [
  { value: 'hr-staff', role: 'editor' },
  { value: 'hr-heads', role: 'admin' },
  { value: 'board', role: 'owner' },
]

test.each([
  ['hr-staff', 'editor'],
  [['hr-staff', 'hr-heads'], 'admin'],
  [['unknown', 'hr-staff'], 'editor'],
  ['HR-STAFF', undefined],
  ['hr-staff,hr-heads', undefined],
  [[], undefined],
  [undefined, undefined],
  [null, undefined],
  [{ value: 'hr-staff' }, undefined],
  [7, undefined],
])('%j is %s', (claim, role) => {
  expect(mappedRole(claim, MAP, null)).toBe(role)
})

test('nobody is made an owner: neither by the map nor by the role for everybody else', () => {
  expect(mappedRole('board', MAP, null)).toBeUndefined()
  expect(mappedRole('board', MAP, 'viewer')).toBe('viewer')
  expect(mappedRole('x', MAP, 'owner')).toBeUndefined()
})
