import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { noCounts } from '#app/features/import/counts.ts'
import { runImport } from '#app/features/import/running-imports.server.ts'
import { undoImport } from '#app/features/import/undo-import.server.ts'
import { UndoPage } from '#app/features/import/undo-page.tsx'
import { dayOf } from '#app/features/import/undone-view.server.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { done, notFound } from '#app/platform/respond.server.ts'
import { findImport } from '#db/queries/imports.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { org, words } = await requireOrg(args, 'import.run')
  const found = await findImport(org, args.params.import ?? '')
  if (!found) throw notFound()
  const { id, fileName, state, undoUntil } = found
  // What is undone or cannot be says so on its own page.
  if (state !== 'confirmed' || undoUntil === null) throw redirect(paths.import(org.slug, id))
  const { created, updated } = found.counts ?? noCounts()
  const view = { id, fileName, created, updated, undoUntil: dayOf(undoUntil, words) }
  return { title: words.t('importPage.undo.title'), view }
}

export async function action(args: ActionFunctionArgs) {
  const { org, services } = await requireOrg(args, 'import.run')
  const found = await findImport(org, args.params.import ?? '')
  if (!found) throw notFound()
  const { id } = found
  await runImport(
    id,
    'undoing',
    (onProgress) => undoImport(org, id, onProgress),
    (error) => services.log.error({ err: error }, 'an undo of an import failed'),
  )
  return done(paths.import(org.slug, id))
}

export default function UndoImport() {
  return <UndoPage view={useLoaderData<typeof loader>().view} />
}
