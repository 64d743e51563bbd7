import type { rulesFamily as english } from '#app/i18n/en/rules-family.ts'

export const rulesFamily: Record<keyof typeof english, string> = {
  'reason.marital.separated': '分居',
  'reason.marital.divorced': '离婚',
  'reason.marital.widowed': '丧偶',
  'reason.marital.deceased': '已故',
  'MM24.rule': '受养人的逗留期限迟于主申请人',
  'MM24.title': '受养人的逗留期限迟于主申请人',
  'MM24.because_one':
    '受养人的逗留期限 {{limit}} 比主申请人的 {{sponsorLimit}} 晚 {{count}} 天。受养人的逗留期一般与主申请人挂钩。',
  'MM24.because_other':
    '受养人的逗留期限 {{limit}} 比主申请人的 {{sponsorLimit}} 晚 {{count}} 天。受养人的逗留期一般与主申请人挂钩。',
  'MM24.step_one': '受养人 {{limit}} 比主申请人 {{sponsorLimit}} 晚 {{count}} 天',
  'MM24.step_other': '受养人 {{limit}} 比主申请人 {{sponsorLimit}} 晚 {{count}} 天',
  'MM24.next': '将两者的期限与电子签证核对并更正；如所印日期确实如此，请向入境处查询',
  'MM25.rule': '受养人的逗留期限早于主申请人，而并非因其旅行证件所限',
  'MM25.title': '受养人的逗留期限早于主申请人',
  'MM25.because_one':
    '受养人的逗留期限 {{limit}} 比主申请人的 {{sponsorLimit}} 早 {{count}} 天，而并非受旅行证件有效期所限。',
  'MM25.because_other':
    '受养人的逗留期限 {{limit}} 比主申请人的 {{sponsorLimit}} 早 {{count}} 天，而并非受旅行证件有效期所限。',
  'MM25.step_one': '受养人 {{limit}} 比主申请人 {{sponsorLimit}} 早 {{count}} 天',
  'MM25.step_other': '受养人 {{limit}} 比主申请人 {{sponsorLimit}} 早 {{count}} 天',
  'MM25.next': '核对证件所载期限；并安排受养人于 {{limit}} 或之前获批延期',
  'MM25.extended.title': '主申请人已延期，受养人未延期',
  'MM25.extended.because_one':
    '主申请人已于 {{extended}} 获延期至 {{sponsorLimit}}，但受养人的逗留期限仍为 {{limit}}，早 {{count}} 天。',
  'MM25.extended.because_other':
    '主申请人已于 {{extended}} 获延期至 {{sponsorLimit}}，但受养人的逗留期限仍为 {{limit}}，早 {{count}} 天。',
  'MM25.extended.next': '为受养人提交延期申请，如已获批则予记录：须于 {{limit}} 或之前获批',
  'MM25.filed.title': '受养人的逗留期限早于主申请人：延期申请已提交',
  'MM25.filed.because_one':
    '受养人的逗留期限 {{limit}} 比主申请人的 {{sponsorLimit}} 早 {{count}} 天。受养人的延期申请已于 {{filed}} 提交。',
  'MM25.filed.because_other':
    '受养人的逗留期限 {{limit}} 比主申请人的 {{sponsorLimit}} 早 {{count}} 天。受养人的延期申请已于 {{filed}} 提交。',
  'MM25.filed.next': '在 {{limit}} 前跟进于 {{filed}} 提交的申请，并记录获批结果',
  'MM25.extended.filed.title': '主申请人已延期，受养人的延期申请已提交',
  'MM25.extended.filed.because_one':
    '主申请人已于 {{extended}} 获延期至 {{sponsorLimit}}；于 {{filed}} 提交的受养人延期申请获批之前，受养人的逗留期限仍为 {{limit}}，早 {{count}} 天。',
  'MM25.extended.filed.because_other':
    '主申请人已于 {{extended}} 获延期至 {{sponsorLimit}}；于 {{filed}} 提交的受养人延期申请获批之前，受养人的逗留期限仍为 {{limit}}，早 {{count}} 天。',
  'MM25.extended.filed.next': '在 {{limit}} 前跟进于 {{filed}} 提交的申请，并记录获批结果',
  'MM26.rule': '子女在受养人逗留期限当日或之前年满 18 岁',
  'MM26.title': '子女于逗留期内年满 18 岁（{{adult}}）',
  'MM26.because':
    '子女于 {{born}} 出生，在逗留期限 {{limit}} 前于 {{adult}} 年满 18 岁。受养子女须未满 18 岁方获准来港；其后的延期按个别情况审批。',
  'MM26.step': '出生日 {{born}} + 18 年 = {{adult}}，在逗留期限 {{limit}} 当日或之前',
  'MM26.next': '及早向入境处查询子女可循何种身份延期，或另作安排',
  'MM26.adult.title': '子女在此次逗留开始前已年满 18 岁',
  'MM26.adult.because':
    '子女于 {{born}} 出生，于 {{adult}} 年满 18 岁，早于此次逗留的开始日 {{began}}。满 18 岁后的延期按个别情况审批。',
  'MM26.adult.next': '及早向入境处查询 {{limit}} 后可循何种身份延期，或另作安排',
  'MM26.windowFirst.title': '子女于逗留期内年满 18 岁（{{adult}}）',
  'MM26.windowFirst.because':
    '子女于 {{born}} 出生，在逗留期限 {{limit}} 前于 {{adult}} 年满 18 岁；延期申请期于此前的 {{opens}} 开始。满 18 岁后的延期按个别情况审批。',
  'MM26.stepWindow': '申请期于 {{opens}} 开始，早于生日 {{adult}}',
  'MM26.windowFirst.next': '及早提交延期申请：自 {{opens}} 起，在 {{fileBefore}} 之前',
  'MM27.rule': '主申请人与受养人的婚姻或伴侣关系已终止或已分居',
  'MM27.title': '受养关系已终止：{{status}}',
  'MM27.because':
    '主申请人的婚姻状况记录为{{status}}，而受养人仍有逗留记录。配偶或伴侣须仍属受养人方可获延期。',
  'MM27.step': '婚姻状况：{{status}}',
  'MM27.next': '通知入境处；证件所载的逗留期限不变，但其后须有其他逗留依据',
  'MM27.separated.title': '须复核受养关系：分居',
  'MM27.separated.because': '主申请人的婚姻状况记录为{{status}}。分居本身并不终止受养人的逗留，但须复核。',
  'MM27.separated.next': '与家庭成员复核情况，并在下次延期前向入境处查询',
  'MM29.rule': '主申请人的雇佣已终止，其后未有复核受养人',
  'MM29.title': '雇佣已终止，尚未复核受养人',
  'MM29.because':
    '主申请人的雇佣已于 {{ended}} 终止，其后没有复核受养人的记录。受养人的逗留以主申请人的逗留为依据。',
  'MM29.step': '最后工作日的次日：{{over}}；只计 {{ended}} 或之后的复核',
  'MM29.next': '复核受养人的安排，并记录复核日期',
  'MM29.undated.title': '雇佣已终止，尚未复核受养人',
  'MM29.undated.because':
    '主申请人的雇佣已终止，但没有最后工作日的记录；自 {{over}} 起也没有复核受养人的记录。受养人的逗留以主申请人的逗留为依据。',
  'MM29.undated.step': '雇佣已终止，但没有最后工作日的记录：自 {{over}} 起计算；只计 {{ended}} 或之后的复核',
  'MM29.undated.next': '记录最后工作日，复核受养人的安排，并记录复核日期',
  'AGE.rule': '子女生日须办理事项：年满 18 岁前六个月起，以及 11 岁和 18 岁的身份证',
  'AGE.title': '子女将于 {{birthday}} 年满 18 岁',
  'AGE.because':
    '子女于 {{born}} 出生，将于 {{birthday}} 年满 18 岁。受养子女须未满 18 岁方获准来港；满 18 岁后不能再以受养子女身份新申请，延期则按个别情况审批。',
  'AGE.next': '须以受养子女身份提交的申请，请于 {{lastDay}} 或之前提交，或另作安排',
  'AGE.step': '出生日 {{born}} + {{age}} 年 = {{birthday}}',
  'AGE.stepLeapDay': '于 2 月 29 日出生：为稳妥起见，以 {{lastDay}} 次日作生日处理',
  'AGE.stepNotice': '提前 {{months}} 个月通知：自 {{notice}} 起',
  'AGE.card.title': '子女已满 11 岁：须于 {{lastDay}} 或之前登记身份证',
  'AGE.card.because':
    '子女已于 {{birthday}} 年满 11 岁。居民须于满 11 岁后 30 天内登记身份证，即 {{lastDay}} 或之前；如不在香港，则于返港后 30 天内。',
  'AGE.card.next': '预约登记身份证，然后记录号码',
  'AGE.card.rolledOn.title': '子女已满 11 岁：须于 {{lastDay}} 或之前登记身份证',
  'AGE.card.rolledOn.because':
    '子女已于 {{birthday}} 年满 11 岁。居民须于满 11 岁后 30 天内登记身份证；如不在香港，则于返港后 30 天内。30 天期限于 {{thirtieth}}（{{dayOff}}）届满，顺延至 {{lastDay}}。',
  'AGE.card.rolledOn.next': '预约登记身份证，然后记录号码',
  'AGE.adultCard.rolledOn.title': '子女已满 18 岁：须于 {{lastDay}} 或之前换领成人身份证',
  'AGE.adultCard.rolledOn.because':
    '子女已于 {{birthday}} 年满 18 岁，须于满 18 岁后 30 天内换领成人身份证。30 天期限于 {{thirtieth}}（{{dayOff}}）届满，顺延至 {{lastDay}}。',
  'AGE.adultCard.rolledOn.next': '提醒家庭成员换领身份证',
  'AGE.adultCard.title': '子女已满 18 岁：须于 {{lastDay}} 或之前换领成人身份证',
  'AGE.adultCard.because':
    '子女已于 {{birthday}} 年满 18 岁。须于满 18 岁后 30 天内换领成人身份证，即 {{lastDay}} 或之前。',
  'AGE.adultCard.next': '提醒家庭成员换领身份证',
}
