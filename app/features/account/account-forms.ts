import { z } from 'zod'
import { problem } from '#app/i18n/problem.ts'
import { emailAddress, password, requiredText } from '#app/platform/form-fields.ts'

const passkey = () => z.string().max(40_000)

/** Address and password, or a passkey's answer alone. */
export const SignInForm = z
  .object({
    email: z.string().optional(),
    password: password().optional(),
    passkey: passkey().optional(),
    to: z.string().optional(),
    /** An owner of an employer whose other members come by its provider. */
    owner: z.literal('1').optional(),
  })
  .superRefine(({ email, password, passkey }, context) => {
    if (passkey !== undefined) return
    const needed = problem('account.problem.empty')
    if (!email?.trim()) context.addIssue({ code: 'custom', path: ['email'], message: needed })
    if (!password) context.addIssue({ code: 'custom', path: ['password'], message: needed })
  })

/** What a second factor is answered with; one of them. */
export const FactorForm = z.object({
  code: z.string().max(40).optional(),
  recovery: z.string().max(80).optional(),
  passkey: passkey().optional(),
  to: z.string().optional(),
})

export const SignUpForm = z.object({
  employer: requiredText(120),
  name: requiredText(120),
  email: emailAddress(),
  password: password(),
})

export const AcceptForm = z.object({ password: password().optional() })

export const ForgotForm = z.object({ email: emailAddress() })

export const NewPasswordForm = z.object({ password: password() })

export const ProfileForm = z.object({ name: requiredText(120), theme: z.enum(['system', 'light', 'dark']) })

export const PasswordForm = z.object({ current: password(), password: password() })

export const EmailForm = z.object({ email: emailAddress() })

export const AuthenticatorForm = z.object({ name: requiredText(40), code: requiredText(40) })

export const PasskeyForm = z.object({ name: requiredText(40), passkey: passkey() })

export const FactorNameForm = z.object({
  kind: z.enum(['authenticator', 'passkey']),
  id: z.string().max(60),
  name: requiredText(40),
})

export const FactorIdForm = FactorNameForm.omit({ name: true })
