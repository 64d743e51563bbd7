import { findUserByEmail } from '#db/accounts/users.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import { DEMO_EMPLOYERS, DEMO_MEMBERS, DEMO_PASSWORD } from '#db/seed/demo-employers.server.ts'

/** Who can sign in to the demo, a line each: address, password, and what they are in which employer. Empty without a demo. */
export async function demoLogins(data: DataStore): Promise<string> {
  const lines: string[] = []
  for (const { email, memberships } of DEMO_MEMBERS) {
    if (!(await findUserByEmail(data, email))) continue
    const roles = memberships.map(({ role, slug }) => `${role} of ${nameOf(slug)}`).join(', ')
    lines.push(`  ${email.padEnd(26)}${DEMO_PASSWORD}  ${roles}\n`)
  }
  return lines.length === 0 ? '' : `Demo logins (address, password, role):\n${lines.join('')}`
}

function nameOf(slug: string): string {
  return DEMO_EMPLOYERS.find((employer) => employer.slug === slug)?.name ?? slug
}
