import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { Button } from './button.tsx'

export type Toast = {
  text: string
  /** Takes back what was just done. */
  undo?: { label: string; onUndo: () => void }
}

type Shown = Toast & { id: number }

const SECONDS = 8

const Show = createContext<((toast: Toast) => void) | undefined>(undefined)

/** `const showToast = useToast()`. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(Show)
  if (!show) throw new Error('useToast needs a ToastProvider above it')
  return show
}

/** Says in a corner what was just done, for eight seconds or as long as it is looked at. */
export function ToastProvider({
  label,
  closeLabel,
  children,
}: {
  label: string
  closeLabel: string
  children: ReactNode
}) {
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const show = useCallback(
    (toast: Toast) => setToasts((now) => [...now.slice(-2), { ...toast, id: nextId() }]),
    [],
  )
  const drop = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), [])
  return (
    <Show.Provider value={show}>
      {children}
      <section
        aria-label={label}
        aria-live="polite"
        className="no-print pointer-events-none fixed inset-x-3 bottom-3 z-40 flex flex-col items-end gap-2 max-md:bottom-16"
      >
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} closeLabel={closeLabel} onGone={drop} />
        ))}
      </section>
    </Show.Provider>
  )
}

let lastId = 0
function nextId(): number {
  lastId += 1
  return lastId
}

type LineProps = { toast: Shown; closeLabel: string; onGone: (id: number) => void }

function ToastLine({ toast, closeLabel, onGone }: LineProps) {
  const [held, setHeld] = useState(false)
  const hold = useMemo(() => ({ on: () => setHeld(true), off: () => setHeld(false) }), [])
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => onGone(toast.id), SECONDS * 1000)
    return () => clearTimeout(timer)
  }, [held, onGone, toast.id])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: looking at it only keeps it there
    <div
      onMouseEnter={hold.on}
      onMouseLeave={hold.off}
      onFocus={hold.on}
      onBlur={hold.off}
      className="pointer-events-auto flex max-w-md items-center gap-2 rounded-control border border-line bg-card py-1.5 pl-4 pr-1.5 shadow-over"
    >
      <p className="min-w-0 flex-1">{toast.text}</p>
      {toast.undo && (
        <Button
          kind="quiet"
          size="small"
          onClick={() => {
            toast.undo?.onUndo()
            onGone(toast.id)
          }}
        >
          {toast.undo.label}
        </Button>
      )}
      <Button kind="quiet" size="small" aria-label={closeLabel} onClick={() => onGone(toast.id)}>
        ×
      </Button>
    </div>
  )
}
