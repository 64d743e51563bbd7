import type { messages as english } from '#app/i18n/en/index.ts'
import { account } from '#app/i18n/zh-Hant/account.ts'
import { accountMails } from '#app/i18n/zh-Hant/account-mails.ts'
import { audit } from '#app/i18n/zh-Hant/audit.ts'
import { cases } from '#app/i18n/zh-Hant/cases.ts'
import { columns } from '#app/i18n/zh-Hant/columns.ts'
import { digest } from '#app/i18n/zh-Hant/digest.ts'
import { documents } from '#app/i18n/zh-Hant/documents.ts'
import { facts } from '#app/i18n/zh-Hant/facts.ts'
import { family } from '#app/i18n/zh-Hant/family.ts'
import { fields } from '#app/i18n/zh-Hant/fields.ts'
import { files } from '#app/i18n/zh-Hant/files.ts'
import { forms } from '#app/i18n/zh-Hant/forms.ts'
import { importing } from '#app/i18n/zh-Hant/import.ts'
import { importPage } from '#app/i18n/zh-Hant/import-page.ts'
import { members } from '#app/i18n/zh-Hant/members.ts'
import { people } from '#app/i18n/zh-Hant/people.ts'
import { peopleList } from '#app/i18n/zh-Hant/people-list.ts'
import { reports } from '#app/i18n/zh-Hant/reports.ts'
import { retention } from '#app/i18n/zh-Hant/retention.ts'
import { ruleSets } from '#app/i18n/zh-Hant/rule-sets.ts'
import { rulesContract } from '#app/i18n/zh-Hant/rules-contract.ts'
import { rulesData } from '#app/i18n/zh-Hant/rules-data.ts'
import { rulesDocuments } from '#app/i18n/zh-Hant/rules-documents.ts'
import { rulesEmployment } from '#app/i18n/zh-Hant/rules-employment.ts'
import { rulesExtension } from '#app/i18n/zh-Hant/rules-extension.ts'
import { rulesFamily } from '#app/i18n/zh-Hant/rules-family.ts'
import { rulesFees } from '#app/i18n/zh-Hant/rules-fees.ts'
import { rulesIdentity } from '#app/i18n/zh-Hant/rules-identity.ts'
import { rulesPage } from '#app/i18n/zh-Hant/rules-page.ts'
import { rulesPay } from '#app/i18n/zh-Hant/rules-pay.ts'
import { rulesResidence } from '#app/i18n/zh-Hant/rules-residence.ts'
import { rulesShared } from '#app/i18n/zh-Hant/rules-shared.ts'
import { rulesStay } from '#app/i18n/zh-Hant/rules-stay.ts'
import { rulesTravelDocuments } from '#app/i18n/zh-Hant/rules-travel-documents.ts'
import { settings } from '#app/i18n/zh-Hant/settings.ts'
import { shell } from '#app/i18n/zh-Hant/shell.ts'
import { signIn } from '#app/i18n/zh-Hant/sign-in.ts'
import { singleSignOn } from '#app/i18n/zh-Hant/single-sign-on.ts'
import { sources } from '#app/i18n/zh-Hant/sources.ts'
import { stages } from '#app/i18n/zh-Hant/stages.ts'
import { today } from '#app/i18n/zh-Hant/today.ts'
import { ui } from '#app/i18n/zh-Hant/ui.ts'

export const messages: Record<keyof typeof english, string> = {
  ...columns,
  ...facts,
  ...files,
  ...family,
  ...people,
  ...sources,
  ...stages,
  ...fields,
  ...digest,
  ...importing,
  ...audit,
  ...cases,
  ...documents,
  ...forms,
  ...ruleSets,
  ...rulesContract,
  ...rulesData,
  ...rulesDocuments,
  ...rulesEmployment,
  ...rulesExtension,
  ...rulesFamily,
  ...rulesFees,
  ...rulesIdentity,
  ...rulesPage,
  ...rulesPay,
  ...rulesResidence,
  ...rulesShared,
  ...rulesStay,
  ...rulesTravelDocuments,
  ...account,
  ...importPage,
  ...members,
  ...peopleList,
  ...reports,
  ...retention,
  ...accountMails,
  ...settings,
  ...shell,
  ...signIn,
  ...singleSignOn,
  ...today,
  ...ui,
}
