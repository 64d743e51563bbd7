import type { rulesExtension as english } from '#app/i18n/en/rules-extension.ts'

export const rulesExtension: Record<keyof typeof english, string> = {
  'EXT.rule':
    '須在申請期內遞交延長逗留期限申請；過了建議遞交日仍未遞交，可能未及在期限前獲批；過了逗留期限，即屬「期限已過，仍待審批」或「期限已過」',
  'EXT.not_open.title': '延期申請於 {{opens}} 起接受遞交',
  'EXT.not_open.because': '逗留期限為 {{limit}}，由 {{opens}} 起可遞交延期申請。',
  'EXT.not_open.next': '暫時無須遞交。請預備文件，以便在 {{submitBy}} 或之前遞交延期申請',
  'EXT.open.title': '可遞交延期申請：請於 {{submitBy}} 或之前遞交',
  'EXT.open.because':
    '申請期已於 {{opens}} 開始，但未有遞交延期申請的記錄。如在 {{submitBy}} 之後才遞交，可能無法在逗留期限 {{limit}} 前獲批。',
  'EXT.open.next': '請於 {{submitBy}} 或之前遞交延期申請；遞交時申請人須身處香港',
  'EXT.late.title': '已過建議遞交日 {{submitBy}}：逗留期限 {{limit}}',
  'EXT.late.because':
    '建議遞交日 {{submitBy}} 已過，但未有遞交延期申請的記錄。入境處可能無法在逗留期限 {{limit}}（最後可合法逗留之日）前完成審批。',
  'EXT.late.next': '立即遞交延期申請，並以書面向入境處查詢如在 {{limit}} 前未有結果應如何處理',
  'EXT.filed.title': '延期申請已於 {{filed}} 遞交：尚未有結果',
  'EXT.filed.because':
    '延期申請已於 {{filed}} 遞交，尚未有審批結果的記錄。在獲批新期限之前，逗留期限仍為 {{limit}}。',
  'EXT.filed.next': '在 {{limit}} 前向入境處跟進並記錄結果；文件齊備後一般需時 {{fastest}} 至 {{slowest}} 日',
  'EXT.filedUnknown.title': '延期申請已於 {{filed}} 遞交：尚未有結果',
  'EXT.filedUnknown.because':
    '延期申請已於 {{filed}} 遞交，尚未有審批結果的記錄。在獲批新期限之前，逗留期限仍為 {{limit}}。',
  'EXT.filedUnknown.next': '在 {{limit}} 前向入境處跟進並記錄結果',
  'EXT.granted.title': '延期申請已獲批：新逗留期限尚未記錄',
  'EXT.granted.because':
    '於 {{filed}} 遞交的延期申請記錄為已獲批，但沒有記錄新的逗留許可。記錄上的逗留期限仍為 {{limit}}。',
  'EXT.granted.next': '記錄獲批的生效日及新逗留期限',
  'EXT.pendingMustLeave.title': '逗留期限 {{limit}} 已過，申請尚未有結果',
  'EXT.pendingMustLeave.because':
    '於 {{filed}} 遞交的延期申請仍未有結果，而逗留期限為 {{limit}}。據 2026 年 3 月起的報道，未獲批者須在該日或之前離開香港，並且不得工作。',
  'EXT.pendingMustLeave.next': '停止工作，並以書面向入境處確認應如何處理',
  'EXT.pending.title': '逗留期限 {{limit}} 已過，申請尚未有結果',
  'EXT.pending.because':
    '於 {{filed}} 遞交的延期申請仍未有結果，而逗留期限為 {{limit}}。現有資料並無顯示此人在該日之後獲准逗留或工作。',
  'EXT.pending.next': '在任何進一步工作之前，以書面向入境處確認應如何處理',
  'EXT.grantedPastLimit.title': '逗留期限 {{limit}} 已過：已獲批的延期尚未記錄',
  'EXT.grantedPastLimit.because':
    '於 {{filed}} 遞交的延期申請記錄為已獲批，但沒有記錄新的逗留許可，而記錄上的逗留期限為 {{limit}}。',
  'EXT.grantedPastLimit.next': '記錄獲批的生效日及新逗留期限；如沒有書面結果，請以書面向入境處確認',
  'EXT.expired.title': '逗留期限 {{limit}} 已過',
  'EXT.expired.because':
    '逗留期限為 {{limit}}，而該日或之前沒有待批或已獲批的延期申請。其後每一日均可能屬逾期逗留，並無寬限期。',
  'EXT.expired.next': '立即停止任何工作，並於今日聯絡入境處；如延期已獲批，請予記錄',
  'EXT.step.windowDays': '申請期開始：期限 {{limit}} − {{count}} 日 = {{result}}',
  'EXT.step.windowMonths': '申請期開始：期限 {{limit}} − {{count}} 個月 = {{result}}',
  'EXT.step.windowNotBefore': '較長的申請期由 {{result}} 起適用：於該日開始',
  'EXT.step.windowFloor': '最遲於期限 {{limit}} − {{count}} 日 = {{result}} 開始',
  'EXT.step.submitBy': '建議遞交日：期限 {{limit}} − {{count}} 日 = {{result}}',
  'EXT.step.submitByRolledBack': '{{day}} 並非工作日：之前最後一個工作日為 {{result}}',
  'EXT.step.submitByInWindow': '該日並非申請期（{{opens}} 開始）內的工作日：期內首個工作日為 {{result}}',
  'EXT.step.noHolidayList': '沒有 {{year}} 年公眾假期表：只計星期六及星期日為非工作日',
  'EXT.step.lastFourWeeks': '最後四星期：期限 {{limit}} − 28 日 = {{result}}',
  'EXT.step.filed': '於 {{filed}} 遞交',
  'EXT.step.filedTooLate': '於 {{filed}} 遞交，已過期限 {{limit}}：不作及時遞交計算',
  'EXT.step.filingSpent': '於 {{filed}} 遞交的申請在 {{decided}} {{outcome}}：由該日起視作沒有遞交',
  'EXT.step.filingSpentUndated': '於 {{filed}} 遞交的申請{{outcome}}，但沒有日期記錄：視作沒有遞交',
  'reason.outcome.granted': '獲批',
  'reason.outcome.refused': '被拒',
  'reason.outcome.withdrawn': '已撤回',
  'reason.outcome.lapsed': '已失效',
}
