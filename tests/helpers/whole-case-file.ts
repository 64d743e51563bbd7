/** A case file with every key that the contract knows, as it would be written. Fresh each time: callers change it. */
export function wholeCaseFile() {
  const stay = {
    kind: 'entry',
    scheme: 'ASMTP',
    stream: 'general',
    condition: 'employment',
    filedOn: '2025-01-20',
    lastEntryOn: null,
    activatedOn: '2025-03-10',
    arrivedOn: '2025-03-10',
    limitOfStay: '2027-03-11',
    sponsorBrn: '11111111',
    jobTitle: 'Engineer',
    trade: null,
    monthlyPay: 45_000,
    recruitmentWaiver: 'pay_2m',
    travelDocumentNumber: 'C12345678',
    feesPaid: 1_200,
  }
  const application = {
    kind: 'extension',
    openedOn: '2026-12-01',
    stream: 'general',
    filedOn: '2026-12-12',
    documentsCompleteOn: '2026-12-20',
    decidedOn: null,
    outcome: null,
  }
  const travelDocument = {
    type: 'eep',
    number: 'C12345678',
    expiresOn: '2030-01-01',
    endorsementDExpiresOn: '2027-03-11',
  }
  const document = { code: 'E-CONTRACT', receivedOn: '2025-01-10' }
  const terms = {
    entityBrn: '11111111',
    jobTitle: 'Engineer',
    trade: 'Software',
    monthlyPay: 45_000,
    annualPackage: 540_000,
    marketPackage: 500_000,
    workLocation: 'HK',
  }
  return {
    person: {
      staffNo: 'E001',
      familyName: 'CHEN',
      givenNames: 'XIAOMING',
      chineseName: '陳小明',
      dateOfBirth: '1990-05-02',
      maritalStatus: 'married',
      hkid: 'A123456(3)',
      degreeRelevant: true,
      experienceRoute: false,
      hkDegree: false,
    },
    employment: {
      status: 'active',
      ...terms,
      startDate: '2025-03-12',
      endDate: null,
      endReason: 'resigned',
      terminationNoticeOn: null,
      daysAbroadRollingYear: 61,
      otherEngagements: [{ name: 'Night school', approvedOn: null }],
      name: 'CHEN XIAOMING',
      travelDocumentNumber: 'C12345678',
      terms: [
        { effectiveOn: '2025-09-01', ...terms, jobTitle: 'Manager' },
        { effectiveOn: '2026-02-01', ...terms, monthlyPay: 40_000 },
      ],
    },
    contracts: [
      {
        startDate: '2025-03-12',
        endDate: null,
        months: 24,
        renewedUntil: '2027-05-31',
        entityBrn: '11111111',
      },
    ],
    stays: [stay],
    applications: [application],
    travelDocuments: [travelDocument],
    documents: [document],
    dependants: [
      {
        id: 'D1',
        relationship: 'child',
        familyName: 'CHEN',
        givenNames: 'YI',
        chineseName: '陳一',
        dateOfBirth: '2016-02-29',
        hkid: null,
        sponsorMaritalStatus: 'married',
        reviewedOn: null,
        stays: [{ ...stay, scheme: 'DEPENDANT', condition: 'time_only' }],
        travelDocuments: [{ ...travelDocument }],
        applications: [{ ...application }],
        documents: [{ ...document }],
      },
      { id: 'D2', relationship: 'spouse', familyName: 'LI' },
    ],
    absences: [{ from: '2025-06-20', to: '2026-01-10', status: 'away' }],
    topTier: { assessableIncomePreviousYear: 2_100_000 },
  }
}
