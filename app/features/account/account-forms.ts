import { z } from 'zod'
import { emailAddress, password, requiredText } from '#app/platform/form-fields.ts'

export const SignInForm = z.object({
  email: requiredText(254),
  password: password(),
  to: z.string().optional(),
})

export const SignUpForm = z.object({
  employer: requiredText(120),
  name: requiredText(120),
  email: emailAddress(),
  password: password(),
})

export const AcceptForm = z.object({ password: password().optional() })

export const ProfileForm = z.object({ name: requiredText(120), theme: z.enum(['system', 'light', 'dark']) })

export const PasswordForm = z.object({ current: password(), password: password() })
