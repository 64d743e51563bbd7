import type { Locale } from '#app/i18n/locales.ts'

/** The names of a person as they are on file. */
export type Names = {
  familyName: string | null
  givenNames: string | null
  chineseName: string | null
}

/** `LIN Jiayi`; the Chinese name, else the number, where there is no Latin one. */
export function nameOf(names: Names, staffNo: string): string {
  return latinName(names) || names.chineseName || staffNo
}

/** The Chinese name beside a Latin one; null where it is the name already, or there is none. */
export function chineseBeside(names: Names): string | null {
  return latinName(names) ? names.chineseName : null
}

/** `LIN Jiayi 林嘉怡`; in Chinese `林嘉怡 LIN Jiayi`. */
export function fullName(names: Names, staffNo: string, locale: Locale): string {
  const both = [nameOf(names, staffNo), chineseBeside(names)]
  return (locale === 'en' ? both : both.reverse()).filter(Boolean).join(' ')
}

function latinName({ familyName, givenNames }: Names): string {
  return [familyName, givenNames].filter(Boolean).join(' ')
}
