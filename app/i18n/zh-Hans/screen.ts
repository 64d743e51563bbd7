import type { ScreenMessages } from '#app/i18n/en/screen.ts'
import { account } from '#app/i18n/zh-Hans/account.ts'
import { audit } from '#app/i18n/zh-Hans/audit.ts'
import { cases } from '#app/i18n/zh-Hans/cases.ts'
import { documents } from '#app/i18n/zh-Hans/documents.ts'
import { facts } from '#app/i18n/zh-Hans/facts.ts'
import { files } from '#app/i18n/zh-Hans/files.ts'
import { forms } from '#app/i18n/zh-Hans/forms.ts'
import { importPage } from '#app/i18n/zh-Hans/import-page.ts'
import { members } from '#app/i18n/zh-Hans/members.ts'
import { people } from '#app/i18n/zh-Hans/people.ts'
import { peopleList } from '#app/i18n/zh-Hans/people-list.ts'
import { reports } from '#app/i18n/zh-Hans/reports.ts'
import { retention } from '#app/i18n/zh-Hans/retention.ts'
import { rulesPage } from '#app/i18n/zh-Hans/rules-page.ts'
import { settings } from '#app/i18n/zh-Hans/settings.ts'
import { shell } from '#app/i18n/zh-Hans/shell.ts'
import { signIn } from '#app/i18n/zh-Hans/sign-in.ts'
import { singleSignOn } from '#app/i18n/zh-Hans/single-sign-on.ts'
import { stages } from '#app/i18n/zh-Hans/stages.ts'
import { today } from '#app/i18n/zh-Hans/today.ts'
import { ui } from '#app/i18n/zh-Hans/ui.ts'

export const screen: ScreenMessages = {
  ...audit,
  ...cases,
  ...documents,
  ...forms,
  ...account,
  ...facts,
  ...files,
  ...people,
  ...stages,
  ...importPage,
  ...members,
  ...peopleList,
  ...reports,
  ...retention,
  ...rulesPage,
  ...settings,
  ...shell,
  ...signIn,
  ...singleSignOn,
  ...today,
  ...ui,
}
