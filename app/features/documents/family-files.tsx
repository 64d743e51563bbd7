import { Upload } from 'lucide-react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Link } from '#app/ui/link.tsx'
import type { DocumentLine } from './documents-view.ts'

type Props = { lines: readonly DocumentLine[]; members: readonly { id: string; name: string }[] }

/** What was uploaded for a family, and for whom more can be. */
export function FamilyFiles({ lines, members }: Props) {
  const { t } = useT()
  const { slug, can } = useVisit()
  return (
    <Card title={t('files.title')}>
      {lines.length === 0 && <p className="text-soft">{t('files.none')}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {lines.map((line) => (
          <li key={line.id} className="py-2">
            <Link
              href={paths.document(slug, line.personId, line.id)}
              keepScroll
              className="font-medium hover:text-accent hover:underline"
            >
              {line.what}
            </Link>
            <p className="text-small text-soft">
              {[
                members.length > 1 && line.who,
                line.fileName,
                line.kind,
                line.receivedOn && t('files.received', { day: line.receivedOn }),
                line.versionNo > 1 && t('files.version', { number: line.versionNo }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {can('document.write') && (
        <div className="mt-3 flex flex-wrap gap-2">
          {members.map(({ id, name }) => (
            <LinkButton key={id} href={paths.addDocument(slug, id)} size="small" keepScroll>
              <Upload aria-hidden="true" size={14} />
              {members.length > 1 ? t('files.upload.for', { name }) : t('files.upload')}
            </LinkButton>
          ))}
        </div>
      )}
    </Card>
  )
}
