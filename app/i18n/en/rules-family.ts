/** Dependants beside the sponsor: MM24–MM27, MM29, AGE. */
export const rulesFamily = {
  'reason.marital.separated': 'separated',
  'reason.marital.divorced': 'divorced',
  'reason.marital.widowed': 'widowed',
  'reason.marital.deceased': 'deceased',
  'MM24.rule': 'The dependant’s limit of stay is later than the sponsor’s',
  'MM24.title': 'Dependant’s limit of stay later than the sponsor’s',
  'MM24.because_one':
    'The dependant’s limit of stay {{limit}} is {{count}} day after the sponsor’s, {{sponsorLimit}}. A dependant’s stay is normally linked to the sponsor’s.',
  'MM24.because_other':
    'The dependant’s limit of stay {{limit}} is {{count}} days after the sponsor’s, {{sponsorLimit}}. A dependant’s stay is normally linked to the sponsor’s.',
  'MM24.step_one': 'Dependant {{limit}} is {{count}} day after sponsor {{sponsorLimit}}',
  'MM24.step_other': 'Dependant {{limit}} is {{count}} days after sponsor {{sponsorLimit}}',
  'MM24.next':
    'Compare both limits with the e-Visas and correct the wrong one; if both are printed so, ask ImmD',
  'MM25.rule':
    'The dependant’s limit of stay is earlier than the sponsor’s, and not because of the dependant’s travel document',
  'MM25.title': 'Dependant’s limit of stay earlier than the sponsor’s',
  'MM25.because_one':
    'The dependant’s limit of stay {{limit}} is {{count}} day before the sponsor’s, {{sponsorLimit}}, and no travel document on file explains it.',
  'MM25.because_other':
    'The dependant’s limit of stay {{limit}} is {{count}} days before the sponsor’s, {{sponsorLimit}}, and no travel document on file explains it.',
  'MM25.step_one': 'Dependant {{limit}} is {{count}} day before sponsor {{sponsorLimit}}',
  'MM25.step_other': 'Dependant {{limit}} is {{count}} days before sponsor {{sponsorLimit}}',
  'MM25.next': 'Check the printed limit; plan the dependant’s extension by {{limit}}',
  'MM25.extended.title': 'Sponsor extended, dependant not',
  'MM25.extended.because_one':
    'The sponsor was extended on {{extended}} until {{sponsorLimit}}, but the dependant’s limit of stay is still {{limit}}, {{count}} day earlier.',
  'MM25.extended.because_other':
    'The sponsor was extended on {{extended}} until {{sponsorLimit}}, but the dependant’s limit of stay is still {{limit}}, {{count}} days earlier.',
  'MM25.extended.next':
    'File the dependant’s own extension, or record it if it was granted: it has to be granted by {{limit}}',
  'MM25.filed.title': 'Dependant’s limit of stay earlier than the sponsor’s: extension filed',
  'MM25.filed.because_one':
    'The dependant’s limit of stay {{limit}} is {{count}} day before the sponsor’s, {{sponsorLimit}}. The dependant’s extension was filed on {{filed}}.',
  'MM25.filed.because_other':
    'The dependant’s limit of stay {{limit}} is {{count}} days before the sponsor’s, {{sponsorLimit}}. The dependant’s extension was filed on {{filed}}.',
  'MM25.filed.next': 'Follow up the filing of {{filed}} before {{limit}} and record what was granted',
  'MM25.extended.filed.title': 'Sponsor extended, dependant’s extension filed',
  'MM25.extended.filed.because_one':
    'The sponsor was extended on {{extended}} until {{sponsorLimit}}; the dependant’s limit of stay is {{limit}}, {{count}} day earlier, until the extension filed on {{filed}} is granted.',
  'MM25.extended.filed.because_other':
    'The sponsor was extended on {{extended}} until {{sponsorLimit}}; the dependant’s limit of stay is {{limit}}, {{count}} days earlier, until the extension filed on {{filed}} is granted.',
  'MM25.extended.filed.next':
    'Follow up the filing of {{filed}} before {{limit}} and record what was granted',
  'MM26.rule': 'A child turns 18 on or before the dependant’s limit of stay',
  'MM26.title': 'Child turns 18 within the stay, on {{adult}}',
  'MM26.because':
    'The child, born {{born}}, turns 18 on {{adult}}, by the limit of stay {{limit}}. Dependent children are admitted under 18; an extension after that is decided case by case.',
  'MM26.step': 'Born {{born}} + 18 years = {{adult}}, on or before the limit of stay {{limit}}',
  'MM26.next': 'Ask ImmD early on which basis the child can be extended, or plan another basis',
  'MM26.adult.title': 'Child was 18 before this stay began',
  'MM26.adult.because':
    'The child, born {{born}}, turned 18 on {{adult}}, before this stay began on {{began}}. An extension after 18 is decided case by case.',
  'MM26.adult.next':
    'Ask ImmD early on which basis the stay can be extended after {{limit}}, or plan another basis',
  'MM26.windowFirst.title': 'Child turns 18 within the stay, on {{adult}}',
  'MM26.windowFirst.because':
    'The child, born {{born}}, turns 18 on {{adult}}, by the limit of stay {{limit}}; the extension window opens before that, on {{opens}}. An extension after 18 is decided case by case.',
  'MM26.stepWindow': 'The window opens on {{opens}}, before the birthday {{adult}}',
  'MM26.windowFirst.next': 'File the extension early: from {{opens}} on and before {{fileBefore}}',
  'MM27.rule': 'The sponsor’s marriage or partnership with the dependant has ended, or they are separated',
  'MM27.title': 'Ground of dependency has ended: {{status}}',
  'MM27.because':
    'The sponsor’s marital status on file is {{status}}, and the dependant is still on file with a stay. A spouse or partner is extended only while still a dependant.',
  'MM27.step': 'Marital status: {{status}}',
  'MM27.next':
    'Have ImmD told; the printed limit of stay does not move, but another basis is needed after it',
  'MM27.separated.title': 'Dependency to be reviewed: separated',
  'MM27.separated.because':
    'The sponsor’s marital status on file is {{status}}. Separation does not end the dependant’s stay by itself, but calls for a review.',
  'MM27.separated.next': 'Review the case with the family and ask ImmD before the next extension',
  'MM29.rule': 'The sponsor’s employment has ended and the dependant was not reviewed since',
  'MM29.title': 'Employment ended, dependant not reviewed',
  'MM29.because':
    'The sponsor’s employment ended on {{ended}} and no review of the dependant is on file since. The dependant’s stay rests on the sponsor’s.',
  'MM29.step': 'First day after the employment: {{over}}; a review counts from {{ended}} on',
  'MM29.next': 'Review what happens to the dependant and record the day',
  'MM29.undated.title': 'Employment ended, dependant not reviewed',
  'MM29.undated.because':
    'The sponsor’s employment has ended, without a day on file, and no review of the dependant is on file since {{over}}. The dependant’s stay rests on the sponsor’s.',
  'MM29.undated.step':
    'Ended, without a day on file: counted from {{over}} on; a review counts from {{ended}} on',
  'MM29.undated.next':
    'Record the last day of the employment, review what happens to the dependant and record the day',
  'AGE.rule':
    'A child’s birthday calls for something: from six months before 18, and the identity card at 11 and at 18',
  'AGE.title': 'Child turns 18 on {{birthday}}',
  'AGE.because':
    'The child, born {{born}}, turns 18 on {{birthday}}. Dependent children are admitted under 18; a new application after that is not possible, and an extension is decided case by case.',
  'AGE.next': 'File what is to be filed as a child by {{lastDay}}, or plan another basis',
  'AGE.step': 'Born {{born}} + {{age}} years = {{birthday}}',
  'AGE.stepLeapDay': 'Born on 29 February: to be safe, act as if the birthday were the day after {{lastDay}}',
  'AGE.stepNotice': 'Notice {{months}} months ahead: from {{notice}} on',
  'AGE.card.title': 'Child turned 11: identity card by {{lastDay}}',
  'AGE.card.because':
    'The child turned 11 on {{birthday}}. A resident registers for an identity card within 30 days of the 11th birthday: by {{lastDay}}; if abroad, within 30 days of the return.',
  'AGE.card.next': 'Book the registration, then record the card number',
  'AGE.card.rolledOn.title': 'Child turned 11: identity card by {{lastDay}}',
  'AGE.card.rolledOn.because':
    'The child turned 11 on {{birthday}}. A resident registers for an identity card within 30 days of the 11th birthday; if abroad, within 30 days of the return. The 30 days end on {{thirtieth}}, {{dayOff}}, so the last day is {{lastDay}}.',
  'AGE.card.rolledOn.next': 'Book the registration, then record the card number',
  'AGE.adultCard.rolledOn.title': 'Child turned 18: adult identity card by {{lastDay}}',
  'AGE.adultCard.rolledOn.because':
    'The child turned 18 on {{birthday}}. The card is changed to an adult one within 30 days of the 18th birthday. The 30 days end on {{thirtieth}}, {{dayOff}}, so the last day is {{lastDay}}.',
  'AGE.adultCard.rolledOn.next': 'Remind the family to change the card',
  'AGE.adultCard.title': 'Child turned 18: adult identity card by {{lastDay}}',
  'AGE.adultCard.because':
    'The child turned 18 on {{birthday}}. The card is changed to an adult one within 30 days of the 18th birthday: by {{lastDay}}.',
  'AGE.adultCard.next': 'Remind the family to change the card',
} as const
