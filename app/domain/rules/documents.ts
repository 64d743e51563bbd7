import type { Application, DocumentOnFile, StayKind } from '#app/domain/case-file.ts'
import { type ChecklistFacts, type ChecklistItem, checklistOf, isOnFile } from '#app/domain/checklist.ts'
import type { Finding } from '#app/domain/finding.ts'
import { input } from '#app/domain/finding-builder.ts'
import { earlierEnd, holdsOn, type Period } from '#app/domain/period.ts'
import { earlier, FIRST_DAY, type PlainDate } from '#app/domain/plain-date.ts'
import { type FamilyMember, isDependant, type RuleContext } from '#app/domain/rule-context.ts'
import { chosenRuleSet } from '#app/domain/rule-sets/index.ts'
import { isSameEntity } from '#app/domain/rules/entities.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'
import { approvedStayOn, type StayPeriod } from '#app/domain/stay-periods.ts'

/** A document with where it stands in the case file. */
type OnFile = DocumentOnFile & { field: string }

/**
 * DOC: documents of the checklist that are not on file while a case is open, from its opening until the documents are complete, it is
 * decided or the stay that it is for has begun. Silent where nobody says which documents are on file.
 */
export function documentFindings(context: RuleContext): Finding[] {
  const found: Finding[] = []
  for (const member of context.members) {
    const onFile = documentsOf(context, member)
    if (!onFile || member.applications.length === 0) continue
    for (const [index, application] of member.applications.entries()) {
      judgeCase(context, member, onFile, application, index, found)
    }
  }
  return found
}

/** The dependant's own, and what is on file for the family; the latter alone tells of a dependant's D documents only. */
function documentsOf(
  { caseFile }: RuleContext,
  member: FamilyMember,
): { own: boolean; list: OnFile[] } | null {
  const family = caseFile.documents?.map((each, index) => ({ ...each, field: `documents[${index}].code` }))
  if (!isDependant(member)) return family ? { own: true, list: family } : null
  const own = member.dependant.documents?.map((each, index) => ({
    ...each,
    field: `${member.path}documents[${index}].code`,
  }))
  if (!own && !family) return null
  return { own: own !== undefined, list: [...(own ?? []), ...(family ?? [])] }
}

function judgeCase(
  context: RuleContext,
  member: FamilyMember,
  { own, list }: { own: boolean; list: OnFile[] },
  application: Application,
  index: number,
  found: Finding[],
): void {
  const { kind } = application
  if (!kind) return
  const period = openPeriod(member, kind, application)
  if (!period) return
  const items = checklistOf(kind, checklistFacts(context, member, kind, application)).filter(
    ({ code, need }) => need === 'required' && (own || code.startsWith('D-')),
  )
  const stay = kind === 'entry' ? undefined : stayOf(member, period.from)
  const isUnfiled = !application.filedOn
  for (const part of partsOf(period, items, list)) {
    if (part.missing.length === 0) continue
    const params = {
      count: part.missing.length,
      kind: { term: `DOC.kind.${kind}` },
      missing: { terms: part.missing.map(({ code }) => `document.${code}`) },
    }
    found.push(
      ruleFinding('DOC', {
        member,
        hangsOn: `a${index + 1}`,
        period: part,
        dueOn: (kind === 'extension' && isUnfiled && stay?.window?.submitBy) || null,
        ruleSet: stay?.windowRules ?? chosenRuleSet(context.employer, part.from),
        basis: part.missing[0]?.basis,
        inputs: [
          input(`${member.path}applications[${index}].kind`, kind),
          ...part.present.map(({ field, code }) => input(field, code)),
        ],
        steps: items.map((item) => ({
          key: part.missing.includes(item) ? 'DOC.stepMissing' : 'DOC.stepOnFile',
          params: { code: item.code, document: { term: `document.${item.code}` } },
        })),
        params,
      }),
    )
  }
}

/** Between opening and completeness. Without a day of opening: the filing, else the stay that is extended, else as far back as the record goes. */
function openPeriod(member: FamilyMember, kind: StayKind, application: Application): Period | undefined {
  const { openedOn, filedOn, documentsCompleteOn, decidedOn, outcome } = application
  if (outcome && !decidedOn) return undefined
  const stay = kind === 'entry' ? member.stays[0] : stayOf(member, openedOn ?? filedOn ?? null)
  const known = openedOn && filedOn ? earlier(openedOn, filedOn) : (openedOn ?? filedOn)
  const from = known ?? (kind === 'entry' ? FIRST_DAY : (stay?.from ?? FIRST_DAY))
  const stayEnds = kind === 'entry' ? (stay?.from ?? null) : (stay?.until ?? null)
  const until = earlierEnd(earlierEnd(documentsCompleteOn ?? null, decidedOn ?? null), stayEnds)
  return until === null || from < until ? { from, until } : undefined
}

/** The stay in which a filing is made: the one that runs on its day, else the latest. */
function stayOf({ stays }: FamilyMember, day: PlainDate | null): StayPeriod | undefined {
  return day === null ? stays.at(-1) : (approvedStayOn(stays, day) ?? stays.at(-1))
}

type Part = Period & { missing: ChecklistItem[]; present: OnFile[] }

/** The open time, split where a document came in; parts with the same documents missing are one. */
function partsOf(period: Period, items: ChecklistItem[], list: OnFile[]): Part[] {
  const days = list.flatMap(({ receivedOn }) =>
    receivedOn && holdsOn(period, receivedOn) ? [receivedOn] : [],
  )
  const cuts = [...new Set([period.from, ...days])].sort()
  const parts: Part[] = []
  for (const [position, from] of cuts.entries()) {
    const present = list.filter(({ receivedOn }) => !receivedOn || receivedOn <= from)
    const codes = new Set(present.map(({ code }) => code))
    const missing = items.filter((item) => !isOnFile(item, codes))
    const until = cuts[position + 1] ?? period.until
    const last = parts.at(-1)
    if (last && last.missing.length === missing.length) last.until = until
    else parts.push({ from, until, missing, present })
  }
  return parts
}

/** What the file says about a filing that decides which documents it needs. */
export function checklistFacts(
  { caseFile, terms }: RuleContext,
  member: FamilyMember,
  kind: StayKind,
  { stream, filedOn }: Pick<Application, 'stream' | 'filedOn'>,
): ChecklistFacts {
  const entry = (caseFile.stays ?? []).findLast((stay) => (stay.kind ?? 'entry') === 'entry')
  const approved = member.stays.at(-1)
  const sponsor = approved?.stay.sponsorBrn
  const termsThen = (filedOn && terms.findLast(({ from }) => from <= filedOn)) || terms.at(-1)
  const employer = termsThen?.terms.entityBrn
  const hkid = isDependant(member) ? member.dependant.hkid : caseFile.person.hkid
  return {
    subject: member.subject.kind,
    stream: stream ?? 'general',
    isMainlandEntrant: kind === 'entry' && (entry?.scheme ?? 'ASMTP') === 'ASMTP',
    isRecruitmentWaived: Boolean(
      kind === 'entry' ? entry?.recruitmentWaiver : approved?.stay.recruitmentWaiver,
    ),
    isEmployerChanged: Boolean(sponsor && employer && !isSameEntity(sponsor, employer)),
    hasIdentityCard: hkid === undefined ? null : hkid !== null,
  }
}
