import type { rulesTravelDocuments as english } from '#app/i18n/en/rules-travel-documents.ts'

export const rulesTravelDocuments: Record<keyof typeof english, string> = {
  'MM18.rule': '旅行证件早于逗留期限到期',
  'MM18.title': '旅行证件早于逗留期限到期',
  'MM18.because_one': '旅行证件于 {{expires}} 到期，比逗留期限 {{limit}} 早 {{count}} 天。',
  'MM18.because_other': '旅行证件于 {{expires}} 到期，比逗留期限 {{limit}} 早 {{count}} 天。',
  'MM18.step_one': '到期日 {{expires}} 比逗留期限 {{limit}} 早 {{count}} 天',
  'MM18.step_other': '到期日 {{expires}} 比逗留期限 {{limit}} 早 {{count}} 天',
  'MM18.next': '在 {{expires}} 前换领旅行证件并记录新证件；并向入境处查询是否须将逗留许可转注',
  'MM19.rule': '旅行证件在逗留期限（或申请期开始）后 3 个月内到期',
  'MM19.title': '旅行证件在逗留期限后不久到期',
  'MM19.because':
    '旅行证件于 {{expires}} 到期，距逗留期限 {{limit}} 不超过 {{months}} 个月。证件剩余有效期不足 {{months}} 个月时，网上延期申请不获接纳，延长的逗留期亦会因此缩短。',
  'MM19.step': '逗留期限 {{limit}} + {{months}} 个月 = {{enough}}，不早于到期日 {{expires}}',
  'MM19.next': '在提交延期申请前换领旅行证件',
  'MM20.rule': '逗留签注（D）早于逗留期限到期，或延期后没有签注记录',
  'MM20.title': '逗留签注（D）早于逗留期限到期',
  'MM20.because_one':
    '逗留签注（D）于 {{expires}} 到期，比逗留期限 {{limit}} 早 {{count}} 天。获批延期后须另行换领。',
  'MM20.because_other':
    '逗留签注（D）于 {{expires}} 到期，比逗留期限 {{limit}} 早 {{count}} 天。获批延期后须另行换领。',
  'MM20.step_one': '逗留签注（D）{{expires}} 比逗留期限 {{limit}} 早 {{count}} 天',
  'MM20.step_other': '逗留签注（D）{{expires}} 比逗留期限 {{limit}} 早 {{count}} 天',
  'MM20.next': '向出入境管理部门换领逗留签注（D），并记录到期日',
  'MM20.missing.title': '延期后没有逗留签注（D）的记录',
  'MM20.missing.because': '逗留期限已延长至 {{limit}}，但没有相应的逗留签注（D）记录。',
  'MM20.missing.step': '延长后的逗留期限 {{limit}}，逗留签注（D）：没有记录',
  'MM20.missing.next': '向出入境管理部门换领逗留签注（D），并记录到期日',
  'MM21.rule': '逗留根据输入内地人才计划批准，但所记录的证件为中国护照而非往来港澳通行证',
  'MM21.title': '所记录的证件为中国护照，并非往来港澳通行证',
  'MM21.because':
    '所记录的旅行证件为中国护照，但输入内地人才计划的获批人士须持附有逗留签注（D）的往来港澳通行证来港。护照只可用于过境。',
  'MM21.step': '计划 {{scheme}}，所记录的证件：中国护照，没有往来港澳通行证',
  'MM21.next': '记录往来港澳通行证及逗留签注（D），或核实适用的计划',
}
