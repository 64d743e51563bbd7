import type { messages as english } from '#app/i18n/en/index.ts'
import { account } from '#app/i18n/zh-Hans/account.ts'
import { accountMails } from '#app/i18n/zh-Hans/account-mails.ts'
import { audit } from '#app/i18n/zh-Hans/audit.ts'
import { cases } from '#app/i18n/zh-Hans/cases.ts'
import { columns } from '#app/i18n/zh-Hans/columns.ts'
import { digest } from '#app/i18n/zh-Hans/digest.ts'
import { documents } from '#app/i18n/zh-Hans/documents.ts'
import { facts } from '#app/i18n/zh-Hans/facts.ts'
import { family } from '#app/i18n/zh-Hans/family.ts'
import { fields } from '#app/i18n/zh-Hans/fields.ts'
import { files } from '#app/i18n/zh-Hans/files.ts'
import { forms } from '#app/i18n/zh-Hans/forms.ts'
import { importing } from '#app/i18n/zh-Hans/import.ts'
import { importPage } from '#app/i18n/zh-Hans/import-page.ts'
import { members } from '#app/i18n/zh-Hans/members.ts'
import { people } from '#app/i18n/zh-Hans/people.ts'
import { peopleList } from '#app/i18n/zh-Hans/people-list.ts'
import { reports } from '#app/i18n/zh-Hans/reports.ts'
import { retention } from '#app/i18n/zh-Hans/retention.ts'
import { ruleSets } from '#app/i18n/zh-Hans/rule-sets.ts'
import { rulesContract } from '#app/i18n/zh-Hans/rules-contract.ts'
import { rulesData } from '#app/i18n/zh-Hans/rules-data.ts'
import { rulesDocuments } from '#app/i18n/zh-Hans/rules-documents.ts'
import { rulesEmployment } from '#app/i18n/zh-Hans/rules-employment.ts'
import { rulesExtension } from '#app/i18n/zh-Hans/rules-extension.ts'
import { rulesFamily } from '#app/i18n/zh-Hans/rules-family.ts'
import { rulesFees } from '#app/i18n/zh-Hans/rules-fees.ts'
import { rulesIdentity } from '#app/i18n/zh-Hans/rules-identity.ts'
import { rulesPage } from '#app/i18n/zh-Hans/rules-page.ts'
import { rulesPay } from '#app/i18n/zh-Hans/rules-pay.ts'
import { rulesResidence } from '#app/i18n/zh-Hans/rules-residence.ts'
import { rulesShared } from '#app/i18n/zh-Hans/rules-shared.ts'
import { rulesStay } from '#app/i18n/zh-Hans/rules-stay.ts'
import { rulesTravelDocuments } from '#app/i18n/zh-Hans/rules-travel-documents.ts'
import { settings } from '#app/i18n/zh-Hans/settings.ts'
import { shell } from '#app/i18n/zh-Hans/shell.ts'
import { signIn } from '#app/i18n/zh-Hans/sign-in.ts'
import { singleSignOn } from '#app/i18n/zh-Hans/single-sign-on.ts'
import { sources } from '#app/i18n/zh-Hans/sources.ts'
import { stages } from '#app/i18n/zh-Hans/stages.ts'
import { today } from '#app/i18n/zh-Hans/today.ts'
import { ui } from '#app/i18n/zh-Hans/ui.ts'

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
