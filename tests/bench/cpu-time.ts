import { readFileSync } from 'node:fs'

/** Of the clock in which Linux counts CPU time. */
const MS_PER_TICK = 10

/** CPU time of a process so far: what stays comparable on a machine that others use, too. Linux only; elsewhere NaN. */
export function cpuMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK
  } catch {
    return Number.NaN
  }
}
