import { account } from '#app/i18n/en/account.ts'
import { audit } from '#app/i18n/en/audit.ts'
import { cases } from '#app/i18n/en/cases.ts'
import { documents } from '#app/i18n/en/documents.ts'
import { facts } from '#app/i18n/en/facts.ts'
import { files } from '#app/i18n/en/files.ts'
import { forms } from '#app/i18n/en/forms.ts'
import { importPage } from '#app/i18n/en/import-page.ts'
import { members } from '#app/i18n/en/members.ts'
import { people } from '#app/i18n/en/people.ts'
import { peopleList } from '#app/i18n/en/people-list.ts'
import { reports } from '#app/i18n/en/reports.ts'
import { retention } from '#app/i18n/en/retention.ts'
import { rulesPage } from '#app/i18n/en/rules-page.ts'
import { settings } from '#app/i18n/en/settings.ts'
import { shell } from '#app/i18n/en/shell.ts'
import { signIn } from '#app/i18n/en/sign-in.ts'
import { singleSignOn } from '#app/i18n/en/single-sign-on.ts'
import { stages } from '#app/i18n/en/stages.ts'
import { today } from '#app/i18n/en/today.ts'
import { ui } from '#app/i18n/en/ui.ts'
import type { BaseKey } from '#app/i18n/translate.ts'

/** Everything that components say: the part of the catalogue that the browser loads. A new area is spread here. */
export const screen = {
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

export type ScreenKey = BaseKey<keyof typeof screen & string>

/** What the browser loads of one language: the same sentences in each. */
export type ScreenMessages = Record<keyof typeof screen, string>
