import { readFileSync } from 'node:fs'

/** By how many MB a process grew at most while it was watched, and its most. Linux only; elsewhere NaN. */
export function watchMemory(pid: number): { end(): { grownMb: number; peakMb: number } } {
  const before = residentKb(pid)
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, residentKb(pid))
  }, 20)
  return {
    end() {
      clearInterval(timer)
      return { grownMb: Math.round((peak - before) / 1024), peakMb: Math.round(peak / 1024) }
    },
  }
}

function residentKb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return Number.NaN
  }
}
