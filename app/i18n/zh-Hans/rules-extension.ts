import type { rulesExtension as english } from '#app/i18n/en/rules-extension.ts'

export const rulesExtension: Record<keyof typeof english, string> = {
  'EXT.rule':
    '须在申请期内提交延长逗留期限申请；过了建议提交日仍未提交，可能来不及在期限前获批；过了逗留期限，即属“期限已过，仍待审批”或“期限已过”',
  'EXT.not_open.title': '延期申请于 {{opens}} 起可提交',
  'EXT.not_open.because': '逗留期限为 {{limit}}，自 {{opens}} 起可提交延期申请。',
  'EXT.not_open.next': '暂时无须提交。请准备文件，以便在 {{submitBy}} 或之前提交延期申请',
  'EXT.open.title': '可提交延期申请：请于 {{submitBy}} 或之前提交',
  'EXT.open.because':
    '申请期已于 {{opens}} 开始，但没有提交延期申请的记录。如在 {{submitBy}} 之后才提交，可能无法在逗留期限 {{limit}} 前获批。',
  'EXT.open.next': '请于 {{submitBy}} 或之前提交延期申请；提交时申请人须身处香港',
  'EXT.late.title': '已过建议提交日 {{submitBy}}：逗留期限 {{limit}}',
  'EXT.late.because':
    '建议提交日 {{submitBy}} 已过，但没有提交延期申请的记录。入境处可能无法在逗留期限 {{limit}}（最后可合法逗留之日）前完成审批。',
  'EXT.late.next': '立即提交延期申请，并以书面向入境处查询如在 {{limit}} 前未有结果应如何处理',
  'EXT.filed.title': '延期申请已于 {{filed}} 提交：尚未有结果',
  'EXT.filed.because':
    '延期申请已于 {{filed}} 提交，尚未有审批结果的记录。在获批新期限之前，逗留期限仍为 {{limit}}。',
  'EXT.filed.next': '在 {{limit}} 前向入境处跟进并记录结果；文件齐备后一般需时 {{fastest}} 至 {{slowest}} 天',
  'EXT.filedUnknown.title': '延期申请已于 {{filed}} 提交：尚未有结果',
  'EXT.filedUnknown.because':
    '延期申请已于 {{filed}} 提交，尚未有审批结果的记录。在获批新期限之前，逗留期限仍为 {{limit}}。',
  'EXT.filedUnknown.next': '在 {{limit}} 前向入境处跟进并记录结果',
  'EXT.granted.title': '延期申请已获批：新逗留期限尚未记录',
  'EXT.granted.because':
    '于 {{filed}} 提交的延期申请记录为已获批，但没有记录新的逗留许可。记录上的逗留期限仍为 {{limit}}。',
  'EXT.granted.next': '记录获批的生效日及新逗留期限',
  'EXT.pendingMustLeave.title': '逗留期限 {{limit}} 已过，申请尚未有结果',
  'EXT.pendingMustLeave.because':
    '于 {{filed}} 提交的延期申请仍未有结果，而逗留期限为 {{limit}}。据 2026 年 3 月起的报道，未获批者须在该日或之前离开香港，并且不得工作。',
  'EXT.pendingMustLeave.next': '停止工作，并以书面向入境处确认应如何处理',
  'EXT.pending.title': '逗留期限 {{limit}} 已过，申请尚未有结果',
  'EXT.pending.because':
    '于 {{filed}} 提交的延期申请仍未有结果，而逗留期限为 {{limit}}。现有资料并无显示此人在该日之后获准逗留或工作。',
  'EXT.pending.next': '在任何进一步工作之前，以书面向入境处确认应如何处理',
  'EXT.grantedPastLimit.title': '逗留期限 {{limit}} 已过：已获批的延期尚未记录',
  'EXT.grantedPastLimit.because':
    '于 {{filed}} 提交的延期申请记录为已获批，但没有记录新的逗留许可，而记录上的逗留期限为 {{limit}}。',
  'EXT.grantedPastLimit.next': '记录获批的生效日及新逗留期限；如没有书面结果，请以书面向入境处确认',
  'EXT.expired.title': '逗留期限 {{limit}} 已过',
  'EXT.expired.because':
    '逗留期限为 {{limit}}，而该日或之前没有待批或已获批的延期申请。其后每一天均可能属逾期逗留，并无宽限期。',
  'EXT.expired.next': '立即停止任何工作，并于今日联系入境处；如延期已获批，请予记录',
  'EXT.step.windowDays': '申请期开始：期限 {{limit}} − {{count}} 天 = {{result}}',
  'EXT.step.windowMonths': '申请期开始：期限 {{limit}} − {{count}} 个月 = {{result}}',
  'EXT.step.windowNotBefore': '较长的申请期自 {{result}} 起适用：于该日开始',
  'EXT.step.windowFloor': '最迟于期限 {{limit}} − {{count}} 天 = {{result}} 开始',
  'EXT.step.submitBy': '建议提交日：期限 {{limit}} − {{count}} 天 = {{result}}',
  'EXT.step.submitByRolledBack': '{{day}} 并非工作日：之前最后一个工作日为 {{result}}',
  'EXT.step.submitByInWindow': '该日并非申请期（{{opens}} 开始）内的工作日：期内首个工作日为 {{result}}',
  'EXT.step.noHolidayList': '没有 {{year}} 年公众假期表：只计星期六及星期日为非工作日',
  'EXT.step.lastFourWeeks': '最后四星期：期限 {{limit}} − 28 天 = {{result}}',
  'EXT.step.filed': '于 {{filed}} 提交',
  'EXT.step.filedTooLate': '于 {{filed}} 提交，已过期限 {{limit}}：不作及时提交计算',
  'EXT.step.filingSpent': '于 {{filed}} 提交的申请在 {{decided}} {{outcome}}：自该日起视作没有提交',
  'EXT.step.filingSpentUndated': '于 {{filed}} 提交的申请{{outcome}}，但没有日期记录：视作没有提交',
  'reason.outcome.granted': '获批',
  'reason.outcome.refused': '被拒',
  'reason.outcome.withdrawn': '已撤回',
  'reason.outcome.lapsed': '已失效',
}
