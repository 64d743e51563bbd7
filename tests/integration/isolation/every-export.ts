import type { Action } from '#app/domain/permissions.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { WORK_GROUPS } from '#app/domain/worklist.ts'
import { correctCase } from '#app/features/cases/correct-case.server.ts'
import { handleCaseForm } from '#app/features/cases/handle-case-form.server.ts'
import { handleNewCase } from '#app/features/cases/handle-new-case.server.ts'
import { keepChecklist } from '#app/features/cases/keep-checklist.server.ts'
import { loadCases } from '#app/features/cases/load-cases.server.ts'
import { findForCase, loadNewCase } from '#app/features/cases/load-new-case.server.ts'
import { moveCases } from '#app/features/cases/move-cases.server.ts'
import { openFiling } from '#app/features/cases/open-case.server.ts'
import { startExtension } from '#app/features/cases/start-extension.server.ts'
import * as filing from '#app/features/documents/keep-document.server.ts'
import { loadDocument, loadDocuments } from '#app/features/documents/load-documents.server.ts'
import { confirmImport } from '#app/features/import/confirm-import.server.ts'
import { discardImport } from '#app/features/import/discard-import.server.ts'
import { NOTHING_READ } from '#app/features/import/import-reading.ts'
import { confirmKeptSheet, readKeptSheet } from '#app/features/import/run-import.server.ts'
import { undoImport } from '#app/features/import/undo-import.server.ts'
import { addDependant } from '#app/features/people/add-dependant.server.ts'
import * as peopleFacts from '#app/features/people/add-facts.server.ts'
import { addHire } from '#app/features/people/add-hire.server.ts'
import * as corrections from '#app/features/people/correct-facts.server.ts'
import { endEmployment, recordTerminationNotice } from '#app/features/people/end-employment.server.ts'
import { readQuestion } from '#app/features/people/list-question.ts'
import { loadFact } from '#app/features/people/load-fact.server.ts'
import { loadFamily } from '#app/features/people/load-family.server.ts'
import { loadFamilyView } from '#app/features/people/load-family-view.server.ts'
import { listCsv, loadList, loadPage } from '#app/features/people/load-list.server.ts'
import { recordGrants } from '#app/features/people/record-grant.server.ts'
import * as removals from '#app/features/people/remove-facts.server.ts'
import { revealIdentifier } from '#app/features/people/reveal-identifier.server.ts'
import { markDependantsReviewed } from '#app/features/people/review-dependants.server.ts'
import { computedFindings } from '#app/features/reports/computed-findings.server.ts'
import { exportReport } from '#app/features/reports/export-report.server.ts'
import { REPORTS } from '#app/features/reports/report-columns.ts'
import { reportByLimit, reportFamilies } from '#app/features/reports/report-families.server.ts'
import { reportCsv } from '#app/features/reports/report-stream.server.ts'
import { erasePerson } from '#app/features/retention/erase-person.server.ts'
import { exportPerson } from '#app/features/retention/export-person.server.ts'
import * as keeping from '#app/features/retention/keep-data.server.ts'
import { loadKeeping, loadRetention } from '#app/features/retention/load-retention.server.ts'
import { recordEntity } from '#app/features/settings/add-entity.server.ts'
import { changeRights, removeFromEmployer, signOut } from '#app/features/settings/change-member.server.ts'
import { changeRules } from '#app/features/settings/change-rules.server.ts'
import { chooseDigest } from '#app/features/settings/choose-digest.server.ts'
import { inviteAgain, inviteMember } from '#app/features/settings/invite-member.server.ts'
import { loadMember } from '#app/features/settings/load-member.server.ts'
import * as policy from '#app/features/settings/sign-in-policy.server.ts'
import { loadFinding } from '#app/features/today/load-finding.server.ts'
import { loadToday } from '#app/features/today/load-today.server.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { makeBell } from '#app/platform/bell.ts'
import type { SingleSignOn } from '#app/platform/single-sign-on.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { FileStore } from '#db/file-store.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import * as auditTrail from '#db/queries/audit-trail.server.ts'
import * as caseDetail from '#db/queries/case-detail.server.ts'
import * as caseMoves from '#db/queries/case-moves.server.ts'
import * as cases from '#db/queries/cases.server.ts'
import * as digest from '#db/queries/digest.server.ts'
import * as documentFiles from '#db/queries/document-files.server.ts'
import { countFamiliesBehind, employerRules } from '#db/queries/employer.server.ts'
import * as entities from '#db/queries/entities.server.ts'
import { isInOpenImport } from '#db/queries/erase-people.server.ts'
import * as absenceFacts from '#db/queries/facts/absence.server.ts'
import * as caseFacts from '#db/queries/facts/case.server.ts'
import * as contractFacts from '#db/queries/facts/contract.server.ts'
import * as documentFacts from '#db/queries/facts/document.server.ts'
import * as employmentFacts from '#db/queries/facts/employment.server.ts'
import * as engagementFacts from '#db/queries/facts/engagement.server.ts'
import * as personFacts from '#db/queries/facts/person.server.ts'
import * as stayFacts from '#db/queries/facts/stay.server.ts'
import * as termsFacts from '#db/queries/facts/terms.server.ts'
import * as travelDocumentFacts from '#db/queries/facts/travel-document.server.ts'
import * as families from '#db/queries/families.server.ts'
import * as findings from '#db/queries/findings.server.ts'
import * as heldData from '#db/queries/held-data.server.ts'
import { openIdentifier } from '#db/queries/identifiers.server.ts'
import * as importLeft from '#db/queries/import-left.server.ts'
import * as importRecord from '#db/queries/import-record.server.ts'
import * as imports from '#db/queries/imports.server.ts'
import * as keptFamilies from '#db/queries/kept-families.server.ts'
import { countLimitsByMonth } from '#db/queries/limits.server.ts'
import { findMember, listMembers } from '#db/queries/members.server.ts'
import { listPeople } from '#db/queries/people.server.ts'
import { countPeople } from '#db/queries/people-facets.server.ts'
import { findPerson, listFamilyHistory, namesOfPeople } from '#db/queries/person.server.ts'
import * as retention from '#db/queries/retention.server.ts'
import { searchedNumber } from '#db/queries/searched-number.server.ts'
import * as signInPolicy from '#db/queries/sign-in-policy.server.ts'
import * as subscriptions from '#db/queries/subscriptions.server.ts'
import * as undoFacts from '#db/queries/undo-facts.server.ts'
import * as worklist from '#db/queries/worklist.server.ts'
import { testEnv } from '#tests/helpers/sign-in-parts.ts'
import { type Ids, TODAY } from './canary-org.ts'

export type Call = (use: { org: OrgDb; ids: Ids; data: DataStore; files: FileStore }) => unknown
/** `needs`: what a role must be allowed to do; verbs check it themselves. */
type Line = {
  call: Call
  needs?: Action
  /** Concerns the employer as a whole, whatever entities a member sees. */
  wide?: boolean
}

const SEEN = 1
const AT = '2026-01-01T00:00:00.000Z'
const PROVIDER = {
  issuer: 'https://login.example.hk',
  clientId: 'made',
  roleClaim: null,
  roleMap: [],
}
/** A provider that answers nobody: the verb gets as far as asking it. */
const NO_PROVIDER = { check: async () => 'unreachable' } as unknown as SingleSignOn
const EVERYBODY = readQuestion(new URLSearchParams())
const ENGLISH = translatorFor('en')

/** A query that takes the transaction of a verb. */
function within(call: (tx: OrgTx, ids: Ids) => Promise<unknown>): Line {
  return { call: ({ org, ids }) => org.write((tx) => call(tx, ids)) }
}

function reads(call: (org: OrgDb, ids: Ids) => unknown): Line {
  return { call: ({ org, ids }) => call(org, ids) }
}

/** A form's handler: it says `kind` where a verb says `reason`. */
function handled(needs: Action, call: (org: OrgDb, ids: Ids) => Promise<{ kind: string }>): Line {
  return { needs, call: async ({ org, ids }) => ({ reason: (await call(org, ids)).kind }) }
}

function verb(needs: Action, call: (org: OrgDb, ids: Ids) => unknown): Line {
  return { call: ({ org, ids }) => call(org, ids), needs }
}

/** A document as it was received, whose bytes are nowhere. */
const RECEIVED = {
  id: '00000000-0000-7000-8000-000000000001',
  draft: {
    byteCount: 9,
    sha256: '',
    keySealed: Buffer.alloc(0),
    keep: async () => {},
    discard: async () => {},
  },
  fileName: 'made.pdf',
  contentType: 'application/pdf',
} as const
const TOLD = { code: 'E-CONTRACT', receivedOn: TODAY, note: null } as const

const ownerOf = ({ familyId }: Ids) => ({ personId: familyId, familyId })

/** One call each, with the ids that are tried in every place that takes one. */
export const READS_AND_WRITES: Record<string, Line> = {
  'db/queries/case-moves#openCase': within((tx, ids) =>
    caseMoves.openCase(
      tx,
      ownerOf(ids),
      { stage: 'draft', onDay: TODAY },
      { kind: 'entry', stream: 'general' },
    ),
  ),
  'db/queries/case-moves#moveCase': within((tx, ids) =>
    caseMoves.moveCase(
      tx,
      ownerOf(ids),
      { id: ids.caseId, version: SEEN, stage: 'preparing' },
      { stage: 'submitted', onDay: TODAY },
    ),
  ),
  'db/queries/case-moves#reopenOn': within((tx, { caseId }) => caseMoves.reopenOn(tx, caseId, TODAY)),
  'db/queries/cases#countCases': reads((org) => cases.countCases(org)),
  'db/queries/cases#listCasesByStage': reads((org) =>
    cases.listCasesByStage(org, { stages: ['preparing', 'submitted'] }),
  ),
  'db/queries/cases#listCasesOfStage': reads((org) => cases.listCasesOfStage(org, { stage: 'preparing' })),
  'db/queries/case-detail#findCaseOwner': reads((org, { caseId }) => caseDetail.findCaseOwner(org, caseId)),
  'db/queries/case-detail#findCase': reads((org, { caseId }) => caseDetail.findCase(org, caseId)),
  'db/queries/digest#listSubscribers': reads((org) => digest.listSubscribers(org)),
  'db/queries/digest#eachFamilyToTell': reads((org) => digest.eachFamilyToTell(org, TODAY, 9000)),
  'db/queries/digest#toldAlready': reads((org, { userId, findingKey }) =>
    digest.toldAlready(org, userId, [findingKey]),
  ),
  'db/queries/digest#queueMail': {
    ...within((tx, { userId, findingKey }) =>
      digest.queueMail(
        tx,
        { userId, toAddress: 'made@example.hk', locale: 'en', subject: 'made', body: '', html: '' },
        [{ key: `${findingKey}@made`, findingKey: 'made' }],
      ),
    ),
    wide: true,
  },
  'db/queries/digest#noteDigest': within((tx, { userId }) => digest.noteDigest(tx, userId, TODAY)),
  'db/queries/digest#listQueuedMails': reads((org) => digest.listQueuedMails(org)),
  'db/queries/digest#findQueuedMail': reads((org, { caseId }) => digest.findQueuedMail(org, caseId)),
  'db/queries/digest#dropUnsent': within((tx, { userId }) => digest.dropUnsent(tx, userId)),
  'db/queries/digest#noteSent': within((tx, { caseId }) => digest.noteSent(tx, caseId)),
  'db/queries/digest#noteNotSent': within((tx, { caseId }) =>
    digest.noteNotSent(tx, caseId, { reason: 'taken over', isFinal: true, counts: true }),
  ),
  'db/queries/audit-trail#listAuditEntries': reads((org, { familyId }) =>
    auditTrail.listAuditEntries(org, { familyId }),
  ),
  'db/queries/audit-trail#namesInTrail': reads((org, { familyId }) =>
    auditTrail.namesInTrail(org, [familyId]),
  ),
  'db/queries/audit-trail#eachAuditEntry': reads((org) => auditTrail.eachAuditEntry(org)),
  'db/queries/audit-trail#verifyTrail': reads((org) => auditTrail.verifyTrail(org)),
  'db/queries/identifiers#openIdentifier': within((tx, { familyId }) =>
    openIdentifier(tx, familyId, { kind: 'person', id: familyId }),
  ),
  'app/features/people/reveal-identifier#revealIdentifier': verb('identifier.reveal', (org, { familyId }) =>
    revealIdentifier(org, familyId, { kind: 'person', id: familyId }),
  ),
  'db/queries/employer#employerRules': reads((org) => employerRules(org)),
  'db/queries/employer#countFamiliesBehind': reads((org) => countFamiliesBehind(org)),
  'db/queries/entities#listEntities': reads((org) => entities.listEntities(org)),
  'db/queries/entities#addEntity': within((tx) => entities.addEntity(tx, { name: 'Made', brn: null })),
  'db/queries/entities#entityNamed': within((tx) =>
    entities.entityNamed(tx, { name: 'CANARYTHEIRS entity'.slice(6), brn: null }),
  ),
  'db/queries/facts/person#addPrincipal': within((tx, { caseId }) =>
    personFacts.addPrincipal(tx, `NEW-${caseId}`, {}),
  ),
  'db/queries/facts/person#nextDependantNumber': within((tx, { familyId }) =>
    personFacts.nextDependantNumber(tx, familyId),
  ),
  'db/queries/facts/person#addDependant': within((tx, { familyId }) =>
    personFacts.addDependant(tx, { id: familyId, staffNo: 'NEW-2' }, { relationship: 'child' }),
  ),
  'db/queries/facts/person#amendPerson': within((tx, { familyId }) =>
    personFacts.amendPerson(tx, familyId, SEEN, { department: 'taken over' }),
  ),
  'db/queries/facts/employment#addEmployment': within((tx, ids) =>
    employmentFacts.addEmployment(tx, ownerOf(ids), { status: 'active' }),
  ),
  'db/queries/facts/employment#amendEmployment': within((tx, ids) =>
    employmentFacts.amendEmployment(tx, ownerOf(ids), ids.employmentId, SEEN, { endReason: 'taken over' }),
  ),
  'db/queries/facts/contract#addContract': within((tx, ids) =>
    contractFacts.addContract(tx, ownerOf(ids), {}),
  ),
  'db/queries/facts/contract#amendContract': within((tx, ids) =>
    contractFacts.amendContract(tx, ownerOf(ids), ids.contractId, SEEN, { months: 12 }),
  ),
  'db/queries/facts/stay#addStay': within((tx, ids) =>
    stayFacts.addStay(tx, ownerOf(ids), {
      kind: 'entry',
      scheme: 'ASMTP',
      stream: 'general',
      condition: 'none',
    }),
  ),
  'db/queries/facts/stay#amendStay': within((tx, ids) =>
    stayFacts.amendStay(tx, ownerOf(ids), ids.stayId, SEEN, { jobTitle: 'taken over' }),
  ),
  'db/queries/facts/travel-document#addTravelDocument': within((tx, ids) =>
    travelDocumentFacts.addTravelDocument(tx, ownerOf(ids), { type: 'eep', number: 'C87654321' }),
  ),
  'db/queries/facts/travel-document#amendTravelDocument': within((tx, ids) =>
    travelDocumentFacts.amendTravelDocument(tx, ownerOf(ids), ids.travelDocumentId, SEEN, {
      expiresOn: TODAY,
    }),
  ),
  'db/queries/facts/case#addCase': within((tx, ids) =>
    caseFacts.addCase(tx, ownerOf(ids), {
      kind: 'entry',
      stream: 'general',
      stage: 'draft',
      stageSinceOn: TODAY,
      openedOn: TODAY,
    }),
  ),
  'db/queries/facts/case#amendCase': within((tx, ids) =>
    caseFacts.amendCase(tx, ownerOf(ids), ids.caseId, SEEN, { note: 'taken over' }),
  ),
  'db/queries/facts/absence#addAbsence': within((tx, ids) =>
    absenceFacts.addAbsence(tx, ownerOf(ids), { fromOn: TODAY, toOn: TODAY, status: 'away' }),
  ),
  'db/queries/facts/document#addDocument': within((tx, ids) =>
    documentFacts.addDocument(tx, ownerOf(ids), { code: 'E-CONTRACT', receivedOn: TODAY }),
  ),
  'db/queries/facts/document#removeDocument': within((tx, ids) =>
    documentFacts.removeDocument(tx, ownerOf(ids), 'E-CONTRACT'),
  ),
  'db/queries/facts/terms#addTerms': within((tx, ids) =>
    termsFacts.addTerms(tx, ownerOf(ids), ids.employmentId, { entityId: ids.entityId }),
  ),
  'db/queries/facts/terms#amendTerms': within((tx, ids) =>
    termsFacts.amendTerms(tx, ownerOf(ids), ids.termsId, SEEN, { jobTitle: 'taken over' }),
  ),
  'db/queries/facts/engagement#addEngagement': within((tx, ids) =>
    engagementFacts.addEngagement(tx, ownerOf(ids), ids.employmentId, { name: 'made', approvedOn: null }),
  ),
  'db/queries/document-files#listFamilyFiles': reads((org, { familyId }) =>
    documentFiles.listFamilyFiles(org, familyId),
  ),
  'db/queries/document-files#findDocumentFile': reads((org, { fileId }) =>
    documentFiles.findDocumentFile(org, fileId),
  ),
  'db/queries/document-files#findDocumentKey': within(async (tx, { fileId }) =>
    String(await documentFiles.findDocumentKey(tx, fileId)),
  ),
  'db/queries/document-files#hasFile': reads((org, { familyId }) =>
    documentFiles.hasFile(org, familyId, 'E-LETTER'),
  ),
  'db/queries/document-files#listDocumentVersions': reads((org, { fileId }) =>
    documentFiles.listDocumentVersions(org, fileId),
  ),
  'db/queries/document-files#addDocumentFile': within((tx, ids) =>
    documentFiles.addDocumentFile(tx, ownerOf(ids), RECEIVED.id, {
      ...TOLD,
      fileName: 'made.pdf',
      contentType: 'application/pdf',
      byteCount: 9,
      sha256: '',
      keySealed: Buffer.alloc(0),
    }),
  ),
  'db/queries/document-files#replaceDocumentFile': within((tx, ids) =>
    documentFiles.replaceDocumentFile(
      tx,
      ownerOf(ids),
      RECEIVED.id,
      { id: ids.fileId, lineId: ids.fileId, versionNo: 1, documentId: null, code: null },
      {
        ...TOLD,
        fileName: 'made.pdf',
        contentType: 'application/pdf',
        byteCount: 9,
        sha256: '',
        keySealed: Buffer.alloc(0),
      },
    ),
  ),
  'db/queries/document-files#removeDocumentFile': within((tx, ids) =>
    documentFiles.removeDocumentFile(tx, ownerOf(ids), ids.fileId),
  ),
  'app/features/documents/keep-document#keepDocument': {
    call: ({ org, ids, files }) => filing.keepDocument(org, files, ids.familyId, RECEIVED, TOLD, TODAY),
    needs: 'document.write',
  },
  'app/features/documents/keep-document#replaceDocument': {
    call: ({ org, ids: { fileId, familyId }, files }) =>
      filing.replaceDocument(org, files, { fileId, personId: familyId }, RECEIVED, TOLD, TODAY),
    needs: 'document.write',
  },
  'app/features/documents/keep-document#removeDocument': {
    call: ({ org, ids: { fileId, familyId }, files }) =>
      filing.removeDocument(org, files, { fileId, personId: familyId }),
    needs: 'document.write',
  },
  'app/features/documents/keep-document#readDocument': {
    call: ({ org, ids, files }) => filing.readDocument(org, files, ids.fileId),
    needs: 'document.read',
  },
  'app/features/documents/load-documents#loadDocuments': reads((org, { familyId }) =>
    loadDocuments(org, familyId, ENGLISH),
  ),
  'app/features/documents/load-documents#loadDocument': reads((org, { familyId, fileId }) =>
    loadDocument(org, { personId: familyId, fileId }, ENGLISH),
  ),
  'db/queries/retention#retentionPeriods': reads((org) => retention.retentionPeriods(org)),
  'db/queries/retention#listDueFamilies': reads((org) => retention.listDueFamilies(org, day('2040-01-01'))),
  'db/queries/retention#countDueFamilies': reads((org) => retention.countDueFamilies(org, day('2040-01-01'))),
  'db/queries/retention#findLegalHold': reads((org, { familyId }) => retention.findLegalHold(org, familyId)),
  'db/queries/retention#listLegalHolds': reads((org) => retention.listLegalHolds(org)),
  'db/queries/retention#listErasures': reads((org) => retention.listErasures(org)),
  'db/queries/retention#placeLegalHold': within((tx, { familyId }) =>
    retention.placeLegalHold(tx, familyId, 'taken over'),
  ),
  'db/queries/retention#liftLegalHold': within((tx, { familyId }) => retention.liftLegalHold(tx, familyId)),
  'db/queries/held-data#heldRows': reads((org, { familyId }) => heldData.heldRows(org, familyId)),
  'db/queries/held-data#heldFiles': reads((org, { familyId }) => heldData.heldFiles(org, familyId)),
  'app/features/retention/export-person#exportPerson': {
    call: async ({ org, ids, files }) => exportPerson(org, ids.familyId, { files, words: ENGLISH }),
    needs: 'people.access',
  },
  'db/queries/erase-people#isInOpenImport': {
    ...within((tx) => isInOpenImport(tx, 'CANARYTHEIRS-1')),
    wide: true,
  },
  'app/features/retention/keep-data#changePeriods': {
    call: ({ org, data }) => keeping.changePeriods(data, org, { leftYears: 6, rejectedYears: 1 }),
    needs: 'org.settings',
    wide: true,
  },
  'app/features/retention/keep-data#placeHold': verb('people.erase', (org, { familyId }) =>
    keeping.placeHold(org, familyId, 'taken over'),
  ),
  'app/features/retention/keep-data#liftHold': verb('people.erase', (org, { familyId }) =>
    keeping.liftHold(org, familyId),
  ),
  'app/features/retention/erase-person#erasePerson': {
    call: ({ org, ids, data, files }) =>
      erasePerson(org, { data, files }, { personId: ids.familyId, typed: 'CANARYTHEIRS-1' }, TODAY),
    needs: 'people.erase',
  },
  'app/features/retention/load-retention#loadRetention': reads((org) =>
    loadRetention(org, ENGLISH, day('2040-01-01'), null),
  ),
  'app/features/retention/load-retention#loadKeeping': reads((org, { familyId }) =>
    loadKeeping(org, familyId, ENGLISH, TODAY),
  ),
  'db/queries/families#eachFamily': reads((org) => families.eachFamily(org)),
  'db/queries/families#eachByLimit': reads((org) => families.eachByLimit(org)),
  'db/queries/kept-families#findCaseFile': reads((org, { familyId }) =>
    keptFamilies.findCaseFile(org, familyId),
  ),
  'db/queries/kept-families#eachKeptFamily': reads((org) => keptFamilies.eachKeptFamily(org, undefined)),
  'db/queries/kept-families#keptFamilies': reads((org, { familyId }) =>
    keptFamilies.keptFamilies(org, [familyId], org.now()),
  ),
  'db/queries/kept-families#findSettingsAt': reads((org) => keptFamilies.findSettingsAt(org, org.now())),
  'db/queries/kept-families#findBareUntil': reads((org) => keptFamilies.findBareUntil(org, '')),
  'db/queries/findings#listFamilyFindings': reads((org, { familyId }) =>
    findings.listFamilyFindings(org, familyId, TODAY),
  ),
  'db/queries/findings#findFinding': reads((org, { findingKey }) =>
    findings.findFinding(org, findingKey, TODAY),
  ),
  'db/queries/findings#eachFindingOn': reads((org) =>
    findings.eachFindingOn(org, { asOf: TODAY, info: true }),
  ),
  'db/queries/limits#countLimitsByMonth': reads((org) =>
    countLimitsByMonth(org, TODAY, day('2028-11-01'), TODAY),
  ),
  'db/queries/sign-in-policy#findSignInPolicy': reads((org) => signInPolicy.findSignInPolicy(org)),
  'db/queries/sign-in-policy#listEmailDomains': reads((org) => signInPolicy.listEmailDomains(org)),
  'db/queries/sign-in-policy#saveSignInPolicy': {
    ...within((tx) => signInPolicy.saveSignInPolicy(tx, { secondFactor: 'everyone' })),
    wide: true,
  },
  'db/queries/sign-in-policy#addEmailDomain': {
    ...within((tx) => signInPolicy.addEmailDomain(tx, 'made.example.hk', 'made')),
    wide: true,
  },
  'db/queries/sign-in-policy#markDomainVerified': {
    ...within((tx) => signInPolicy.markDomainVerified(tx, 'canarytheirs.example.hk')),
    wide: true,
  },
  'db/queries/sign-in-policy#removeEmailDomain': {
    ...within((tx) => signInPolicy.removeEmailDomain(tx, 'canarytheirs.example.hk')),
    wide: true,
  },
  'db/queries/members#listMembers': reads((org) => listMembers(org)),
  'db/queries/members#findMember': { ...reads((org, { userId }) => findMember(org, userId)), wide: true },
  'db/queries/people#listPeople': reads((org) => listPeople(org, { asOf: TODAY })),
  'db/queries/people-facets#countPeople': reads((org) => countPeople(org, { asOf: TODAY })),
  'db/queries/searched-number#searchedNumber': reads((org) => searchedNumber(org, 'CHEN C12345678')),
  'db/queries/person#findPerson': reads((org, { familyId }) => findPerson(org, familyId)),
  'db/queries/person#namesOfPeople': reads(async (org, { familyId }) => [
    ...(await namesOfPeople(org, [familyId])),
  ]),
  'db/queries/person#listFamilyHistory': reads((org, { familyId }) => listFamilyHistory(org, familyId)),
  'db/queries/subscriptions#subscribe': {
    ...within((tx, { userId }) => subscriptions.subscribe(tx, userId, { cadence: 'daily', sinceOn: TODAY })),
    wide: true,
  },
  'db/queries/subscriptions#unsubscribe': within((tx, { userId }) => subscriptions.unsubscribe(tx, userId)),
  'db/queries/subscriptions#findCadence': reads((org, { userId }) => subscriptions.findCadence(org, userId)),
  'db/queries/worklist#countWork': reads((org) => worklist.countWork(org, { asOf: TODAY })),
  'db/queries/worklist#listWorkStart': reads((org) =>
    worklist.listWorkStart(org, { asOf: TODAY, groups: WORK_GROUPS, limit: 9 }),
  ),
  'db/queries/worklist#listWorkGroup': reads((org) =>
    worklist.listWorkGroup(org, { asOf: TODAY, group: 'documents' }),
  ),
  'db/queries/worklist#listWorkFilters': reads((org) => worklist.listWorkFilters(org)),

  'app/features/cases/keep-checklist#keepChecklist': verb('case.write', (org, { caseId }) =>
    keepChecklist(org, caseId, { kind: 'received', codes: ['E-LETTER'], receivedOn: TODAY }, TODAY),
  ),
  'app/features/cases/handle-case-form#handleCaseForm': handled('case.write', (org, { caseId }) =>
    handleCaseForm(org, caseId, { intent: 'missing', code: 'E-LETTER' }, TODAY, ENGLISH),
  ),
  'app/features/cases/handle-new-case#handleNewCase': handled('case.write', (org, { dependantId }) =>
    handleNewCase(
      org,
      { kind: 'entry', person: [dependantId], openedOn: TODAY, stream: 'general' },
      TODAY,
      ENGLISH,
    ),
  ),
  'app/features/cases/load-cases#loadCases': reads((org) => loadCases(org, ENGLISH, TODAY, {}, undefined)),
  'app/features/cases/load-new-case#findForCase': reads((org) =>
    findForCase(org, ENGLISH, { search: 'CANARY' }, TODAY),
  ),
  'app/features/cases/load-new-case#loadNewCase': reads((org, { familyId }) =>
    loadNewCase(org, ENGLISH, { kind: 'extension', personId: familyId }, TODAY),
  ),
  'app/features/today/load-today#loadToday': reads((org) => loadToday(org, ENGLISH, TODAY, {}, undefined)),
  'app/features/today/load-finding#loadFinding': reads((org, { findingKey }) =>
    loadFinding(org, findingKey, TODAY, ENGLISH),
  ),
  'app/features/cases/start-extension#startExtension': verb('case.write', (org, { familyId, dependantId }) =>
    startExtension(org, { personIds: [familyId, dependantId], openedOn: TODAY, stream: 'general' }, TODAY),
  ),
  'app/features/cases/open-case#openFiling': verb('case.write', (org, { dependantId }) =>
    openFiling(org, { personIds: [dependantId], kind: 'entry', openedOn: TODAY, stream: 'general' }, TODAY),
  ),
  'app/features/cases/move-cases#moveCases': verb('case.write', (org, { caseId }) =>
    moveCases(
      org,
      { stage: 'submitted', onDay: TODAY, note: 'taken over', cases: [{ caseId, seenVersion: SEEN }] },
      TODAY,
    ),
  ),
  'app/features/cases/correct-case#correctCase': verb('case.write', (org, { caseId }) =>
    correctCase(
      org,
      {
        caseId,
        seenVersion: SEEN,
        dates: { openedOn: TODAY, filedOn: null, documentsCompleteOn: null, decidedOn: null },
        stream: 'general',
        note: 'taken over',
      },
      TODAY,
    ),
  ),
  'app/features/people/add-dependant#addDependant': verb('people.write', (org, { familyId }) =>
    addDependant(org, familyId, { person: { relationship: 'child' }, stay: null, travelDocument: null }),
  ),
  'app/features/people/add-facts#addContract': verb('people.write', (org, { familyId, entityId }) =>
    peopleFacts.addContract(org, familyId, { entityId }),
  ),
  'app/features/people/add-facts#addTravelDocument': verb('people.write', (org, { familyId }) =>
    peopleFacts.addTravelDocument(org, familyId, { type: 'eep', number: 'C87654321' }),
  ),
  'app/features/people/add-facts#changeTerms': verb('people.write', (org, { familyId, entityId }) =>
    peopleFacts.changeTerms(org, familyId, { effectiveOn: TODAY, entityId }),
  ),
  'app/features/people/add-hire#addHire': verb('people.write', (org, { entityId }) =>
    addHire(
      org,
      {
        staffNo: `NEW-${entityId}`,
        person: { familyName: 'New' },
        employment: { status: 'active' },
        entity: { id: entityId },
        terms: {},
        contract: null,
        stay: null,
        travelDocument: null,
        entryFiledOn: null,
      },
      TODAY,
    ),
  ),
  'app/features/people/correct-facts#correctPerson': verb('people.write', (org, { familyId }) =>
    corrections.correctPerson(org, { personId: familyId, seenVersion: SEEN }, { department: 'taken over' }),
  ),
  'app/features/people/correct-facts#correctEmployment': verb('people.write', (org, ids) =>
    corrections.correctEmployment(org, seen(ids, ids.employmentId), { endReason: 'taken over' }, TODAY),
  ),
  'app/features/people/correct-facts#correctTerms': verb('people.write', (org, ids) =>
    corrections.correctTerms(org, seen(ids, ids.termsId), { jobTitle: 'taken over' }),
  ),
  'app/features/people/correct-facts#correctContract': verb('people.write', (org, ids) =>
    corrections.correctContract(org, seen(ids, ids.contractId), { months: 12 }),
  ),
  'app/features/people/correct-facts#correctStay': verb('people.write', (org, ids) =>
    corrections.correctStay(org, seen(ids, ids.stayId), { jobTitle: 'taken over' }),
  ),
  'app/features/people/correct-facts#correctTravelDocument': verb('people.write', (org, ids) =>
    corrections.correctTravelDocument(org, seen(ids, ids.travelDocumentId), { expiresOn: TODAY }),
  ),
  'app/features/people/remove-facts#removeContract': verb('people.write', (org, ids) =>
    removals.removeContract(org, seen(ids, ids.contractId), 'taken over'),
  ),
  'app/features/people/remove-facts#removeStay': verb('people.write', (org, ids) =>
    removals.removeStay(org, seen(ids, ids.stayId), 'taken over'),
  ),
  'app/features/people/end-employment#endEmployment': verb('employment.end', (org, ids) =>
    endEmployment(
      org,
      ids.familyId,
      {
        seenVersion: SEEN,
        endDate: TODAY,
        endReason: null,
        terminationNoticeOn: null,
        reviewed: { personIds: [ids.dependantId], on: TODAY },
        closeCaseIds: [ids.caseId],
      },
      TODAY,
    ),
  ),
  'app/features/people/end-employment#recordTerminationNotice': verb('employment.end', (org, { familyId }) =>
    recordTerminationNotice(org, familyId, { seenVersion: SEEN, noticeOn: TODAY }, TODAY),
  ),
  'app/features/people/load-fact#loadFact': reads((org, { familyId, contractId }) =>
    loadFact(org, { person: familyId, kind: 'contract', fact: contractId }),
  ),
  'app/features/people/load-family#loadFamily': reads((org, { familyId }) => loadFamily(org, familyId)),
  'app/features/people/load-family-view#loadFamilyView': reads((org, { familyId }) =>
    loadFamilyView({ org, asOf: TODAY, today: TODAY, words: ENGLISH }, familyId),
  ),
  'app/features/people/record-grant#recordGrants': verb('stay.grant', (org, ids) =>
    recordGrants(
      org,
      ids.familyId,
      [
        {
          personId: ids.familyId,
          kind: 'extension',
          decidedOn: TODAY,
          seenStayId: ids.stayId,
          caseId: ids.caseId,
          scheme: 'ASMTP',
          stream: 'general',
          condition: 'employment',
          limitOfStay: day('2030-01-10'),
        },
      ],
      TODAY,
    ),
  ),
  'app/features/people/review-dependants#markDependantsReviewed': verb('people.write', (org, ids) =>
    markDependantsReviewed(org, ids.familyId, { personIds: [ids.dependantId], reviewedOn: TODAY }),
  ),
  'db/queries/families#familiesOfEntities': reads((org, { entityId }) =>
    families.familiesOfEntities(org, [entityId]),
  ),
  'db/queries/families#familiesOfStaff': reads((org) =>
    families.familiesOfStaff(org, ['CANARYTHEIRS-1', 'CANARYHIDDEN-1']),
  ),
  'db/queries/families#staffNumbers': reads(async (org) => [...(await families.staffNumbers(org))]),
  'db/queries/import-left#addLeftFacts': within((tx, { importId, familyId }) =>
    importLeft.addLeftFacts(tx, importId, 0, [{ personId: familyId, kind: 'stay', why: 'changed' }]),
  ),
  'db/queries/import-left#pageLeftFacts': reads((org, { importId }) =>
    importLeft.pageLeftFacts(org, importId, { after: 0, limit: 9 }),
  ),
  'db/queries/imports#addImport': within((tx) =>
    imports.addImport(tx, { fileName: 'made.csv', reading: NOTHING_READ }),
  ),
  'db/queries/imports#addStagedRows': {
    ...within((tx, { importId }) =>
      imports.addStagedRows(tx, importId, [
        { rowNo: 2, staffNo: 'E1', verdict: 'created', cells: {}, changes: null, problems: null },
      ]),
    ),
    wide: true,
  },
  'db/queries/imports#auditImport': {
    ...within((tx, { importId }) => imports.auditImport(tx, 'discard_import', importId, {})),
    wide: true,
  },
  'db/queries/imports#changeImport': within((tx, { importId }) =>
    imports.changeImport(tx, importId, ['staging'], { state: 'discarded' }),
  ),
  'db/queries/imports#clearStagedRows': within((tx, { importId }) => imports.clearStagedRows(tx, importId)),
  'db/queries/imports#findImport': {
    ...reads((org, ids) => imports.findImport(org, ids.importId)),
    wide: true,
  },
  'db/queries/imports#forgetSheet': {
    ...within((tx, { importId }) => imports.forgetSheet(tx, importId)),
    wide: true,
  },
  'db/queries/imports#keepImportFile': within((tx, { importId }) =>
    imports.keepImportFile(tx, importId, Buffer.from('taken over')),
  ),
  'db/queries/imports#listImports': reads((org) => imports.listImports(org, 20)),
  'db/queries/imports#pageStagedFamilies': reads((org, { importId }) =>
    imports.pageStagedFamilies(org, importId, undefined, 20),
  ),
  'db/queries/imports#pageStagedRows': reads((org, { importId }) =>
    imports.pageStagedRows(org, importId, { afterRow: 0, limit: 20 }),
  ),
  'db/queries/imports#readImportFile': {
    ...reads(async (org, { importId }) => String(await imports.readImportFile(org, importId))),
    wide: true,
  },
  'db/queries/imports#listImportsDue': {
    ...reads((org) => imports.listImportsDue(org, { openBefore: '9999', undoBefore: '9999' })),
    wide: true,
  },
  'db/queries/import-record#addWrittenPerson': within((tx, { importId, familyId }) =>
    importRecord.addWrittenPerson(tx, importId, {
      rowNo: 2,
      personId: familyId,
      familyId,
      verdict: 'created',
    }),
  ),
  'db/queries/import-record#keepBefore': within((tx, { importId, familyId, contractId }) =>
    importRecord.keepBefore(tx, importId, { kind: 'contract', familyId, before: { id: contractId } }),
  ),
  'db/queries/import-record#pageWrittenFamilies': reads((org, { importId }) =>
    importRecord.pageWrittenFamilies(org, importId, '', 20),
  ),
  'db/queries/import-record#peopleAddedBy': reads(async (org, { importId, familyId }) => [
    ...(await importRecord.peopleAddedBy(org, importId, [familyId])),
  ]),
  'db/queries/import-record#changesBy': reads((org, { importId, familyId }) =>
    importRecord.changesBy(org, importId, [familyId]),
  ),
  'db/queries/import-record#pageWrittenPeople': reads((org, { importId }) =>
    importRecord.pageWrittenPeople(org, importId, { afterRow: 0, limit: 20 }),
  ),
  'db/queries/import-record#forgetRecord': within((tx, { importId }) =>
    importRecord.forgetRecord(tx, importId),
  ),
  'db/queries/undo-facts#restoreFact': within((tx, { familyId, contractId }) =>
    undoFacts.restoreFact(tx, { kind: 'contract', factId: contractId, familyId, before: { months: 1 } }, AT),
  ),
  'db/queries/undo-facts#removeFact': within((tx, { familyId, contractId }) =>
    undoFacts.removeFact(tx, familyId, 'contract', { id: contractId }),
  ),
  'db/queries/undo-facts#removeByHand': within((tx, { familyId, contractId }) =>
    undoFacts.removeByHand(
      tx,
      { personId: familyId, familyId },
      { kind: 'contract', row: { id: contractId }, reason: 'by mistake' },
    ),
  ),
  'db/queries/undo-facts#peopleBound': reads(async (org, { familyId }) => [
    ...(await undoFacts.peopleBound(org, [familyId])),
  ]),
  'db/queries/undo-facts#removeEntitiesOf': within((tx, { importId }) =>
    undoFacts.removeEntitiesOf(tx, importId, AT),
  ),
  'app/features/import/undo-import#undoImport': verb('import.run', (org, { importId }) =>
    undoImport(org, importId),
  ),
  'app/features/import/confirm-import#confirmImport': verb('import.run', (org, { importId }) =>
    confirmImport(org, importId, { today: TODAY }),
  ),
  'app/features/import/discard-import#discardImport': verb('import.run', (org, { importId }) =>
    discardImport(org, importId),
  ),
  'app/features/import/run-import#confirmKeptSheet': verb('import.run', (org, { importId }) =>
    confirmKeptSheet(org, importId, { today: TODAY, leaveOut: false }, {}),
  ),
  'app/features/import/run-import#readKeptSheet': reads((org, { importId }) =>
    readKeptSheet(org, importId, {}, TODAY),
  ),
  'app/features/people/load-list#loadList': reads((org) => loadList(org, EVERYBODY, TODAY, ENGLISH)),
  'app/features/people/load-list#loadPage': reads((org) => loadPage(org, EVERYBODY, TODAY, ENGLISH)),
  'app/features/people/load-list#listCsv': reads((org) => listCsv(org, EVERYBODY, TODAY, ENGLISH, new Set())),
  'app/features/reports/export-report#exportReport': verb('report.export', async (org, { entityId }) => {
    const question = { asOf: TODAY, info: true, identifiers: 'masked', filter: { entityId } } as const
    const exported = await exportReport(org, 'findings', question)
    return exported.ok ? exported.lines : exported
  }),
  'app/features/reports/computed-findings#computedFindings': reads((org) =>
    computedFindings(org, { asOf: TODAY, info: true, ruleSet: 'asmtp-2022-12' }),
  ),
  'app/features/reports/report-families#reportByLimit': reads((org) =>
    reportByLimit(org, { knownAt: org.now() }, (member) => member),
  ),
  'app/features/reports/report-families#reportFamilies': reads((org) =>
    reportFamilies(org, { knownAt: org.now() }, 'as_known'),
  ),
  'app/features/reports/report-stream#reportCsv': reads(async (org) => {
    const lines: string[] = []
    for (const report of REPORTS) {
      for await (const line of reportCsv(org, report, { asOf: TODAY, identifiers: 'full', info: true }))
        lines.push(line)
    }
    return lines
  }),
  'app/features/settings/add-entity#recordEntity': verb('org.settings', (org) =>
    recordEntity(org, { name: 'Made', brn: null }),
  ),
  'app/features/settings/change-rules#changeRules': {
    call: ({ org, data }) => changeRules(data, org, { payRisePercent: 21 }),
    needs: 'org.settings',
    wide: true,
  },
  'app/features/settings/choose-digest#chooseDigest': {
    ...verb('digest.subscribe', (org, { userId }) => chooseDigest(org, userId, 'daily', TODAY)),
    wide: true,
  },
  'app/features/settings/invite-member#inviteMember': {
    call: ({ org, ids, data }) =>
      inviteMember(
        memberParts(data),
        org,
        { email: `new-${ids.caseId}@example.hk`, name: 'New', role: 'viewer', entityIds: null, endsOn: null },
        'en',
      ),
    wide: true,
    needs: 'member.manage',
  },
  'app/features/settings/invite-member#inviteAgain': {
    call: ({ org, ids, data }) => inviteAgain(memberParts(data), org, ids.userId, 'en'),
    wide: true,
    needs: 'member.manage',
  },
  'app/features/settings/change-member#changeRights': {
    call: ({ org, ids, data }) =>
      changeRights(
        memberParts(data),
        org,
        ids.userId,
        { role: 'viewer', entityIds: [ids.entityId], endsOn: null },
        'en',
      ),
    wide: true,
    needs: 'member.manage',
  },
  'app/features/settings/change-member#signOut': {
    call: ({ org, ids, data }) => signOut({ data }, org, ids.userId),
    wide: true,
    needs: 'member.manage',
  },
  'app/features/settings/change-member#removeFromEmployer': {
    call: ({ org, ids, data }) => removeFromEmployer(memberParts(data), org, ids.userId, null, 'en'),
    wide: true,
    needs: 'member.manage',
  },
  'app/features/settings/sign-in-policy#chooseSecondFactor': {
    ...verb('sign_in.manage', (org) => policy.chooseSecondFactor(org, 'everyone')),
    wide: true,
  },
  'app/features/settings/sign-in-policy#setProvider': {
    ...verb('sign_in.manage', (org) => policy.setProvider({ singleSignOn: NO_PROVIDER }, org, PROVIDER)),
    wide: true,
  },
  'app/features/settings/sign-in-policy#removeProvider': {
    ...verb('sign_in.manage', (org) => policy.removeProvider(org)),
    wide: true,
  },
  'app/features/settings/sign-in-policy#forceSingleSignOn': {
    ...verb('sign_in.manage', (org) => policy.forceSingleSignOn(org, true)),
    wide: true,
  },
  'app/features/settings/sign-in-policy#addDomain': {
    ...verb('sign_in.manage', (org) => policy.addDomain(org, 'made.example.hk')),
    wide: true,
  },
  'app/features/settings/sign-in-policy#verifyDomain': {
    ...verb('sign_in.manage', (org) =>
      policy.verifyDomain({ txtRecords: async () => [] }, org, 'canarytheirs.example.hk'),
    ),
    wide: true,
  },
  'app/features/settings/sign-in-policy#dropDomain': {
    ...verb('sign_in.manage', (org) => policy.dropDomain(org, 'canarytheirs.example.hk')),
    wide: true,
  },
  'app/features/settings/load-member#loadMember': {
    call: ({ org, ids, data }) => loadMember(data, org, ids.userId),
    wide: true,
  },
}

/** Exports that are no way to an employer's rows, each with why. */
export const NO_ROWS: Record<string, string> = {
  'db/queries/held-data#noteAccess': 'takes a person that the caller has found',
  'db/queries/held-data#heldStates': 'takes a person that the caller has found',
  'db/queries/held-data#heldEntries': 'takes a person that the caller has found',
  'db/queries/erase-people#whoGoes': 'takes a person that the caller has found',
  'db/queries/erase-people#erasePeople': 'takes people that the caller has found',
  'db/queries/case-rows#selectCases': 'the beginning of a statement of the queries above',
  'db/queries/case-rows#caseRow': 'one row in another form',
  'db/queries/facts/fact-table#factTable': 'inside the facts above',
  'db/queries/facts/fact-table#isHeld': 'about a number',
  'db/queries/facts/fact-table#writtenBy': 'about an import’s id',
  'db/queries/erase-quotes#clearMails': 'inside an erasure',
  'db/queries/erase-quotes#scrubImports': 'inside an erasure',
  'app/features/retention/erase-person#confirmationFor': 'about one row',
  'db/queries/document-files#noteDocumentRead': 'takes a document that the caller has found',
  'app/features/documents/receive-document#receiveDocument': 'bytes without a row, under a new id',
  'app/features/documents/upload-by-form#uploadByForm': 'a form over the verbs above; every route is asked',
  'app/features/documents/upload-by-form#replaceByForm': 'a form over the verbs above; every route is asked',
  'app/features/import/add-family#addFamily': 'inside a confirmed import',
  'app/features/import/add-family#addFamilyDependant': 'inside a confirmed import',
  'app/features/import/apply-edits#applyEdits': 'inside a confirmed import',
  'app/features/import/facts-told#caseFacts': 'a row in another form',
  'app/features/import/facts-told#closedOn': 'about one filing',
  'app/features/import/facts-told#contractFacts': 'a row in another form',
  'app/features/import/facts-told#dependantFacts': 'a row in another form',
  'app/features/import/facts-told#employmentFacts': 'a row in another form',
  'app/features/import/facts-told#principalFacts': 'a row in another form',
  'app/features/import/facts-told#stayFacts': 'a row in another form',
  'app/features/import/facts-told#termsFacts': 'a row in another form',
  'app/features/import/facts-told#travelDocumentFacts': 'a row in another form',
  'app/features/import/import-sheet#importSheet': 'the verbs of an import one after the other',
  'app/features/import/import-view#importView': 'takes an import that the caller has found',
  'app/features/import/planned-families#planFamilies': 'inside the verbs of an import',
  'app/features/import/planned-families#toldFamilies': 'a sheet alone',
  'app/features/import/run-import#keepSheet': 'makes a new import',
  'app/features/import/running-imports#progressOf': 'work of this process, by the id of a found import',
  'app/features/import/running-imports#runImport': 'work of this process, by the id of a found import',
  'app/features/import/running-imports#takeRefusal': 'work of this process, by the id of a found import',
  'app/features/import/stage-rows#countRows': 'inside the verbs of an import',
  'app/features/import/stage-rows#stageRows': 'inside the verbs of an import',
  'app/features/import/staged-families#stagedFamilies': 'inside the verbs of an import',
  'db/queries/imports#isNumberTaken': 'about an error',
  'db/queries/undo-facts#isUndoKind': 'about a word',
  'db/queries/undo-facts#removePeople': 'takes the rows of a family that the caller has read',
  'app/features/import/remove-imports-due#removeImportsDue': 'a job over all employers',
  'app/features/import/undo-plan#planUndo': 'about rows that the caller has read',
  'app/features/import/undone-view#dayOf': 'a day in words',
  'app/features/import/undone-view#undoneView': 'takes an import that the caller has found',
  'app/features/import/undone-view#leftCsv': 'takes an import that the caller has found',
  'db/queries/imports#importsInSight': 'a condition of the queries above',
  'db/queries/imports#openStagedCells': 'opens a row that the caller has read',
  'db/queries/grants#recordGrant': 'takes the rows of a family that the caller has found',
  'db/queries/finding-rows#selectFindings': 'the beginning of a statement of the queries above',
  'db/queries/finding-rows#findingRow': 'one row in another form',
  'db/queries/finding-rows#isKnown': 'a condition',
  'db/queries/finding-rows#spans': 'a condition',
  'db/queries/finding-rows#isWork': 'a condition',
  'db/queries/finding-rows#narrowed': 'a condition',
  'db/queries/finding-rows#asksPeople': 'about a filter',
  'db/queries/in-family#inFamily': 'inside the verbs below',
  'db/queries/in-family#inWrite': 'inside the verbs below',
  'db/queries/in-family#orTaken': 'inside the verbs below',
  'db/queries/employed#isEmployed': 'a condition',
  'db/queries/employed#statusOn': 'what a condition reads',
  'db/queries/people-filter#peopleConditions': 'a condition',
  'db/queries/people-filter#holdsOn': 'a condition',
  'db/queries/people-filter#isNamed': 'a condition',
  'db/queries/people-filter#hasNumber': 'a condition',
  'db/queries/worklist#inGroup': 'a condition',
  'app/features/cases/family-standing#familyStandings': 'rows of a family in another form',
  'app/features/cases/grant-case#issue': 'inside the verb above',
  'app/features/cases/grant-case#enter': 'inside the verb above',
  'app/features/settings/handle-sign-in-form#handleSignInForm':
    'a form over the verbs above; every route is asked',
  'app/features/settings/member-by-form#changeByForm': 'a form over the verbs above; every route is asked',
  'app/features/settings/member-by-form#removeByForm': 'a form over the verbs above; every route is asked',
  'app/features/account/load-account#loadAccount': 'the signed-in person’s own account',
  'app/features/account/load-factors#loadFactors': 'the signed-in person’s own account',
  'app/features/account/change-password-by-form#changePasswordByForm': 'the signed-in person’s own account',
  'app/features/cases/in-case#inCase': 'inside the verbs above',
  'app/features/people/answer-fact-form#answerFactForm': 'an outcome as an answer',
  'app/features/people/answer-fact-form#backToFactForm': 'an outcome as an answer',
  'db/queries/facts/employment-part#addEmploymentPart': 'inside the facts above',
  'app/features/account/finish-sso#finishSso': 'nobody is signed in yet',
  'app/features/settings/member-mails#memberMail': 'a mail of what the verbs above read',
  'app/features/account/accept-invitation#acceptAsMember': 'the membership of a link',
  'app/features/account/ask-for-password#askForPassword': 'the account of an address',
  'app/features/account/change-email#askForEmail': 'the signed-in person’s own account',
  'app/features/account/change-email#confirmEmail': 'the account of a link',
  'app/features/account/common-passwords#isCommonPassword': 'about a text',
  'app/features/account/password-problem#isShortPassword': 'about a text',
  'app/features/account/password-problem#judgeNewPassword': 'about a text',
  'app/features/account/password-problem#passwordProblem': 'about a text',
  'app/features/account/password-rules#judgePassword': 'about a text',
  'app/features/account/password-rules#passwordLength': 'about a text',
  'app/features/account/choose-password#choosePassword': 'the account of a link',
  'app/features/account/factors#addApp': 'the signed-in person’s own account',
  'app/features/account/factors#addKey': 'the signed-in person’s own account',
  'app/features/account/factors#takeAway': 'the signed-in person’s own account',
  'app/features/account/factors#nameFactor': 'the signed-in person’s own account',
  'app/features/account/qr-path#qrPath': 'a text as a picture',
  'app/features/account/sign-in#signInAnswer': 'nobody is signed in yet',
  'app/features/account/sign-in#factorAnswer': 'nobody is signed in yet',
  'app/features/account/tell-factors#tellFactor': 'a mail to the person themselves',
  'app/features/account/tell-factors#tellRecoveryUse': 'a mail to the person themselves',
  'app/features/account/change-password#changePassword': 'the signed-in person’s own account',
  'app/features/account/sign-up#createAccount': 'makes a new employer',
  'app/features/digest/send-digest#sendDigest':
    'goes through all employers; reads as each member, by the queries above',
  'app/features/import/decode-bytes#decodeBytes': 'bytes to text',
  'app/features/import/read-sheet#readSheet': 'a sheet alone',
  'app/features/import/read-sheet#readSheetInSlices': 'a sheet alone',
  'app/features/people/add-by-form#additionFor': 'what a form shows of the query above; every route is asked',
  'app/features/people/add-by-form#addByForm': 'a form over the verbs above; every route is asked',
  'app/features/people/correct-by-form#correctByForm': 'a form over the verbs above; every route is asked',
  'app/features/people/end-by-form#endByForm': 'a form over the verbs above; every route is asked',
  'app/features/people/end-by-form#noticeByForm': 'a form over the verbs above; every route is asked',
  'app/features/people/send-fact-form#sendFactForm': 'inside the forms above',
  'app/features/people/add-facts#seesEntity': 'inside the verbs above',
  'app/features/people/end-employment#closingStage': 'about one row',
  'app/features/people/review-dependants#review': 'inside the verbs above',
}

/** What the verbs about members need beside the store. */
function memberParts(data: DataStore) {
  return { data, env: testEnv(), mailBell: makeBell() }
}

function seen({ familyId }: Ids, id: string) {
  return { personId: familyId, id, seenVersion: SEEN }
}
