import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { Card } from '#app/ui/card.tsx'
import { PlainTable } from '#app/ui/chart-frame.tsx'
import { COLUMNS, Group } from './facts-tab.tsx'
import type { FamilyView } from './family-view.ts'

/** Travel documents of everyone in the family, and what was handed in for filings; between them what was uploaded. */
export function DocumentsTab({ view, children }: { view: FamilyView; children: ReactNode }) {
  const { t } = useT()
  return (
    <div className="flex flex-col gap-6">
      <section aria-labelledby="travel-documents">
        <h2 id="travel-documents" className="mb-2.5 text-large font-semibold">
          {t('people.documents.travel')}
        </h2>
        <div className={COLUMNS}>
          {view.members.map((member) => (
            <Group
              key={member.id}
              title={member.name}
              sections={member.documents.map((section) => ({
                ...section,
                note: view.members.length > 1 ? member.name : null,
              }))}
              add={{
                personId: member.id,
                kind: 'document',
                label: t('people.addDocumentFor', { name: member.name }),
              }}
            />
          ))}
        </div>
      </section>
      {children}
      <Card title={t('people.documents.onFile')}>
        {view.onFile.length === 0 ? (
          <p className="text-soft">{t('people.documents.none')}</p>
        ) : (
          <PlainTable
            caption={t('people.documents.onFile')}
            head={[t('people.documents.code'), t('people.table.who'), t('people.documents.received')]}
            rows={view.onFile.map(({ what, who, receivedOn }) => [
              what,
              who,
              receivedOn ?? t('fact.unknown'),
            ])}
          />
        )}
      </Card>
    </div>
  )
}
