import type { MemberRights } from '#app/domain/member-rights.ts'
import type { Role } from '#app/domain/roles.ts'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Cell, DataTable, HeaderCell, Row, RowHeader } from '#app/ui/data-table.tsx'
import { TextLink } from '#app/ui/link.tsx'

export type ListedMember = {
  userId: string
  name: string
  email: string
  role: Role
  /** Names of entities; null: all. */
  sees: string | null
  endsOn: MemberRights['endsOn']
  state: 'member' | 'invited' | 'disabled' | 'ended'
  isSsoOnly: boolean
  isYou: boolean
  canChange: boolean
}

/** Who belongs to the employer, and who did. */
export function MembersTable({ members }: { members: readonly ListedMember[] }) {
  const { t, day } = useT()
  const { slug } = useVisit()
  return (
    <DataTable caption={t('settings.members')} stickyFirst>
      <thead>
        <tr>
          <HeaderCell>{t('settings.member.name')}</HeaderCell>
          <HeaderCell>{t('account.email')}</HeaderCell>
          <HeaderCell>{t('settings.member.role')}</HeaderCell>
          <HeaderCell>{t('settings.member.sees')}</HeaderCell>
          <HeaderCell>{t('members.until')}</HeaderCell>
          <HeaderCell>{t('members.change')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <Row key={member.userId}>
            <RowHeader className="whitespace-nowrap">
              {member.name}
              {member.isYou && <span className="font-normal text-soft"> · {t('members.you')}</span>}
            </RowHeader>
            <Cell>{member.email}</Cell>
            <Cell className="whitespace-nowrap">
              <RoleText member={member} />
            </Cell>
            <Cell>{member.sees ?? t('settings.member.everything')}</Cell>
            <Cell className="whitespace-nowrap">
              {member.endsOn === null ? (
                <span className="text-soft">{t('members.noEnd')}</span>
              ) : (
                day(member.endsOn)
              )}
            </Cell>
            <Cell>
              {member.canChange && (
                <TextLink
                  href={paths.member(slug, member.userId)}
                  aria-label={t('members.changeOf', { name: member.name })}
                >
                  {t('members.change')}
                </TextLink>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  )
}

function RoleText({ member: { role, state, isSsoOnly } }: { member: ListedMember }) {
  const { t } = useT()
  const notes = [
    ...(state === 'invited' ? [t('settings.member.invited')] : []),
    ...(state === 'disabled' ? [t('settings.member.disabled')] : []),
    ...(state === 'ended' ? [t('members.ended')] : []),
    ...(isSsoOnly && state === 'member' ? [t('members.bySso')] : []),
  ]
  return (
    <>
      {t(`settings.role.${role}`)}
      {notes.length > 0 && <span className="text-soft"> · {notes.join(' · ')}</span>}
    </>
  )
}
