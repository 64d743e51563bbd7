import type { Role } from '#app/domain/roles.ts'
import { ask, askForm } from './ask.ts'
import { ended, startNode } from './stayledger.ts'

const PASSWORD = 'tram to shau kei wan'

/** A new member of an employer who has signed in at the server: the `Cookie` header. In a role that needs no second factor. */
export async function signedInAs(
  role: Exclude<Role, 'owner' | 'admin'>,
  slug: string,
  { address, env }: { address: string; env: Record<string, string> },
): Promise<string> {
  const email = `${role}-${Date.now()}@example.hk`
  const member = ['--email', email, '--name', 'Wing', '--org', slug, '--role', role]
  const made = startNode(['app/cli/main.ts', 'user', 'create', ...member, '--password-stdin'], env)
  const { code, err } = await ended(made, `${PASSWORD}\n`)
  if (code !== 0) throw new Error(err)
  const answer = await askForm(address, '/login', { email, password: PASSWORD })
  const cookie = (answer.headers['set-cookie'] ?? []).map((each) => each.split(';', 1)[0]).join('; ')
  const { status } = await ask(address, { path: `/o/${slug}`, headers: { Cookie: cookie } })
  if (status !== 200) throw new Error(`signing in gave ${answer.status}, the page ${status}`)
  return cookie
}
