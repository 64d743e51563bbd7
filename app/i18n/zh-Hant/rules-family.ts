import type { rulesFamily as english } from '#app/i18n/en/rules-family.ts'

export const rulesFamily: Record<keyof typeof english, string> = {
  'reason.marital.separated': '分居',
  'reason.marital.divorced': '離婚',
  'reason.marital.widowed': '喪偶',
  'reason.marital.deceased': '已故',
  'MM24.rule': '受養人的逗留期限遲於主申請人',
  'MM24.title': '受養人的逗留期限遲於主申請人',
  'MM24.because_one':
    '受養人的逗留期限 {{limit}} 較主申請人的 {{sponsorLimit}} 遲 {{count}} 日。受養人的逗留期一般與主申請人掛鉤。',
  'MM24.because_other':
    '受養人的逗留期限 {{limit}} 較主申請人的 {{sponsorLimit}} 遲 {{count}} 日。受養人的逗留期一般與主申請人掛鉤。',
  'MM24.step_one': '受養人 {{limit}} 較主申請人 {{sponsorLimit}} 遲 {{count}} 日',
  'MM24.step_other': '受養人 {{limit}} 較主申請人 {{sponsorLimit}} 遲 {{count}} 日',
  'MM24.next': '將兩者的期限與電子簽證核對並更正；如所印日期確實如此，請向入境處查詢',
  'MM25.rule': '受養人的逗留期限早於主申請人，而並非因其旅行證件所限',
  'MM25.title': '受養人的逗留期限早於主申請人',
  'MM25.because_one':
    '受養人的逗留期限 {{limit}} 較主申請人的 {{sponsorLimit}} 早 {{count}} 日，而並非因旅行證件的有效期所限。',
  'MM25.because_other':
    '受養人的逗留期限 {{limit}} 較主申請人的 {{sponsorLimit}} 早 {{count}} 日，而並非因旅行證件的有效期所限。',
  'MM25.step_one': '受養人 {{limit}} 較主申請人 {{sponsorLimit}} 早 {{count}} 日',
  'MM25.step_other': '受養人 {{limit}} 較主申請人 {{sponsorLimit}} 早 {{count}} 日',
  'MM25.next': '核對證件所載期限；並安排受養人於 {{limit}} 或之前獲批延期',
  'MM25.extended.title': '主申請人已延期，受養人未延期',
  'MM25.extended.because_one':
    '主申請人已於 {{extended}} 獲延期至 {{sponsorLimit}}，但受養人的逗留期限仍為 {{limit}}，早 {{count}} 日。',
  'MM25.extended.because_other':
    '主申請人已於 {{extended}} 獲延期至 {{sponsorLimit}}，但受養人的逗留期限仍為 {{limit}}，早 {{count}} 日。',
  'MM25.extended.next': '為受養人遞交延期申請，如已獲批則予記錄：須於 {{limit}} 或之前獲批',
  'MM25.filed.title': '受養人的逗留期限早於主申請人：延期申請已遞交',
  'MM25.filed.because_one':
    '受養人的逗留期限 {{limit}} 較主申請人的 {{sponsorLimit}} 早 {{count}} 日。受養人的延期申請已於 {{filed}} 遞交。',
  'MM25.filed.because_other':
    '受養人的逗留期限 {{limit}} 較主申請人的 {{sponsorLimit}} 早 {{count}} 日。受養人的延期申請已於 {{filed}} 遞交。',
  'MM25.filed.next': '在 {{limit}} 前跟進於 {{filed}} 遞交的申請，並記錄獲批結果',
  'MM25.extended.filed.title': '主申請人已延期，受養人的延期申請已遞交',
  'MM25.extended.filed.because_one':
    '主申請人已於 {{extended}} 獲延期至 {{sponsorLimit}}；於 {{filed}} 遞交的受養人延期申請獲批之前，受養人的逗留期限仍為 {{limit}}，早 {{count}} 日。',
  'MM25.extended.filed.because_other':
    '主申請人已於 {{extended}} 獲延期至 {{sponsorLimit}}；於 {{filed}} 遞交的受養人延期申請獲批之前，受養人的逗留期限仍為 {{limit}}，早 {{count}} 日。',
  'MM25.extended.filed.next': '在 {{limit}} 前跟進於 {{filed}} 遞交的申請，並記錄獲批結果',
  'MM26.rule': '子女在受養人逗留期限當日或之前年滿 18 歲',
  'MM26.title': '子女於逗留期內年滿 18 歲（{{adult}}）',
  'MM26.because':
    '子女於 {{born}} 出生，在逗留期限 {{limit}} 前於 {{adult}} 年滿 18 歲。受養子女須未滿 18 歲方獲准來港；其後的延期按個別情況審批。',
  'MM26.step': '出生日 {{born}} + 18 年 = {{adult}}，在逗留期限 {{limit}} 當日或之前',
  'MM26.next': '及早向入境處查詢子女可循何種身分延期，或另作安排',
  'MM26.adult.title': '子女在此次逗留開始前已年滿 18 歲',
  'MM26.adult.because':
    '子女於 {{born}} 出生，於 {{adult}} 年滿 18 歲，早於此次逗留的開始日 {{began}}。滿 18 歲後的延期按個別情況審批。',
  'MM26.adult.next': '及早向入境處查詢 {{limit}} 後可循何種身分延期，或另作安排',
  'MM26.windowFirst.title': '子女於逗留期內年滿 18 歲（{{adult}}）',
  'MM26.windowFirst.because':
    '子女於 {{born}} 出生，在逗留期限 {{limit}} 前於 {{adult}} 年滿 18 歲；延期申請期於此前的 {{opens}} 開始。滿 18 歲後的延期按個別情況審批。',
  'MM26.stepWindow': '申請期於 {{opens}} 開始，早於生日 {{adult}}',
  'MM26.windowFirst.next': '及早遞交延期申請：由 {{opens}} 起，在 {{fileBefore}} 之前',
  'MM27.rule': '主申請人與受養人的婚姻或伴侶關係已終止或已分居',
  'MM27.title': '受養關係已終止：{{status}}',
  'MM27.because':
    '主申請人的婚姻狀況記錄為{{status}}，而受養人仍有逗留記錄。配偶或伴侶須仍屬受養人方可獲延期。',
  'MM27.step': '婚姻狀況：{{status}}',
  'MM27.next': '通知入境處；證件所載的逗留期限不變，但其後須有其他逗留依據',
  'MM27.separated.title': '須覆核受養關係：分居',
  'MM27.separated.because': '主申請人的婚姻狀況記錄為{{status}}。分居本身並不終止受養人的逗留，但須予覆核。',
  'MM27.separated.next': '與家庭成員覆核情況，並在下次延期前向入境處查詢',
  'MM29.rule': '主申請人的僱傭已終止，其後未有覆核受養人',
  'MM29.title': '僱傭已終止，尚未覆核受養人',
  'MM29.because':
    '主申請人的僱傭已於 {{ended}} 終止，其後沒有覆核受養人的記錄。受養人的逗留以主申請人的逗留為依據。',
  'MM29.step': '最後工作日的翌日：{{over}}；只計 {{ended}} 或之後的覆核',
  'MM29.next': '覆核受養人的安排，並記錄覆核日期',
  'MM29.undated.title': '僱傭已終止，尚未覆核受養人',
  'MM29.undated.because':
    '主申請人的僱傭已終止，但沒有最後工作日的記錄；由 {{over}} 起亦沒有覆核受養人的記錄。受養人的逗留以主申請人的逗留為依據。',
  'MM29.undated.step': '僱傭已終止，但沒有最後工作日的記錄：由 {{over}} 起計算；只計 {{ended}} 或之後的覆核',
  'MM29.undated.next': '記錄最後工作日，覆核受養人的安排，並記錄覆核日期',
  'AGE.rule': '子女生日須辦理事項：年滿 18 歲前六個月起，以及 11 歲和 18 歲的身份證',
  'AGE.title': '子女將於 {{birthday}} 年滿 18 歲',
  'AGE.because':
    '子女於 {{born}} 出生，將於 {{birthday}} 年滿 18 歲。受養子女須未滿 18 歲方獲准來港；滿 18 歲後不能再以受養子女身分新申請，延期則按個別情況審批。',
  'AGE.next': '須以受養子女身分遞交的申請，請於 {{lastDay}} 或之前遞交，或另作安排',
  'AGE.step': '出生日 {{born}} + {{age}} 年 = {{birthday}}',
  'AGE.stepLeapDay': '於 2 月 29 日出生：為穩妥起見，以 {{lastDay}} 翌日作生日處理',
  'AGE.stepNotice': '提早 {{months}} 個月通知：由 {{notice}} 起',
  'AGE.card.title': '子女已滿 11 歲：須於 {{lastDay}} 或之前登記身份證',
  'AGE.card.because':
    '子女已於 {{birthday}} 年滿 11 歲。居民須於滿 11 歲後 30 日內登記身份證，即 {{lastDay}} 或之前；如不在香港，則於返港後 30 日內。',
  'AGE.card.next': '預約登記身份證，然後記錄號碼',
  'AGE.card.rolledOn.title': '子女已滿 11 歲：須於 {{lastDay}} 或之前登記身份證',
  'AGE.card.rolledOn.because':
    '子女已於 {{birthday}} 年滿 11 歲。居民須於滿 11 歲後 30 日內登記身份證；如不在香港，則於返港後 30 日內。30 日期限於 {{thirtieth}}（{{dayOff}}）屆滿，順延至 {{lastDay}}。',
  'AGE.card.rolledOn.next': '預約登記身份證，然後記錄號碼',
  'AGE.adultCard.rolledOn.title': '子女已滿 18 歲：須於 {{lastDay}} 或之前換領成人身份證',
  'AGE.adultCard.rolledOn.because':
    '子女已於 {{birthday}} 年滿 18 歲，須於滿 18 歲後 30 日內換領成人身份證。30 日期限於 {{thirtieth}}（{{dayOff}}）屆滿，順延至 {{lastDay}}。',
  'AGE.adultCard.rolledOn.next': '提醒家庭成員換領身份證',
  'AGE.adultCard.title': '子女已滿 18 歲：須於 {{lastDay}} 或之前換領成人身份證',
  'AGE.adultCard.because':
    '子女已於 {{birthday}} 年滿 18 歲。須於滿 18 歲後 30 日內換領成人身份證，即 {{lastDay}} 或之前。',
  'AGE.adultCard.next': '提醒家庭成員換領身份證',
}
