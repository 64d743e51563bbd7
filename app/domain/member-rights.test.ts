import { describe, expect, test } from 'vitest'
import { canHandleMember, judgeMemberRights, type MemberRights } from './member-rights.ts'
import { addDays, plainDate } from './plain-date.ts'
import { ROLES, type Role } from './roles.ts'

const TODAY = plainDate('2026-11-27')
const rights = (role: Role, more: Partial<MemberRights> = {}): MemberRights => ({
  role,
  entityIds: null,
  endsOn: null,
  ...more,
})

describe('who may give what', () => {
  test.each(ROLES.flatMap((actor) => ROLES.map((role) => [actor, role] as const)))(
    '%s to %s: owners everything, admins nothing above their own, others nothing',
    (actor, role) => {
      const allowed = actor === 'owner' || (actor === 'admin' && role !== 'owner')
      expect(canHandleMember(rights(actor), rights(role))).toBe(allowed)
      expect(judgeMemberRights(rights(actor), rights(role), TODAY)).toBe(allowed ? undefined : 'not_allowed')
    },
  )

  test('who sees two entities gives one or both of them, and never all', () => {
    const admin = rights('admin', { entityIds: ['a', 'b'] })
    for (const entityIds of [['a'], ['a', 'b'], ['b']])
      expect(judgeMemberRights(admin, rights('viewer', { entityIds }), TODAY)).toBeUndefined()
    for (const entityIds of [['c'], ['a', 'c'], null])
      expect(judgeMemberRights(admin, rights('viewer', { entityIds }), TODAY)).toBe('not_allowed')
  })
})

test('an owner has no limits', () => {
  const owner = rights('owner')
  expect(judgeMemberRights(owner, rights('owner', { entityIds: ['a'] }), TODAY)).toBe('owner_limited')
  expect(judgeMemberRights(owner, rights('owner', { endsOn: addDays(TODAY, 30) }), TODAY)).toBe(
    'owner_limited',
  )
})

test('a limit to nothing is none', () => {
  expect(judgeMemberRights(rights('owner'), rights('viewer', { entityIds: [] }), TODAY)).toBe('no_entity')
})

test('the last day may be today, and not before', () => {
  const until = (endsOn: MemberRights['endsOn']) =>
    judgeMemberRights(rights('owner'), rights('auditor', { endsOn }), TODAY)
  expect(until(TODAY)).toBeUndefined()
  expect(until(addDays(TODAY, 1))).toBeUndefined()
  expect(until(addDays(TODAY, -1))).toBe('ends_before_today')
})
