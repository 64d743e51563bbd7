import type { ScreenMessages } from '#app/i18n/en/screen.ts'
import { account } from '#app/i18n/zh-Hant/account.ts'
import { audit } from '#app/i18n/zh-Hant/audit.ts'
import { cases } from '#app/i18n/zh-Hant/cases.ts'
import { documents } from '#app/i18n/zh-Hant/documents.ts'
import { facts } from '#app/i18n/zh-Hant/facts.ts'
import { files } from '#app/i18n/zh-Hant/files.ts'
import { forms } from '#app/i18n/zh-Hant/forms.ts'
import { importPage } from '#app/i18n/zh-Hant/import-page.ts'
import { members } from '#app/i18n/zh-Hant/members.ts'
import { people } from '#app/i18n/zh-Hant/people.ts'
import { peopleList } from '#app/i18n/zh-Hant/people-list.ts'
import { reports } from '#app/i18n/zh-Hant/reports.ts'
import { retention } from '#app/i18n/zh-Hant/retention.ts'
import { rulesPage } from '#app/i18n/zh-Hant/rules-page.ts'
import { settings } from '#app/i18n/zh-Hant/settings.ts'
import { shell } from '#app/i18n/zh-Hant/shell.ts'
import { signIn } from '#app/i18n/zh-Hant/sign-in.ts'
import { singleSignOn } from '#app/i18n/zh-Hant/single-sign-on.ts'
import { stages } from '#app/i18n/zh-Hant/stages.ts'
import { today } from '#app/i18n/zh-Hant/today.ts'
import { ui } from '#app/i18n/zh-Hant/ui.ts'

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
