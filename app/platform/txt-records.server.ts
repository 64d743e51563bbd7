import { Resolver } from 'node:dns/promises'

/** The TXT records of a name; none when there is no such name or no answer. */
export type TxtRecords = (name: string) => Promise<string[]>

const MOST_MS = 4000

/** As the machine's own servers know them; `servers` for others. */
export function makeTxtRecords(servers?: readonly string[]): TxtRecords {
  return async (name) => {
    const resolver = new Resolver({ timeout: MOST_MS, tries: 2 })
    if (servers) resolver.setServers(servers)
    try {
      return (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
    } catch {
      return []
    }
  }
}
