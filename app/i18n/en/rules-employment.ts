/** Employment against approval: MM02–MM04, MM09, MM14, MM15, MM28, MM34. */
export const rulesEmployment = {
  'MM02.rule': 'Employment started before the permission took effect',
  'MM02.title': 'Work began before the permission did',
  'MM02.because_one':
    'Employment started on {{start}}, {{count}} day before the permission took effect on {{activated}}. Before that day no work was permitted by it.',
  'MM02.because_other':
    'Employment started on {{start}}, {{count}} days before the permission took effect on {{activated}}. Before that day no work was permitted by it.',
  'MM02.step_one': 'Start {{start}} is {{count}} day before {{activated}}',
  'MM02.step_other': 'Start {{start}} is {{count}} days before {{activated}}',
  'MM02.next':
    'Compare both dates with the e-Visa and the payroll; if they are right, take legal advice before anything is filed',
  'MM03.rule': 'The employer is another entity than the approved sponsor',
  'MM03.title': 'Employer is not the approved sponsor',
  'MM03.because':
    'The business registration number of the employer, {{employer}}, is not that of the approved sponsor, {{sponsor}}. The permission is tied to the approved employment.',
  'MM03.step': 'Business registration numbers: {{employer}} ≠ {{sponsor}}',
  'MM03.next':
    'Correct a mistyped number; otherwise the person must not work for this entity unless ImmD has approved the change of employment',
  'MM04.rule': 'Another engagement is on file without an approval',
  'MM04.title': 'Other engagement without approval',
  'MM04.because':
    'No approval is on file for: {{names}}. Work for another party, paid or unpaid, needs approval first.',
  'MM04.step_one': '{{count}} engagement without an approval on file: {{names}}',
  'MM04.step_other': '{{count}} engagements without an approval on file: {{names}}',
  'MM04.next': 'Have the engagement stopped unless ImmD has approved it; record an approval that exists',
  'MM09.rule': 'The job title differs from the approved one',
  'MM09.title': 'Job title differs from the approved one',
  'MM09.because':
    'The job on file is “{{title}}”, approved was “{{approved}}”. The permission is for the approved job.',
  'MM09.step': 'Compared without case, spaces and marks: “{{title}}” ≠ “{{approved}}”',
  'MM09.next': 'Correct the title if it is mistyped; otherwise ask ImmD for approval of the changed duties',
  'MM28.rule': 'The employment has ended and no notice to ImmD is on file',
  'MM28.title': 'Employment ended, ImmD not notified',
  'MM28.because':
    'The employment has ended and from {{over}} on no notice to ImmD is on file. Permission to work ends with the employment.',
  'MM28.step': 'First day after the employment: {{over}}',
  'MM28.stepUndated': 'Ended, without a day on file: counted from {{over}} on',
  'MM28.stepAsSoonAsPossible': 'ImmD is to be notified as soon as possible; no number of days is published',
  'MM28.next': 'Notify ImmD as soon as possible and record the day',
  'MM14.rule':
    'The work is outside Hong Kong, or remote from abroad on more days in a rolling year than the employer’s threshold',
  'MM14.title': 'Place of work outside Hong Kong',
  'MM14.because':
    'The place of work on file is {{place}}. Work outside Hong Kong is no offence, but weakens the next extension and the seven years of residence.',
  'MM14.step': 'Place of work {{place}}: not in Hong Kong',
  'MM14.next':
    'Correct the place if it is wrong; otherwise document the reason and the length of the posting',
  'MM14.remote.title': 'Many days of remote work abroad',
  'MM14.remote.because':
    '{{days}} days abroad in a rolling year are on file, more than the threshold of {{threshold}}. Long absence weakens the next extension and the seven years of residence.',
  'MM14.remote.step': '{{days}} days > {{threshold}} days (threshold in the settings, not ImmD’s)',
  'MM14.remote.next': 'Agree on fewer days abroad, or document why they are needed',
  'MM15.rule': 'The degree is not marked as relevant to the job and no experience route is recorded',
  'MM15.title': 'Degree not relevant, no experience on record',
  'MM15.because':
    'The degree is recorded as not relevant to the job and no experience route is recorded. Normally a first degree in the field is asked for; proven experience is accepted instead in special cases.',
  'MM15.step': 'Degree relevant: no; experience route: none recorded',
  'MM15.next': 'Record the experience that the approval rests on, or correct the relevance of the degree',
  'MM34.rule': 'Approved under the Technical Professionals Stream, and the trade has changed',
  'MM34.title': 'Trade differs from the approved one',
  'MM34.because':
    'The trade on file is “{{trade}}”, approved was “{{approved}}”. The stream ties the stay and its extension to the same trade.',
  'MM34.step': 'Compared without case, spaces and marks: “{{trade}}” ≠ “{{approved}}”',
  'MM34.next': 'Correct the trade if it is mistyped; otherwise ask ImmD before the change',
} as const
