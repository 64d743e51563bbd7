import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { discardImport } from '#app/features/import/discard-import.server.ts'
import { ImportPage } from '#app/features/import/import-page.tsx'
import { keptReading } from '#app/features/import/import-reading.ts'
import { importView } from '#app/features/import/import-view.server.ts'
import { readAnswers } from '#app/features/import/read-answers.ts'
import { confirmKeptSheet, readKeptSheet } from '#app/features/import/run-import.server.ts'
import { progressOf, runImport, takeRefusal } from '#app/features/import/running-imports.server.ts'
import { VERDICTS } from '#app/features/import/verdict.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { done, notFound } from '#app/platform/respond.server.ts'
import { findImport } from '#db/queries/imports.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { org, words, url } = await requireOrg(args, 'import.run')
  const found = await findImport(org, args.params.import ?? '')
  if (!found) throw notFound()
  const view = await importView(org, found, words, {
    afterRow: Number(url.searchParams.get('after')) || 0,
    afterLeft: Number(url.searchParams.get('left')) || 0,
    show: VERDICTS.find((verdict) => verdict === url.searchParams.get('show')),
  })
  return { title: found.fileName, view, progress: progressOf(found.id), refusal: takeRefusal(found.id) }
}

export async function action(args: ActionFunctionArgs) {
  const { org, today, services } = await requireOrg(args, 'import.run')
  const found = await findImport(org, args.params.import ?? '')
  if (!found) throw notFound()
  const { id } = found
  const form = await args.request.formData()
  const { answers } = keptReading(found.reading)
  const failed = (error: unknown) => services.log.error({ err: error }, 'an import failed')
  switch (form.get('intent')) {
    case 'discard':
      await discardImport(org, id)
      return done(paths.imports(org.slug), { key: 'importPage.told.discarded' })
    case 'confirm': {
      const leaveOut = form.get('leaveOut') === '1'
      const confirm = (onProgress: (rows: number) => void) =>
        confirmKeptSheet(org, id, { today, leaveOut, onProgress }, answers)
      await runImport(id, 'writing', confirm, failed)
      return done(paths.import(org.slug, id))
    }
    default: {
      const read = async (onProgress: (rows: number) => void) => {
        await readKeptSheet(org, id, readAnswers(form, answers), today, onProgress)
        return undefined
      }
      await runImport(id, 'reading', read, failed)
      return done(paths.import(org.slug, id))
    }
  }
}

export default function Import() {
  const { view, progress, refusal } = useLoaderData<typeof loader>()
  return <ImportPage view={view} progress={progress} refusal={refusal} />
}
