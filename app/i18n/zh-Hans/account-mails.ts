import type { accountMails as english } from '#app/i18n/en/account-mails.ts'

export const accountMails: Record<keyof typeof english, string> = {
  'mail.greeting': '{{name}}，你好：',
  'mail.signature': 'Stayledger',
  'mail.password.subject': '设置新密码',
  'mail.password.text':
    '有人（应该是你）为此邮箱申请设置新密码。以下链接只能使用一次，有效期至香港时间 {{until}}。设置后，所有设备都会退出登录。',
  'mail.password.ignore': '如果不是你本人操作，请忽略此邮件，你的密码不会改变。',
  'mail.passwordChanged.subject': '你的密码已更改',
  'mail.passwordChanged.text': '你的账户密码已于香港时间 {{at}} 更改，其他登录已全部结束。',
  'mail.notYou': '如果不是你本人操作，请立即设置新密码（{{link}}），并告知雇主的所有者或管理员。',
  'mail.email.subject': '确认你的新邮箱',
  'mail.email.text':
    '你申请以后用此邮箱登录。以下链接只能使用一次，有效期至香港时间 {{until}}。确认之前，原邮箱仍然有效。',
  'mail.email.ignore': '如果不是你本人操作，请忽略此邮件，一切保持不变。',
  'mail.emailTaken.subject': '此邮箱已有账户',
  'mail.emailTaken.text':
    '有人（应该是你）想把此邮箱用于另一个账户。此邮箱已有账户，因此没有做任何更改。请用此邮箱登录，或申请设置新密码。',
  'mail.emailAsked.subject': '有人申请更改你的邮箱',
  'mail.emailAsked.text':
    '你的账户于香港时间 {{at}} 收到更改邮箱的申请。新邮箱经确认后才会生效，届时会再通知你。',
  'mail.emailChanged.subject': '你的邮箱已更改',
  'mail.emailChanged.text': '自香港时间 {{at}} 起，你须用 {{email}} 登录；此邮箱不能再登录你的账户。',
  'mail.factorAdded.subject': '已添加双重验证方式',
  'mail.factorAdded.text': '“{{factor}}”已于香港时间 {{at}} 添加到你的账户。',
  'mail.factorRemoved.subject': '已移除双重验证方式',
  'mail.factorRemoved.text': '“{{factor}}”已于香港时间 {{at}} 从你的账户移除。',
  'mail.recovery.subject': '有人使用了恢复码',
  'mail.recovery.text': '有人于香港时间 {{at}} 用恢复码登录了你的账户，该恢复码已失效。',
  'mail.invitation.subject': '{{employer}} 邀请你加入',
  'mail.invitation.text':
    '{{inviter}} 邀请你以“{{role}}”身份加入 {{employer}}，共同管理来港雇员的逗留期限。以下链接只能使用一次，有效期至香港时间 {{until}}；请在该页设置你的密码。',
  'mail.invitation.ignore': '如果你没有预期收到此邀请，请忽略此邮件。',
  'mail.invitationKnown.subject': '{{employer}} 邀请你加入',
  'mail.invitationKnown.text':
    '{{inviter}} 邀请你以“{{role}}”身份加入 {{employer}}，共同管理来港雇员的逗留期限。你已有账户：请登录后用以下链接接受邀请。链接只能使用一次，有效期至香港时间 {{until}}。',
  'mail.left.subject': '你已不再属于 {{employer}}',
  'mail.left.text': '你已不能再查看 {{employer}} 的雇员逗留资料。',
  'mail.role.subject': '你在 {{employer}} 的角色已更改',
  'mail.role.text': '你现在是 {{employer}} 的“{{role}}”。你已因此退出登录，请重新登录。',
}
