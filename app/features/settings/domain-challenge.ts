/** Where in a domain's records the text stands, and the text: whoever can put it there has the domain. */
export function challengeName(domain: string): string {
  return `_stayledger.${domain}`
}

export function challengeText(token: string): string {
  return `stayledger-domain=${token}`
}
