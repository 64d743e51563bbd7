/** How a request tells the process's jobs that there is work for them: it rings, and does not wait. */
export type Bell = { ring(): void; listen(onRing: () => void): void }

export function makeBell(): Bell {
  const listeners: (() => void)[] = []
  return {
    ring: () => {
      for (const onRing of listeners) onRing()
    },
    listen: (onRing) => {
      listeners.push(onRing)
    },
  }
}
