import { text } from 'node:stream/consumers'
import { ROLES, type Role } from '#app/domain/roles.ts'
import { judgeNewPassword } from '#app/features/account/password-problem.server.ts'
import { PASSWORD_MAX, PASSWORD_MIN } from '#app/features/account/password-rules.server.ts'
import type { Env } from '#app/platform/env.ts'
import { emailAddress } from '#app/platform/form-fields.ts'
import { makeToken } from '#app/platform/link-token.ts'
import { makePasswords, type Passwords } from '#app/platform/passwords.server.ts'
import { paths } from '#app/platform/paths.ts'
import { findUserByEmail } from '#db/accounts/users.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { addMember } from '#db/system/members.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { type Command, commandLine, given, oneOf, Refused } from './command.ts'
import { withStore } from './open-store.ts'

type Person = { email: string; name: string; role: Role }

const INVITED_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

/** `user create`: a member of an employer, with a password from standard input or with a one-time link that is printed. */
export const createMember: Command = async (args) => {
  const { values } = commandLine(args, {
    email: { type: 'string' },
    name: { type: 'string' },
    org: { type: 'string' },
    role: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  })
  const person = {
    email: mailAddress(given('--email', values.email, 'a mail address')),
    name: given('--name', values.name, 'the person’s name').trim(),
    role: oneOf('--role', given('--role', values.role, ROLES.join(', ')), ROLES) ?? 'viewer',
  }
  const slug = given('--org', values.org, 'the employer’s slug')
  const password = values['password-stdin'] ? await passwordFromInput() : undefined
  return withStore(async (data, env) => {
    const org = await openOrgForJob(data, slug, 'user create')
    if (!org) throw new Refused(`--org is "${slug}"; there is no employer of that name`)
    if (password === undefined) await invite(data, env, org, person)
    else await addWithPassword(data, makePasswords(env.breachedPasswordsFile), org, person, password)
    return 0
  })
}

/** Whoever runs the program knows whom they let in: somebody with an account needs no invitation. */
async function invite(data: DataStore, env: Env, org: OrgDb, person: Person): Promise<void> {
  const known = await findUserByEmail(data, person.email)
  if (known?.passwordHash) {
    const added = await addMember(data, org, { ...person, passwordHash: null })
    if (!added.ok) throw alreadyMember(person, org)
    return sayKnown(person, org)
  }
  const { token, hash: tokenHash } = makeToken()
  const expiresAt = new Date(Date.parse(data.now()) + INVITED_DAYS * DAY_MS).toISOString()
  const added = await addMember(data, org, { ...person, passwordHash: null }, { tokenHash, expiresAt })
  if (!added.ok) throw alreadyMember(person, org)
  process.stdout.write(`${env.baseUrl}${paths.invitation(token)}\n`)
  process.stderr.write(`the link works once, and for seven days; ${person.name} sets a password there\n`)
}

async function addWithPassword(
  data: DataStore,
  passwords: Passwords,
  org: OrgDb,
  person: Person,
  password: string,
): Promise<void> {
  const problem = await judgeNewPassword(passwords, password, [person.name, person.email, org.name])
  if (problem) throw new Refused(`the password on standard input ${PASSWORD_PROBLEMS[problem]}`)
  const passwordHash = await passwords.hash(password)
  const added = await addMember(data, org, { ...person, passwordHash })
  if (!added.ok) throw alreadyMember(person, org)
  if (!added.isNewUser) return sayKnown(person, org)
  process.stderr.write(`${person.email} can sign in to ${org.name} as ${person.role}\n`)
}

const PASSWORD_PROBLEMS = {
  too_short: `is too short; expected ${PASSWORD_MIN} characters or more`,
  too_long: `is too long; expected ${PASSWORD_MAX} characters or fewer`,
  too_common: 'is too easy to guess; expected no common words, rows or repetitions',
  about_you: 'is made of the person’s or the employer’s name; expected other words',
  breached: 'is known from a breach of another site; expected one that is used nowhere else',
}

function alreadyMember({ email }: Person, { name }: OrgDb): Refused {
  return new Refused(`--email is "${email}"; that person is a member of ${name} already`)
}

/** Their password stays: it opens their other employers, too. */
function sayKnown({ email, role }: Person, { name }: OrgDb): void {
  process.stderr.write(`${email} has an account already, is now ${role} of ${name} and signs in as before\n`)
}

/** One line; what ends it is no part of it. */
async function passwordFromInput(): Promise<string> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  if (password === '') throw new Refused('no password on standard input; expected one line')
  return password
}

function mailAddress(email: string): string {
  if (emailAddress().safeParse(email).success) return email
  throw new Refused(`--email is "${email}"; expected a mail address such as elaine@example.hk`)
}
