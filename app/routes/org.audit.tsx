import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AuditPage } from '#app/features/audit/audit-page.tsx'
import { auditedWords, auditRow, idsOfPeople, readFilter } from '#app/features/audit/audit-view.ts'
import { NAMED_ACTIONS } from '#app/i18n/action-words.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { formatInstant } from '#app/platform/instants.ts'
import { listAuditEntries, namesInTrail } from '#db/queries/audit-trail.server.ts'
import { listMembers } from '#db/queries/members.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { org, words, url } = await requireOrg(args, 'audit.read')
  const { filter, from, until } = readFilter(url.searchParams)
  const before = Number(url.searchParams.get('before') || Number.NaN)
  const beforeSeq = Number.isSafeInteger(before) ? before : undefined
  const [{ entries, nextBefore }, members] = await Promise.all([
    listAuditEntries(org, filter, { beforeSeq }),
    listMembers(org),
  ])
  const known = await namesInTrail(org, idsOfPeople(entries))
  return {
    title: words.t('audit.title'),
    rows: entries.map((entry) => auditRow(entry, known, words, formatInstant(words.locale, entry.at))),
    asked: {
      family: filter.familyId ?? '',
      actor: filter.actorId ?? '',
      action: filter.action ?? '',
      from,
      until,
    },
    isFirstPage: beforeSeq === undefined,
    nextBefore,
    actors: members.map(({ userId, name }) => ({ value: userId, label: name })),
    actions: NAMED_ACTIONS.map((action) => ({ value: action, label: auditedWords(action, words) })),
  }
}

export default function Audit() {
  return <AuditPage {...useLoaderData<typeof loader>()} />
}
