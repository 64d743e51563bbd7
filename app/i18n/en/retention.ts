/** How long data is kept, what holds it back, and its erasure. */
export const retention = {
  'retention.tab': 'Keeping and erasing',
  'retention.periods': 'How long data is kept',
  'retention.periods.text':
    'Counted from the day that ended its purpose; a family’s data follows the employee’s. Longer than usual needs a continuing reason (Cap. 486, code of practice on human resource management).',
  'retention.leftYears': 'Years after an employee has left',
  'retention.rejectedYears': 'Years after an applicant was refused or withdrew',
  'retention.usual_one': 'Usual: {{count}} year',
  'retention.usual_other': 'Usual: {{count}} years',
  'retention.due': 'Due to be erased ({{count}})',
  'retention.due.none': 'Nothing is due.',
  'retention.dueOn': 'due on {{day}}',
  'retention.more': 'More',
  'retention.ended.left': 'left on {{day}}',
  'retention.ended.rejected': 'refused or withdrawn on {{day}}',
  'retention.lasting': 'The purpose of keeping this data lasts: nothing is due.',
  'retention.held': 'held',
  'retention.holds': 'Legal holds',
  'retention.holds.none': 'Nothing is held back from erasure.',
  'retention.hold': 'Legal hold',
  'retention.hold.text':
    'For a dispute, a claim or an inquiry: while it stands, nothing of this family is erased, whatever is due.',
  'retention.hold.reason': 'Reason',
  'retention.hold.place': 'Place the hold',
  'retention.hold.lift': 'Lift the hold',
  'retention.erase': 'Erase',
  'retention.erase.family':
    'Everything about this person and their dependants is deleted: facts, findings, cases, uploaded documents, values in the audit log. It cannot be brought back. What stays is that somebody was erased, when and by whom.',
  'retention.erase.dependant':
    'Everything about this dependant is deleted, in the family’s past, too. It cannot be brought back. The family stays.',
  'retention.erase.early':
    'It is not due yet. Erase only when it was asked for and nothing obliges you to keep it.',
  'retention.erase.type': 'Type {{text}} to confirm',
  'retention.erase.submit': 'Erase for good',
  'retention.erased': 'Erased',
  'retention.erased.none': 'Nobody was erased yet.',
  'retention.erased.principal': 'A principal',
  'retention.erased.dependant': 'A dependant',
  'retention.basis.left': 'period after leaving',
  'retention.basis.rejected': 'period after a refusal',
  'retention.basis.asked': 'before it was due',
  'retention.entry': 'audit entry {{number}}',
  'retention.person.title': 'Keeping and erasing',
  'retention.told.held': 'The hold is placed.',
  'retention.told.lifted': 'The hold is lifted.',
  'retention.told.erased': 'Erased.',
  'retention.problem.not_confirmed':
    '“{{typed}}” was read; type the number exactly as it stands above the field.',
  'retention.problem.held': 'A legal hold stands: nothing of this family can be erased until it is lifted.',
  'retention.problem.open_import':
    'A sheet that is not decided yet names this person. Confirm or discard that import first.',
  'access.title': 'Access request',
  'access.text':
    'All that is held about this person as a ZIP: facts with whole numbers, past states, findings, audit entries, documents. Nothing of another person is in it. An access request is to be answered within 40 days.',
  'access.download': 'Download all data',
  'access.missing': 'These documents are on record, but their files were not found in the store:',
  'access.readme':
    'What {{employer}} holds about one person. data.json: every record; history.jsonl: each earlier state of the facts, a line each; audit.jsonl: what was changed when, a line each; documents: the files that were uploaded.',
} as const
