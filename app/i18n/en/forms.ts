/** Words that all forms share: what was read, what is expected. */
export const forms = {
  'form.problem.dayEmpty': 'A day is needed, such as 31/12/2026',
  'form.problem.tooManyDays': '{{count}} days were read; expected {{max}} at most',
  'form.problem.dayImpossible': '“{{value}}” was read, and the calendar has no such day',
  'form.problem.notADay': '“{{value}}” was read, and a day is expected, such as 31/12/2026',
  'form.problem.fileTooLarge':
    'The file has {{size}} MB; expected at most {{max}} MB. Scan it with a lower resolution, or split it.',
  'form.dayRead': '= {{day}}',
  'form.pickDay': 'Choose in the calendar',
} as const
