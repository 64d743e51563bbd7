import { account } from '#app/i18n/en/account.ts'
import { accountMails } from '#app/i18n/en/account-mails.ts'
import { audit } from '#app/i18n/en/audit.ts'
import { cases } from '#app/i18n/en/cases.ts'
import { columns } from '#app/i18n/en/columns.ts'
import { digest } from '#app/i18n/en/digest.ts'
import { documents } from '#app/i18n/en/documents.ts'
import { facts } from '#app/i18n/en/facts.ts'
import { family } from '#app/i18n/en/family.ts'
import { fields } from '#app/i18n/en/fields.ts'
import { files } from '#app/i18n/en/files.ts'
import { forms } from '#app/i18n/en/forms.ts'
import { importing } from '#app/i18n/en/import.ts'
import { importPage } from '#app/i18n/en/import-page.ts'
import { members } from '#app/i18n/en/members.ts'
import { people } from '#app/i18n/en/people.ts'
import { peopleList } from '#app/i18n/en/people-list.ts'
import { reports } from '#app/i18n/en/reports.ts'
import { retention } from '#app/i18n/en/retention.ts'
import { ruleSets } from '#app/i18n/en/rule-sets.ts'
import { rulesContract } from '#app/i18n/en/rules-contract.ts'
import { rulesData } from '#app/i18n/en/rules-data.ts'
import { rulesDocuments } from '#app/i18n/en/rules-documents.ts'
import { rulesEmployment } from '#app/i18n/en/rules-employment.ts'
import { rulesExtension } from '#app/i18n/en/rules-extension.ts'
import { rulesFamily } from '#app/i18n/en/rules-family.ts'
import { rulesFees } from '#app/i18n/en/rules-fees.ts'
import { rulesIdentity } from '#app/i18n/en/rules-identity.ts'
import { rulesPage } from '#app/i18n/en/rules-page.ts'
import { rulesPay } from '#app/i18n/en/rules-pay.ts'
import { rulesResidence } from '#app/i18n/en/rules-residence.ts'
import { rulesShared } from '#app/i18n/en/rules-shared.ts'
import { rulesStay } from '#app/i18n/en/rules-stay.ts'
import { rulesTravelDocuments } from '#app/i18n/en/rules-travel-documents.ts'
import { settings } from '#app/i18n/en/settings.ts'
import { shell } from '#app/i18n/en/shell.ts'
import { signIn } from '#app/i18n/en/sign-in.ts'
import { singleSignOn } from '#app/i18n/en/single-sign-on.ts'
import { sources } from '#app/i18n/en/sources.ts'
import { stages } from '#app/i18n/en/stages.ts'
import { today } from '#app/i18n/en/today.ts'
import { ui } from '#app/i18n/en/ui.ts'

export const messages = {
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
