import { isReservedSlug, isSlug } from '#app/features/account/employer-slug.ts'
import { paths } from '#app/platform/paths.ts'
import { createOrg } from '#db/system/employers.server.ts'
import { type Command, commandLine, given, Refused } from './command.ts'
import { withStore } from './open-store.ts'

/** `org create`: an employer that nobody can open yet; prints its address. */
export const createEmployer: Command = async (args) => {
  const { values } = commandLine(args, { name: { type: 'string' }, slug: { type: 'string' } })
  const name = given('--name', values.name, 'the employer’s name').trim()
  const slug = given('--slug', values.slug, 'its part of the address')
  if (name.length > 120) throw new Refused(`--name has ${name.length} characters; expected 120 at most`)
  if (!isSlug(slug)) {
    throw new Refused(`--slug is "${slug}"; expected 2 to 40 of a–z, 0–9 and single hyphens between them`)
  }
  if (isReservedSlug(slug))
    throw new Refused(`--slug is "${slug}"; expected another word: the product's own pages need this one`)
  return withStore(async (data, { baseUrl }) => {
    const made = await createOrg(data, { name, slug, settings: {} }, { job: 'org create' })
    if (!made.ok) throw new Refused(`--slug is "${slug}"; there is an employer of that name already`)
    process.stdout.write(`${baseUrl}${paths.org(slug)}\n`)
    return 0
  })
}
