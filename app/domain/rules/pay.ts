import type { TermsPeriod } from '#app/domain/employment-periods.ts'
import type { Finding, FindingInput, Reason } from '#app/domain/finding.ts'
import { input } from '#app/domain/finding-builder.ts'
import { overlap, type Period } from '#app/domain/period.ts'
import type { RuleContext } from '#app/domain/rule-context.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'
import { termsValues } from '#app/domain/rules/terms-values.ts'

/** An annual package from which recruitment proof is waived, whole HK dollars (domain sheet, P5). */
const WAIVER_PACKAGE = 2_000_000
const MONTHS = 12

/** Rules that compare the pay with what was approved, with the market and with the waiver that was relied on. */
export function payFindings(context: RuleContext): Finding[] {
  const { caseFile, principal } = context
  if (!caseFile.employment || caseFile.employment.status === 'offer') return []
  if (!principal.stays.some(({ condition }) => condition === 'employment')) return []
  return [...judgeApprovedPay(context), ...judgeMarket(context), ...judgeWaiver(context)]
}

/** MM10: any drop below the approved monthly pay. MM13: a rise of more than the employer's threshold. */
function judgeApprovedPay({ principal, terms, employer }: RuleContext): Finding[] {
  const found: Finding[] = []
  const pays = payPeriods(terms)
  for (const stay of principal.stays) {
    const approved = stay.stay.monthlyPay
    if (stay.condition !== 'employment' || approved === null || approved === undefined) continue
    for (const pay of pays) {
      const rule = ruleOfPay(pay.monthly, approved, employer.payRisePercent)
      const period = rule && overlap(stay, pay)
      if (!rule || !period) continue
      const params = {
        pay: { money: pay.monthly },
        approved: { money: approved },
        difference: { money: Math.abs(pay.monthly - approved) },
        percent: employer.payRisePercent,
        highest: { money: (approved * (100 + employer.payRisePercent)) / 100 },
      }
      found.push(
        ruleFinding(rule, {
          member: principal,
          hangsOn: stay.id,
          period,
          ruleSet: stay.windowRules,
          inputs: [
            pay.input,
            input(`${stay.path}.monthlyPay`, approved),
            ...(rule === 'MM13'
              ? [input('employerRules.payRisePercent', employer.payRisePercent, 'setting')]
              : []),
          ],
          steps: [...pay.steps, { key: `${rule}.step`, params }],
          params,
        }),
      )
    }
  }
  return found
}

/** In cents, so that a limit like 54,001.20 is met exactly. */
function ruleOfPay(pay: number, approved: number, risePercent: number) {
  if (cents(pay) < cents(approved)) return 'MM10'
  return cents(pay) * 100 > cents(approved) * (100 + risePercent) ? 'MM13' : undefined
}

function cents(dollars: number): number {
  return Math.round(dollars * 100)
}

type PayPeriod = Period & { monthly: number; input: FindingInput; steps: Reason[] }

/** The monthly pay, else a twelfth of the annual package (contracts.md, 5); adjacent periods of the same pay are one. */
function payPeriods(terms: readonly TermsPeriod[]): PayPeriod[] {
  const periods: PayPeriod[] = []
  for (const { from, until, terms: held, fields } of terms) {
    const pay = payOf(held, fields)
    if (!pay) continue
    const last = periods.at(-1)
    if (last && last.until === from && last.monthly === pay.monthly) last.until = until
    else periods.push({ from, until, ...pay })
  }
  return periods
}

function payOf(
  { monthlyPay, annualPackage }: TermsPeriod['terms'],
  fields: TermsPeriod['fields'],
): Omit<PayPeriod, keyof Period> | null {
  if (typeof monthlyPay === 'number') {
    return { monthly: monthlyPay, input: input(fields.monthlyPay, monthlyPay), steps: [] }
  }
  if (typeof annualPackage !== 'number') return null
  const monthly = annualPackage / MONTHS
  const params = { package: { money: annualPackage }, months: MONTHS, monthly: { money: monthly } }
  const steps = [{ key: 'reason.pay.twelfth', params }]
  return { monthly, input: input(fields.annualPackage, annualPackage), steps }
}

/** MM11: the annual package is below the market reference that HR entered. */
function judgeMarket({ principal, terms }: RuleContext): Finding[] {
  const found: Finding[] = []
  const packages = termsValues(terms, 'annualPackage')
  if (packages.length === 0) return found
  for (const market of termsValues(terms, 'marketPackage')) {
    for (const annual of packages) {
      const period = annual.value < market.value ? overlap(annual, market) : undefined
      if (!period) continue
      const params = {
        package: { money: annual.value },
        market: { money: market.value },
        difference: { money: market.value - annual.value },
      }
      for (const stay of principal.stays) {
        const held = stay.condition === 'employment' ? overlap(stay, period) : undefined
        if (!held) continue
        found.push(
          ruleFinding('MM11', {
            member: principal,
            hangsOn: stay.id,
            period: held,
            ruleSet: stay.windowRules,
            inputs: [input(annual.field, annual.value), input(market.field, market.value)],
            steps: [{ key: 'MM11.step', params }],
            params,
          }),
        )
      }
    }
  }
  return found
}

/** MM12: recruitment proof was waived for HK$2 million a year and the package is less. */
function judgeWaiver({ principal, terms }: RuleContext): Finding[] {
  const found: Finding[] = []
  for (const stay of principal.stays) {
    if (stay.condition !== 'employment' || stay.stay.recruitmentWaiver !== 'pay_2m') continue
    for (const annual of termsValues(terms, 'annualPackage')) {
      const period = annual.value < WAIVER_PACKAGE ? overlap(stay, annual) : undefined
      if (!period) continue
      const params = {
        package: { money: annual.value },
        waiver: { money: WAIVER_PACKAGE },
        difference: { money: WAIVER_PACKAGE - annual.value },
      }
      found.push(
        ruleFinding('MM12', {
          member: principal,
          hangsOn: stay.id,
          period,
          ruleSet: stay.windowRules,
          inputs: [
            input(annual.field, annual.value),
            input(`${stay.path}.recruitmentWaiver`, stay.stay.recruitmentWaiver),
          ],
          steps: [{ key: 'MM12.step', params }],
          params,
        }),
      )
    }
  }
  return found
}
