import { z } from 'zod'
import { MAPPED_ROLES, type RoleMapping } from '#app/domain/role-map.ts'
import { SECOND_FACTOR_POLICIES } from '#app/domain/sign-in-policy.ts'
import { problem } from '#app/i18n/problem.ts'
import { optionalText, requiredText } from '#app/platform/form-fields.ts'

export const SecondFactorForm = z.object({ secondFactor: z.enum(SECOND_FACTOR_POLICIES) })

export const ForceForm = z.object({ forced: z.literal('on').optional() })

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`)

/** As DNS writes it; `@`, `https://` and what follows a slash are left out. */
export const DomainForm = z.object({
  domain: requiredText(253).transform((text, context) => {
    const host = text
      .toLowerCase()
      .replace(/^(?:https?:\/\/|.*@)/, '')
      .replace(/\/.*$/, '')
    const domain = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : host
    if (DOMAIN.test(domain) && !/^[\d.]+$/.test(domain)) return domain
    context.addIssue(problem('signInPolicy.problem.domain', { value: text.slice(0, 60) }))
    return z.NEVER
  }),
})

export const DomainNameForm = z.object({ domain: z.string().max(253) })

const Mapping = z.object({ value: z.string().trim().max(200).optional(), role: z.enum(MAPPED_ROLES) })

export const ProviderForm = z.object({
  issuer: requiredText(300).transform((text, context) => {
    if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/[?#]/.test(text)) return text
    context.addIssue(problem('signInPolicy.problem.issuer', { value: text.slice(0, 80) }))
    return z.NEVER
  }),
  clientId: requiredText(300),
  /** Empty: the one on file stays. */
  clientSecret: z.string().max(1000).optional(),
  isPublic: z.literal('on').optional(),
  roleClaim: optionalText(200),
  roleMap: z
    .array(Mapping)
    .transform((rows) => rows.flatMap(({ value, role }): RoleMapping[] => (value ? [{ value, role }] : []))),
  defaultRole: z.enum(MAPPED_ROLES).optional(),
})

export type GivenProvider = z.output<typeof ProviderForm>
