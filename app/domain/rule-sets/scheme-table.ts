import type { Condition } from '#app/domain/case-file.ts'
import type { Confidence } from '#app/domain/finding.ts'
import type { SchemeRow, SchemeTerms, WindowFormula } from '#app/domain/rule-sets/rule-set.ts'
import { convention, type Source, type Sourced, sourced } from '#app/domain/rule-sets/source.ts'
import { S04, S07, S27, S49, S52, S55, S63 } from '#app/domain/rule-sets/sources.ts'

/** Window and submit-by day of one row. */
export type Timing = { window: Sourced<WindowFormula>; recommendSubmitDays: Sourced<number> }

/** Which rows follow the version's own window, and which keep a window of their own. */
export type SchemeTiming = { usual: Timing; ttps: Timing; fourWeeks: Timing; always3Months: Timing }

/**
 * Stay lengths since 28 Dec 2022 (domain sheet, 10); the versions differ only in their windows.
 * Where the length depends on a fact that is not on file (trade, category of TTPS), the shorter one is taken.
 */
export function schemeTable(timing: SchemeTiming): Partial<Record<SchemeRow, SchemeTerms>> {
  const { usual, ttps, fourWeeks, always3Months } = timing
  return {
    ASMTP: professional(sourced(36, S04, 'official'), usual),
    GEP: professional(sourced(36, S07, 'mirror'), usual),
    TechTAS: professional(sourced(36, S07, 'mirror'), usual),
    TECHNICAL_PROFESSIONAL: {
      firstStayMonths: convention(24, '10'),
      extensionYears: sourced([3], S63, 'adviser'),
      condition: sourced<Condition>('employment', S49, 'official'),
      capByContract: sourced(true, S49, 'official'),
      ...fourWeeks,
    },
    QMAS: timeOnly(sourced(36, S07, 'mirror'), [3, 2], 5, 'mirror', usual),
    QMAS_ACHIEVEMENT: {
      firstStayMonths: sourced(96, S07, 'mirror'),
      ...timeLimitOnly(S07, 'mirror'),
      ...usual,
    },
    TTPS: timeOnly(sourced(24, S55, 'official'), [3, 3], 6, 'adviser', ttps),
    IANG: timeOnly(sourced(24, S07, 'mirror'), [3, 3], 6, 'mirror', usual),
    ASSG: timeOnly(sourced(24, S07, 'mirror'), [3, 3], 6, 'mirror', usual),
    DEPENDANT: { ...timeLimitOnly(S27, 'mirror'), ...usual },
    DEPENDANT_OF_PERMANENT_RESIDENT: { ...timeLimitOnly(S27, 'mirror'), ...fourWeeks },
    CIES: { ...timeLimitOnly(S07, 'general'), ...always3Months },
  }
}

/** The versions before 28 Dec 2022 were read for ASMTP only; for other schemes nothing is estimated. */
export function asmtpBefore2022(timing: Timing, source: Source): Partial<Record<SchemeRow, SchemeTerms>> {
  return {
    ASMTP: {
      firstStayMonths: sourced(24, source, 'adviser'),
      extensionYears: sourced([3, 3], source, 'adviser'),
      topTierYears: sourced(6, S52, 'adviser'),
      ...tiedToEmployment(source, 'adviser'),
      ...timing,
    },
    DEPENDANT: { ...timeLimitOnly(S27, 'mirror'), ...timing },
  }
}

function professional(firstStayMonths: Sourced<number>, timing: Timing): SchemeTerms {
  return {
    firstStayMonths,
    extensionYears: sourced([3, 2], S07, 'mirror'),
    topTierYears: sourced(5, S07, 'mirror'),
    ...tiedToEmployment(S07, 'mirror'),
    ...timing,
  }
}

function timeOnly(
  firstStayMonths: Sourced<number>,
  extensionYears: readonly number[],
  topTierYears: number,
  confidence: Confidence,
  timing: Timing,
): SchemeTerms {
  return {
    firstStayMonths,
    extensionYears: sourced(extensionYears, S07, confidence),
    topTierYears: sourced(topTierYears, S07, confidence),
    ...timeLimitOnly(S07, 'mirror'),
    ...timing,
  }
}

function tiedToEmployment(source: Source, confidence: Confidence) {
  return {
    condition: sourced<Condition>('employment', source, confidence),
    capByContract: sourced(true, source, confidence),
  }
}

function timeLimitOnly(source: Source, confidence: Confidence) {
  return {
    condition: sourced<Condition>('time_only', source, confidence),
    capByContract: sourced(false, source, confidence),
  }
}
