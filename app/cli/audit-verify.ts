import { csvLine } from '#app/domain/csv.ts'
import { verifyTrail } from '#db/queries/audit-trail.server.ts'
import { listOrgs } from '#db/system/employers.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { type Command, commandLine, Refused } from './command.ts'
import { withStore } from './open-store.ts'

const COLUMNS = ['org', 'state', 'entries', 'erased', 'first_broken', 'fault', 'last_hash']

const LIMITS = `A chain shows that nothing was changed or taken out between its first and its last entry. It cannot show
that the end was not cut off, or that the whole was not written anew by somebody with the data store and this program:
note entries and last_hash outside, and compare them the next time. It cannot show who sat before a signed-in browser,
nor that what was entered was true. The values of erased entries are gone; that there was a change is not.
`

/** `audit verify [--org SLUG]`: each employer's chain, a line each; 1 when one is broken. */
export const verifyAudit: Command = async (args) => {
  const { values } = commandLine(args, { org: { type: 'string' } })
  return withStore(async (data) => {
    const slugs = values.org === undefined ? (await listOrgs(data)).map(({ slug }) => slug) : [values.org]
    let isBroken = false
    process.stdout.write(csvLine(COLUMNS))
    for (const slug of slugs) {
      const org = await openOrgForJob(data, slug, 'audit verify')
      if (!org) throw new Refused(`--org is "${slug}"; there is no employer of that name`)
      const verdict = await verifyTrail(org)
      if (verdict.ok) {
        const { entries, erased, lastHash } = verdict
        process.stdout.write(csvLine([slug, 'intact', entries, erased, null, null, lastHash]))
        continue
      }
      isBroken = true
      process.stdout.write(csvLine([slug, 'broken', null, null, verdict.seq, verdict.fault, null]))
      process.stderr.write(
        `${slug}: entry ${verdict.seq} is the first that is broken: ${SAID[verdict.fault]}\n`,
      )
    }
    process.stderr.write(LIMITS)
    return isBroken ? 1 : 0
  })
}

const SAID = {
  missing: 'it is not there',
  changed: 'it is not what its hash says',
  unlinked: 'it does not follow the entry before it',
  values_changed: 'the values beside it are not those that it was written with',
}
