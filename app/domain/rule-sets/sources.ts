import type { Source } from '#app/domain/rule-sets/source.ts'

/** Pages that the rule sets rest on, by the number that the domain sheet (0.2) gives them. */
export const S01: Source = {
  label: 'ImmD, Admission Scheme for Mainland Talents and Professionals',
  url: 'https://immd.gov.hk/eng/services/visas/ASMTP.html',
}
export const S02: Source = {
  label: 'ImmD FAQ, Admission Scheme for Mainland Talents and Professionals',
  url: 'https://www.immd.gov.hk/eng/faq/admission-scheme-mainland-talents-professionals.html',
}
export const S03: Source = {
  label: 'GovHK, application for entry for employment',
  url: 'https://www.gov.hk/en/nonresidents/visarequire/visasentrypermits/applyemployment.htm',
}
export const S04: Source = {
  label: 'ImmD FAQ, enhancement measures of 28 Dec 2022',
  url: 'https://immd.gov.hk/eng/faq/enhancement-measures-on-admission-schemes.html',
}
export const S05: Source = {
  label: "Adviser reproducing ImmD's criteria (after Oct 2022)",
  url: 'https://rothe.com.hk/en/hong-kong-amstp',
}
export const S06: Source = {
  label: 'Adviser, old and new stay patterns (cut-over 28 Dec 2022)',
  url: 'https://visapro.com.hk/news/',
}
export const S07: Source = {
  label: 'Hong Kong Talent Engage, stay patterns of seven schemes (copy)',
  url: 'https://www.hkengage.gov.hk/',
}
export const S09: Source = {
  label: 'ImmD, extension of stay (copy from before Mar 2026)',
  url: 'https://www.immd.gov.hk/eng/services/visas/extension_of_stay.html',
}
export const S10: Source = {
  label: 'ImmD online form help, when to apply (copy from before Mar 2026)',
  url: 'https://webapp.es2.immd.gov.hk/applies2-client/static/app/pnv/en-US/when_to_apply.html',
}
export const S12: Source = {
  label: 'Law firm, new policy for visa renewal applications (2026)',
  url: 'https://www.magrath.sg/resources/news/hong-kong-new-policy-for-visa-renewal-applications/',
}
export const S13: Source = {
  label: 'Visa firm news, renewal three months earlier (27 Feb 2026)',
  url: 'https://www.visahq.com/news/2026-02-27/hk/hong-kong-allows-foreign-employees-to-renew-work-visas-three-months-earlier',
}
export const S15: Source = {
  label: 'Press, TTPS renewals three months ahead (1 Nov 2024)',
  url: 'https://english.dotdotnews.com/a/202411/01/AP67248de7e4b079cd3fbbff64.html',
}
export const S16: Source = {
  label: 'Government release on fees (26 Feb 2025)',
  url: 'https://www.info.gov.hk/gia/general/202502/26/P2025022600221.htm?fontSize=1',
}
export const S18: Source = {
  label: 'GovHK, online extension of stay of entrants of the same service family',
  url: 'https://www.gov.hk/en/residents/immigration/nonpermanent/applyextensionstay/TTPSentrants.htm',
}
export const S19: Source = {
  label: 'ImmD, forms for extension of stay',
  url: 'https://www.immd.gov.hk/eng/forms/hk-visas/extension-of-stay.html',
}
export const S20: Source = {
  label: 'ImmD, termination of sponsorship',
  url: 'https://immd.gov.hk/eng/services/terminate_employ_study.html',
}
export const S21: Source = {
  label: 'Government note quoting Immigration Regulations, regulation 2',
  url: 'https://vdocuments.us/application-for-entry-for-employment-as-wan-chai-hong-kong-tel-2824-6111-email.html',
}
export const S22: Source = {
  label: 'Adviser, unauthorised employment and conditions of stay (Jan 2013)',
  url: 'http://www.hongkongvisageeza.com/what-happens-if-you-inadvertently-breach-your-conditions-of-stay-by-taking-up-an-unauthorised-employment-in-hong-kong-without-first-applying-for-a-change-of-sponsorship/',
}
export const S24: Source = {
  label: 'Adviser, working while an extension is pending (undated, old practice)',
  url: 'https://hongkongvisageeza.com/blog/',
}
export const S27: Source = {
  label: 'ImmD wording on dependants (mirror)',
  url: 'https://aimsvisa.com/en/visa-programme/hong-kong-visas-selection/guinea-bissau',
}
export const S29: Source = {
  label: 'Government release, dependants and civil partners (18 Sep 2018)',
  url: 'https://www.info.gov.hk/gia/general/201809/18/P2018091800579.htm',
}
export const S31: Source = {
  label: 'ImmD release on breach of conditions of stay, Cap. 115 s.41 (21 Dec 2016)',
  url: 'https://immd.gov.hk/eng/press/press-releases/20161221b.html',
}
export const S33: Source = {
  label: "Barrister on employers' records under s.17K (2025)",
  url: 'https://www.gordonchanbarrister.com/a-case-of-identity',
}
export const S35: Source = {
  label: 'ImmD, right of abode: meaning of terms',
  url: 'https://immd.gov.hk/eng/services/roa/term.html',
}
export const S37: Source = {
  label: 'ImmD, ROP 145, and adviser on missing periods of residence (2012)',
  url: 'http://www.immd.gov.hk/ehtml/hksarvepid_1a.htm',
}
export const S38: Source = {
  label: "Copy of ImmD's wording on identity cards",
  url: 'https://statusin.org/24997.html/amp',
}
export const S39: Source = {
  label: 'Mainland rules on endorsement D (copy, Feb 2023)',
  url: 'http://bbbaike.com/baike/techan/1250225.html',
}
export const S42: Source = {
  label: 'Adviser, stay limited to one month before the travel document ends',
  url: 'https://hongkong-bs.com/visa/faq-hv/hv36/',
}
export const S49: Source = {
  label: 'ImmD FAQ, Technical Professionals Stream (2025)',
  url: 'https://www.immd.gov.hk/eng/faq/TPStream.html',
}
export const S50: Source = {
  label: 'Adviser reproducing the ASMTP FAQ, processing time',
  url: 'https://www.migrant-t.store/hongkong-immigration/inputtalent/index.html',
}
export const S51: Source = {
  label: 'Adviser, documents of an extension and change of sponsor',
  url: 'https://kaizencpa.com/chs/Faq/info/id/669.html',
}
export const S52: Source = {
  label: 'Law firm, top-tier rules as of 2015',
  url: 'https://fgiimmigration.com/2015/02/27/hong-kong-upcoming-enhancement-measures-to-include-extended-duration-of-stay-for-employment-permits-and-extra-benefits-for-top-tier-entrants/',
}
export const S55: Source = {
  label: 'ImmD overview of admission schemes (2025)',
  url: 'https://immd.gov.hk/eng/useful_information/admission-schemes-talents-professionals-entrepreneurs.html',
}
export const S59: Source = {
  label: 'Public code on identity card check digits and passport forms',
  url: 'https://github.com/PatrLind/hkidchecker',
}
export const S63: Source = {
  label: 'Press, Technical Professionals Stream renewal (2025)',
  url: 'https://hotelshr.com/10000-workers-expected-in-hong-kong-under-new-imported-labour-channel',
}
export const S65: Source = {
  label: 'Encyclopedia, Exit-Entry Permit for Travelling to and from Hong Kong and Macau',
  url: 'https://en.wikipedia.org/wiki/Exit-Entry_Permit_for_Travelling_to_and_from_Hong_Kong_and_Macau',
}
