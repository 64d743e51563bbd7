import { Form, useLocation } from '@remix-run/react'
import { Check, ChevronDown, Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Role } from '#app/domain/roles.ts'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { Brand } from '#app/ui/brand.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Link } from '#app/ui/link.tsx'
import { Menu, MenuAction, MenuHeading, MenuLink } from '#app/ui/menu.tsx'
import { NavigationProgress } from '#app/ui/progress-bar.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { isCurrent, type NavItem, navFor } from './nav.ts'

export type FrameEmployer = { slug: string; name: string }

type Props = {
  employer: FrameEmployer
  role: Role
  /** All of this person's employers. */
  employers: readonly FrameEmployer[]
  userName: string
  footer: ReactNode
  children: ReactNode
}

/** The frame of an employer's pages: navigation at the side on a desk, at the bottom on a phone. */
export function Frame({ employer, role, employers, userName, footer, children }: Props) {
  const { t } = useT()
  const { work, settings } = navFor(role)
  return (
    <div className="md:grid md:min-h-dvh md:grid-cols-[12.5rem_minmax(0,1fr)] print:block">
      <a
        href="#content"
        className="sr-only z-50 rounded-control bg-card px-3 py-2 focus:not-sr-only focus:fixed focus:left-2 focus:top-2"
      >
        {t('shell.skip')}
      </a>
      <NavigationProgress label={t('shell.loading')} />
      <aside className="no-print sticky top-0 flex h-dvh flex-col gap-3 border-r border-line px-3 py-5 max-md:hidden">
        <div className="px-2">
          <Brand href={paths.today(employer.slug)} name={t('app.name')} />
        </div>
        <EmployerMenu employer={employer} employers={employers} />
        <nav aria-label={t('shell.main')} className="flex-1 overflow-y-auto">
          <ul className="flex flex-col gap-0.5">
            {work.map((item) => (
              <SideLink key={item.key} item={item} slug={employer.slug} />
            ))}
          </ul>
        </nav>
        <ul>
          <SideLink item={settings} slug={employer.slug} />
        </ul>
        <div className="flex flex-col gap-1 border-t border-line px-2 pt-3">
          <Link href={paths.account()} className="truncate rounded-small font-medium hover:text-accent">
            {userName}
          </Link>
          <div className="-ml-1.5 flex items-center justify-between">
            <LanguageSwitch />
            <SignOut />
          </div>
        </div>
      </aside>
      <PhoneTop employer={employer} employers={employers} />
      <div className="flex min-w-0 flex-col px-7 pt-6 pb-4 max-md:px-4 max-md:pt-4 max-md:pb-20 print:p-0">
        <main id="content" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <footer className="mt-8 flex flex-wrap justify-between gap-x-6 gap-y-1 border-t border-line pt-3 text-small text-soft">
          {footer}
        </footer>
      </div>
      <PhoneBar items={work} settings={settings} slug={employer.slug} userName={userName} />
    </div>
  )
}

function SideLink({ item, slug }: { item: NavItem; slug: string }) {
  const { t } = useT()
  const { pathname } = useLocation()
  const current = isCurrent(item, slug, pathname)
  return (
    <li>
      <Link
        href={item.href(slug)}
        aria-current={current ? 'page' : undefined}
        className={classNames(
          'flex min-h-8.5 items-center gap-2.5 rounded-control px-2 font-medium',
          current ? 'bg-accent-wash text-accent' : 'text-soft hover:bg-raised hover:text-ink',
        )}
      >
        <item.Icon aria-hidden="true" size={16} />
        {t(item.key)}
      </Link>
    </li>
  )
}

function EmployerMenu({
  employer,
  employers,
}: {
  employer: FrameEmployer
  employers: readonly FrameEmployer[]
}) {
  const { t } = useT()
  return (
    <Menu
      name={t('shell.employer', { name: employer.name })}
      label={
        <>
          <span className="truncate">{employer.name}</span>
          <ChevronDown aria-hidden="true" size={14} className="shrink-0 text-soft" />
        </>
      }
      className="flex min-h-9 w-full min-w-0 items-center justify-between gap-2 rounded-control border border-line bg-card px-2.5 text-left font-medium hover:border-edge max-md:min-h-11"
    >
      <MenuHeading>{t('shell.employers')}</MenuHeading>
      {employers.map(({ slug, name }) => (
        <MenuLink key={slug} href={paths.today(slug)}>
          <span className="flex-1">{name}</span>
          {slug === employer.slug && <Check aria-label={t('shell.chosen')} size={14} />}
        </MenuLink>
      ))}
    </Menu>
  )
}

function SignOut() {
  const { t } = useT()
  return (
    <Form method="post" action={paths.logout()} reloadDocument>
      <button
        type="submit"
        className="min-h-7 rounded-small px-1 text-small text-soft hover:text-ink max-md:min-h-11"
      >
        {t('shell.signOut')}
      </button>
    </Form>
  )
}

function PhoneTop(props: { employer: FrameEmployer; employers: readonly FrameEmployer[] }) {
  const { t } = useT()
  return (
    <div className="no-print sticky top-0 z-30 flex items-center gap-4 border-b border-line bg-paper px-4 py-1.5 md:hidden">
      <Brand href={paths.today(props.employer.slug)} name={t('app.name')} />
      <div className="ml-auto min-w-0 max-w-[60%]">
        <EmployerMenu {...props} />
      </div>
    </div>
  )
}

/** On a phone: the first three, and everything else behind "More". */
const ON_THE_BAR = 3

function PhoneBar({
  items,
  settings,
  slug,
  userName,
}: {
  items: readonly NavItem[]
  settings: NavItem
  slug: string
  userName: string
}) {
  const { t } = useT()
  const { pathname } = useLocation()
  const cell =
    'flex min-h-14 w-full flex-col items-center justify-center gap-0.5 text-small focus-visible:-outline-offset-2'
  return (
    <nav
      aria-label={t('shell.main')}
      className="no-print fixed inset-x-0 bottom-0 z-30 grid grid-cols-4 border-t border-line bg-card md:hidden"
    >
      {items.slice(0, ON_THE_BAR).map((item) => {
        const current = isCurrent(item, slug, pathname)
        return (
          <Link
            key={item.key}
            href={item.href(slug)}
            aria-current={current ? 'page' : undefined}
            className={classNames(cell, current ? 'font-semibold text-accent' : 'text-soft')}
          >
            <item.Icon aria-hidden="true" size={18} />
            {t(item.key)}
          </Link>
        )
      })}
      <Menu
        align="end"
        className={classNames(cell, 'text-soft')}
        label={
          <>
            <Ellipsis aria-hidden="true" size={18} />
            {t('shell.more')}
          </>
        }
      >
        {[...items.slice(ON_THE_BAR), settings].map((item) => (
          <MenuLink key={item.key} href={item.href(slug)}>
            <item.Icon aria-hidden="true" size={16} />
            {t(item.key)}
          </MenuLink>
        ))}
        <MenuLink href={paths.account()}>{userName}</MenuLink>
        <div className="flex items-center justify-between border-t border-line px-2 pt-1">
          <LanguageSwitch />
        </div>
        <MenuAction action={paths.logout()}>{t('shell.signOut')}</MenuAction>
      </Menu>
    </nav>
  )
}
