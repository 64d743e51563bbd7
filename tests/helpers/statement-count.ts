import { ask } from './ask.ts'

/** How many statements a server has sent to its data store so far. */
export async function statementCount(address: string): Promise<number> {
  const { text } = await ask(address, { path: '/metrics' })
  return Number(/^stayledger_statements_total (\d+)$/m.exec(text)?.[1])
}
