import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ImportsPage } from '#app/features/import/imports-page.tsx'
import { pastState } from '#app/features/import/past-state.ts'
import { keepSheet, readKeptSheet } from '#app/features/import/run-import.server.ts'
import { runImport } from '#app/features/import/running-imports.server.ts'
import { sheetGuide } from '#app/features/import/sheet-guide.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { formatInstant } from '#app/platform/instants.ts'
import { beginScan, verdictOn } from '#app/platform/malware-scan.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readUpload } from '#app/platform/read-upload.server.ts'
import { done, forbidden, refused } from '#app/platform/respond.server.ts'
import { listImports } from '#db/queries/imports.server.ts'

const SHOWN = 20

export async function loader(args: LoaderFunctionArgs) {
  const { org, words } = await requireOrg(args, 'import.run')
  const past = await listImports(org, SHOWN)
  return {
    title: words.t('nav.import'),
    guide: sheetGuide(words),
    past: past.map(({ id, fileName, state, counts, createdAt, confirmedAt, userName }) => ({
      id,
      fileName,
      state: pastState({ state, counts }),
      userName,
      at: formatInstant(words.locale, confirmedAt ?? createdAt),
      summary: counts && words.t('importPage.summary', counts),
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await requireOrg(args, 'import.run')
  const { org, words, today, services } = visit
  const upload = await readUpload(args.request, 'sheet')
  if (!upload.ok)
    return refused(
      { problem: words.t(`importPage.upload.${upload.reason}`) },
      upload.reason === 'too_large' ? 413 : 422,
    )
  const verdict = await verdictOn(beginScan(args.context, visit), upload.bytes)
  if (verdict !== 'clean')
    return refused({ problem: words.t(`importPage.upload.${verdict}`) }, verdict === 'malware' ? 422 : 503)
  const id = await keepSheet(org, upload)
  if (id === undefined) throw forbidden()
  const work = async (onProgress: (done: number) => void) => {
    await readKeptSheet(org, id, {}, today, onProgress)
    return undefined
  }
  await runImport(id, 'reading', work, (error) =>
    services.log.error({ err: error }, 'reading a sheet failed'),
  )
  return done(paths.import(org.slug, id))
}

export default function Imports() {
  const { past, guide } = useLoaderData<typeof loader>()
  return <ImportsPage past={past} guide={guide} problem={useActionData<typeof action>()?.problem ?? null} />
}
