import type { rulesResidence as english } from '#app/i18n/en/rules-residence.ts'

export const rulesResidence: Record<keyof typeof english, string> = {
  'ROA.rule': '连续通常居住满七年或可申请居留权：只属可能，并非必然',
  'ROA.title': '最早于 {{earliest}} 居港满七年（可能）',
  'ROA.because':
    '按现有记录，在港居留自 {{started}} 起计。连续通常居住最早可于 {{earliest}} 满七年，并须由申请人证明。',
  'ROA.next': '保存证明：税单、雇佣证明、租约、出入境记录',
  'ROA.absence.title': '有长时间离港记录：七年居留或受质疑',
  'ROA.absence.because':
    '记录显示自 {{gapFrom}} 至 {{gapTo}} 离港 {{days}} 天。暂时离港本身并不中断居留，但超过 180 天会被查问；{{earliest}} 只属可能日期。',
  'ROA.absence.next': '记录离港原因及与香港的联系',
  'ROA.restart.title': '七年居留自 {{started}} 重新起计',
  'ROA.restart.because':
    '自 {{gapFrom}} 至 {{gapTo}} 没有居留许可，该段时间不计算在内：七年自 {{started}} 起计，最早可于 {{earliest}} 届满（可能）。',
  'ROA.restart.next': '核对没有居留许可的日子，并按新日期计划',
  'ROA.reached.title': '已于 {{earliest}} 居港满七年（可能）',
  'ROA.reached.because':
    '自 {{started}} 起计已于 {{earliest}} 满七年。是否属连续通常居住，须由申请人证明并由入境处决定。',
  'ROA.reached.next': '此人可向入境处申请核实永久性居民身份证资格（ROP 145）',
  'ROA.reachedWithGap.title': '已于 {{earliest}} 居港满七年（可能），但有中断记录',
  'ROA.reachedWithGap.because':
    '自 {{started}} 起计已于 {{earliest}} 满七年，但记录显示自 {{gapFrom}} 至 {{gapTo}} 有中断。居住是否连续，须由申请人证明并由入境处决定。',
  'ROA.reachedWithGap.next': '申请核实资格（ROP 145）前，先备妥有关中断期间的证明',
  'ROA.step': '居留首日 {{started}} + {{count}} 年 = {{earliest}}',
  'ROA.stepAbsence': '自 {{from}} 至 {{to}} 离港：{{days}} 天，超过 {{longest}} 天',
  'ROA.stepVisitor': '自 {{from}} 至 {{to}} 没有居留许可：自 {{restart}} 重新起计',
}
