import type { Confidence } from '#app/domain/finding.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { DOMAIN_SHEET, RETRIEVED_ON, type Source } from '#app/domain/rule-sets/source.ts'

/** General holidays of one year other than Sundays, which are general holidays, too. */
export type HolidayYear = {
  year: number
  days: readonly PlainDate[]
  source: Source
  retrievedOn: PlainDate
  confidence: Confidence
}

const COMPUTED: Source = {
  label: `${DOMAIN_SHEET.label}, 8.1 (computed, no gazette list)`,
  url: DOMAIN_SHEET.url,
}

/** Years with a list. In any other year only Saturdays and Sundays are not working days. */
export const HOLIDAY_YEARS: readonly HolidayYear[] = [
  holidayYear(
    2025,
    '01-01 01-29 01-30 01-31 04-04 04-18 04-19 04-21 05-01 05-05 05-31 07-01 10-01 10-07 10-29 12-25 12-26',
    COMPUTED,
    'general',
  ),
  holidayYear(
    2026,
    '01-01 02-17 02-18 02-19 04-03 04-04 04-06 04-07 05-01 05-25 06-19 07-01 09-26 10-01 10-19 12-25 12-26',
    {
      label: 'Government release, general holidays for 2026 (16 May 2025)',
      url: 'http://sc.isd.gov.hk/TuniS//www.info.gov.hk/gia/general/202505/16/P2025051300354.htm',
    },
    'official',
  ),
  holidayYear(
    2027,
    '01-01 02-06 02-08 02-09 03-26 03-27 03-29 04-05 05-01 05-13 06-09 07-01 09-16 10-01 10-08 12-25 12-27',
    COMPUTED,
    'general',
  ),
]

function holidayYear(year: number, days: string, source: Source, confidence: Confidence): HolidayYear {
  return {
    year,
    days: days.split(' ').map((day) => `${year}-${day}` as PlainDate),
    source,
    retrievedOn: RETRIEVED_ON,
    confidence,
  }
}
