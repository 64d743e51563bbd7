import { z } from 'zod'
import type { MemberRights } from '#app/domain/member-rights.ts'
import { ROLES } from '#app/domain/roles.ts'
import { optionalDay } from '#app/platform/day-fields.ts'
import { emailAddress, requiredText } from '#app/platform/form-fields.ts'

/** Role, entities and last day, as a page sends them. */
export const RightsForm = z.object({
  role: z.enum(ROLES),
  sees: z.enum(['all', 'some']).optional(),
  entityIds: z.array(z.string().max(60)),
  endsOn: optionalDay(),
})

export const MemberForm = RightsForm.extend({ name: requiredText(120), email: emailAddress() })

export const RemovalForm = z.object({ successorId: z.string().max(60).optional() })

/** Whoever sees every entity sees people of no entity, too. */
export function rightsOf({ role, sees, entityIds, endsOn }: z.output<typeof RightsForm>): MemberRights {
  return { role, entityIds: sees === 'some' ? entityIds : null, endsOn }
}
