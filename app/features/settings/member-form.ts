import { z } from 'zod'
import { ROLES } from '#app/domain/roles.ts'
import { emailAddress, requiredText } from '#app/platform/form-fields.ts'

export const MemberForm = z.object({
  name: requiredText(120),
  email: emailAddress(),
  role: z.enum(ROLES),
})
