/** A form that came after the session had ended, for the page that offers to sign in and send it again. */
export type UnsentForm = {
  unsent: { action: string; fields: [name: string, value: string][]; hadFile: boolean }
}
