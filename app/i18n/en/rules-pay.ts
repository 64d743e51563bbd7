/** Pay against approval: MM10–MM13. */
export const rulesPay = {
  'reason.pay.twelfth': 'Annual package {{package}} ÷ {{months}} = {{monthly}} a month',
  'MM10.rule': 'Monthly pay (or a twelfth of the annual package) is below the approved pay',
  'MM10.title': 'Pay below the approved pay',
  'MM10.because':
    'Pay on file is {{pay}} a month, {{difference}} below the approved {{approved}}. The approval rests on the stated terms.',
  'MM10.step': 'Approved {{approved}} − {{pay}} = {{difference}} less',
  'MM10.next': 'Correct the pay if it is mistyped; otherwise restore it, or ask ImmD in writing',
  'MM11.rule': 'The annual package is below the market reference that HR entered',
  'MM11.title': 'Package below the market reference',
  'MM11.because':
    'The annual package of {{package}} is {{difference}} below the market reference of {{market}} on file. Pay is expected to be broadly at the market level.',
  'MM11.step': 'Market {{market}} − {{package}} = {{difference}} less',
  'MM11.next': 'Check the reference and prepare the reasons before the next filing',
  'MM12.rule': 'Recruitment proof was waived for a package of HK$2 million, and the package is less',
  'MM12.title': 'Package below the waiver that was relied on',
  'MM12.because':
    'Proof of local recruitment was waived for a package of {{waiver}}, but {{package}} a year is on file, {{difference}} less.',
  'MM12.step': 'Waiver {{waiver}} − {{package}} = {{difference}} less',
  'MM12.next': 'Correct the package if it is mistyped; otherwise ask ImmD, and keep recruitment proof ready',
  'MM13.rule':
    'Monthly pay is above the approved pay by more than the employer’s threshold: the duties may have changed',
  'MM13.title': 'Pay well above the approved pay',
  'MM13.because':
    'Pay on file is {{pay}} a month, {{difference}} above the approved {{approved}} and more than {{percent}} per cent of it: the duties may have changed.',
  'MM13.step':
    'Approved {{approved}} + {{percent}} per cent = {{highest}}, less than {{pay}} (threshold in the settings, not ImmD’s)',
  'MM13.next': 'Check whether the duties changed; if they did, ask ImmD first',
} as const
