import type { accountMails as english } from '#app/i18n/en/account-mails.ts'

export const accountMails: Record<keyof typeof english, string> = {
  'mail.greeting': '{{name}}，你好：',
  'mail.signature': 'Stayledger',
  'mail.password.subject': '設定新密碼',
  'mail.password.text':
    '有人（應該是你）為此電郵地址要求設定新密碼。以下連結只能使用一次，有效至香港時間 {{until}}。設定後，所有裝置均會登出。',
  'mail.password.ignore': '如非你本人要求，請不用理會此電郵，你的密碼不會改變。',
  'mail.passwordChanged.subject': '你的密碼已更改',
  'mail.passwordChanged.text': '你的帳戶密碼已於香港時間 {{at}} 更改，其他登入已全部結束。',
  'mail.notYou': '如非你本人操作，請立即設定新密碼（{{link}}），並通知僱主的擁有人或管理員。',
  'mail.email.subject': '確認你的新電郵地址',
  'mail.email.text':
    '你要求以後以此電郵地址登入。以下連結只能使用一次，有效至香港時間 {{until}}。確認之前，原有地址仍然有效。',
  'mail.email.ignore': '如非你本人要求，請不用理會此電郵，一切維持不變。',
  'mail.emailTaken.subject': '此電郵地址已有帳戶',
  'mail.emailTaken.text':
    '有人（應該是你）想把此電郵地址用於另一帳戶。此地址已有帳戶，因此沒有作出任何更改。請以此地址登入，或要求設定新密碼。',
  'mail.emailAsked.subject': '有人要求更改你的電郵地址',
  'mail.emailAsked.text':
    '你的帳戶於香港時間 {{at}} 收到更改電郵地址的要求。新地址經確認後方會生效，屆時會再通知你。',
  'mail.emailChanged.subject': '你的電郵地址已更改',
  'mail.emailChanged.text': '由香港時間 {{at}} 起，你須以 {{email}} 登入；此地址不能再登入你的帳戶。',
  'mail.factorAdded.subject': '已新增雙重認證方式',
  'mail.factorAdded.text': '「{{factor}}」已於香港時間 {{at}} 加到你的帳戶。',
  'mail.factorRemoved.subject': '已移除雙重認證方式',
  'mail.factorRemoved.text': '「{{factor}}」已於香港時間 {{at}} 從你的帳戶移除。',
  'mail.recovery.subject': '有人使用了備用碼',
  'mail.recovery.text': '有人於香港時間 {{at}} 以備用碼登入你的帳戶，該備用碼已失效。',
  'mail.invitation.subject': '{{employer}} 邀請你加入',
  'mail.invitation.text':
    '{{inviter}} 邀請你以「{{role}}」身分加入 {{employer}}，一同管理來港僱員的逗留期限。以下連結只能使用一次，有效至香港時間 {{until}}；請在該頁設定你的密碼。',
  'mail.invitation.ignore': '如非你預期的邀請，請不用理會此電郵。',
  'mail.invitationKnown.subject': '{{employer}} 邀請你加入',
  'mail.invitationKnown.text':
    '{{inviter}} 邀請你以「{{role}}」身分加入 {{employer}}，一同管理來港僱員的逗留期限。你已有帳戶：請登入後以下列連結接受邀請。連結只能使用一次，有效至香港時間 {{until}}。',
  'mail.left.subject': '你已不再屬於 {{employer}}',
  'mail.left.text': '你已不能再查看 {{employer}} 的僱員逗留資料。',
  'mail.role.subject': '你在 {{employer}} 的角色已更改',
  'mail.role.text': '你現在是 {{employer}} 的「{{role}}」。你已因此登出，請重新登入。',
}
