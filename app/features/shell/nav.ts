import {
  BookOpenText,
  FileSpreadsheet,
  FolderClock,
  ListTodo,
  type LucideIcon,
  ScrollText,
  Settings,
  Users,
} from 'lucide-react'
import { type Action, can } from '#app/domain/permissions.ts'
import type { Role } from '#app/domain/roles.ts'
import type { ScreenKey } from '#app/i18n/en/screen.ts'
import { paths } from '#app/platform/paths.ts'

export type NavItem = {
  key: ScreenKey
  Icon: LucideIcon
  href: (slug: string) => string
  /** Pages below the address belong to it, too. */
  deep: boolean
  action: Action
}

const WORK: readonly NavItem[] = [
  { key: 'nav.today', Icon: ListTodo, href: (slug) => paths.today(slug), deep: false, action: 'people.read' },
  { key: 'nav.people', Icon: Users, href: (slug) => paths.people(slug), deep: true, action: 'people.read' },
  {
    key: 'nav.cases',
    Icon: FolderClock,
    href: (slug) => paths.cases(slug),
    deep: true,
    action: 'people.read',
  },
  { key: 'nav.reports', Icon: ScrollText, href: paths.reports, deep: true, action: 'report.export' },
  {
    key: 'nav.rules',
    Icon: BookOpenText,
    href: (slug) => paths.rules(slug),
    deep: true,
    action: 'people.read',
  },
  { key: 'nav.import', Icon: FileSpreadsheet, href: paths.imports, deep: true, action: 'import.run' },
]

const SETTINGS: NavItem = {
  key: 'nav.settings',
  Icon: Settings,
  href: paths.settings,
  deep: true,
  action: 'people.read',
}

/** What a role finds in the navigation; a link to a page that it may not open is not shown. */
export function navFor(role: Role): { work: NavItem[]; settings: NavItem } {
  return { work: WORK.filter(({ action }) => can(role, action)), settings: SETTINGS }
}

export function isCurrent(item: NavItem, slug: string, pathname: string): boolean {
  const href = item.href(slug)
  return pathname === href || (item.deep && pathname.startsWith(`${href}/`))
}
