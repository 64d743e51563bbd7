import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportPerson } from '#app/features/retention/export-person.server.ts'
import { downloadResponse } from '#app/platform/download-response.server.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { requirePlace } from '#app/platform/long-answers.server.ts'
import { paths } from '#app/platform/paths.ts'
import { notFound, refusalOf } from '#app/platform/respond.server.ts'
import { requireStepUp } from '#app/platform/step-up.server.ts'
import { findPerson } from '#db/queries/person.server.ts'

/** All that is held about one person, as a download, after a fresh proof. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireOrg(args, 'people.access')
  const { org, signedIn, words, services } = visit
  const personId = args.params.person ?? ''
  // Nobody is asked for a proof for what is not there.
  if (!(await findPerson(org, personId))) throw notFound()
  await requireStepUp(args, signedIn, { isDemo: false, offeredOn: paths.keeping(org.slug, personId) })
  requirePlace(args.context, visit)
  const exported = await exportPerson(org, personId, { files: services.files, words })
  if (!exported.ok) throw refusalOf(exported.reason)
  return downloadResponse(args.context, exported.bytes, {
    name: exported.name,
    contentType: 'application/zip',
  })
}
