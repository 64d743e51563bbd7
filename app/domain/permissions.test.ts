import { expect, test } from 'vitest'
import { ACTIONS, can, canAssignRole } from '#app/domain/permissions.ts'
import { ROLES } from '#app/domain/roles.ts'

const READ = ['people.read', 'report.export']
const SUBSCRIBE = ['digest.subscribe', 'calendar.subscribe']
const WORK = [
  'people.write',
  'stay.grant',
  'employment.end',
  'case.write',
  'finding.handle',
  'import.run',
  'identifier.reveal',
  'document.read',
  'document.write',
]

test.each([
  ['viewer', [...READ, ...SUBSCRIBE]],
  ['auditor', [...READ, 'audit.read']],
  ['editor', [...READ, ...SUBSCRIBE, ...WORK]],
  ['admin', ACTIONS.filter((action) => action !== 'org.erase' && action !== 'sign_in.manage')],
  ['owner', ACTIONS],
] as const)('%s', (role, allowed) => {
  expect(ACTIONS.filter((action) => can(role, action)).toSorted()).toEqual([...allowed].toSorted())
})

test('nobody gives a role above their own', () => {
  expect(ROLES.filter((role) => canAssignRole('owner', role))).toEqual([...ROLES])
  expect(ROLES.filter((role) => canAssignRole('admin', role))).toEqual([
    'admin',
    'editor',
    'viewer',
    'auditor',
  ])
  expect(ROLES.filter((role) => canAssignRole('editor', role))).toEqual([])
})
