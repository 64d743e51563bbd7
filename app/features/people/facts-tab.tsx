import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { type AddedKind, paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { TextLink } from '#app/ui/link.tsx'
import type { FactSection } from './fact-sections.ts'
import type { FamilyView, MemberView } from './family-view.ts'
import { RevealNumber } from './reveal-number.tsx'

/** Everything that was recorded of a family, each fact where it can be corrected. */
export function FactsTab({ view }: { view: FamilyView }) {
  const { t } = useT()
  return (
    <div className="flex flex-col gap-7">
      {view.members.map((member) => (
        <Member key={member.id} member={member}>
          {member.isPrincipal && (
            <>
              <Group
                title={t('people.facts.employment')}
                sections={view.employment}
                add={{ personId: view.familyId, kind: 'terms', label: t('people.changeTerms') }}
              />
              <Group
                title={t('people.facts.contracts')}
                sections={view.contracts}
                add={{ personId: view.familyId, kind: 'contract', label: t('people.addContract') }}
              />
            </>
          )}
          <Group title={t('people.facts.permissions')} sections={member.stays} />
        </Member>
      ))}
      <AddDependant familyId={view.familyId} />
    </div>
  )
}

/** As many columns as there is room for; cards flow down one and on into the next. */
export const COLUMNS = 'columns-[20rem] gap-4 *:mb-4 *:break-inside-avoid'

function Member({ member, children }: { member: MemberView; children: ReactNode }) {
  const id = `member-${member.id}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2.5 text-large font-semibold">
        {member.name} <span className="text-base font-normal text-soft">{member.relation}</span>
      </h2>
      <div
        className={classNames(
          COLUMNS,
          member.isMarked && !member.isPrincipal && '-mx-3 rounded-card bg-accent-wash p-3',
        )}
      >
        <SectionCard section={member.person} />
        {children}
      </div>
    </section>
  )
}

type Add = { personId: string; kind: AddedKind; label: string }

/** Records of one kind, the present one first. */
export function Group({ title, sections, add }: { title: string; sections: FactSection[]; add?: Add }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  const mayAdd = add && can('people.write')
  if (sections.length === 0 && !mayAdd) return null
  return (
    <>
      {sections.length === 0 && (
        <Card title={title} level={3}>
          <p className="text-soft">{t('people.facts.empty')}</p>
        </Card>
      )}
      {sections.map((section) => (
        <SectionCard key={section.key} section={section} />
      ))}
      {mayAdd && (
        <p>
          <TextLink href={paths.addFact(slug, add.personId, add.kind)} keepScroll>
            {add.label}
          </TextLink>
        </p>
      )}
    </>
  )
}

export function SectionCard({ section }: { section: FactSection }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  const { kind, personId, id } = section.edit
  return (
    <Card
      level={3}
      title={
        <>
          {section.title}
          {section.note && <span className="font-normal text-soft"> · {section.note}</span>}
        </>
      }
      action={
        can('people.write') ? (
          <TextLink
            href={paths.editFact(slug, personId, kind, id)}
            keepScroll
            aria-label={t('people.editNamed', {
              what: [section.title, section.note].filter(Boolean).join(' '),
            })}
          >
            {t('people.edit')}
          </TextLink>
        ) : undefined
      }
    >
      <DefinitionList
        facts={section.lines.map(({ label, value, note, reveal }) => ({
          label,
          value: reveal ? <RevealNumber masked={value} place={reveal} label={label} /> : value,
          ...(note && { note }),
        }))}
      />
    </Card>
  )
}

function AddDependant({ familyId }: { familyId: string }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  if (!can('people.write')) return null
  return (
    <LinkButton href={paths.addFact(slug, familyId, 'dependant')} keepScroll className="self-start">
      {t('people.addDependant')}
    </LinkButton>
  )
}
