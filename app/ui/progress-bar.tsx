import { useNavigation } from '@remix-run/react'
import { classNames } from './class-names.ts'

/** A quiet bar at the top while the next page is on its way; nothing in the first 100 ms. */
export function NavigationProgress({ label }: { label: string }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-hidden={!busy || undefined}
      className={classNames(
        'no-print pointer-events-none fixed inset-x-0 top-0 z-50 h-0.5 origin-left bg-accent',
        busy
          ? 'scale-x-90 opacity-100 transition delay-100 duration-[4s,150ms] ease-out [transition-property:scale,opacity]'
          : 'scale-x-0 opacity-0',
      )}
    />
  )
}

type CountedProps = { label: string; done: number; total: number; text: string }

/** Long work with a known end: how much is done, in words and as a bar. */
export function CountedProgress({ label, done, total, text }: CountedProps) {
  return (
    <div className="flex flex-col gap-1">
      <progress
        aria-label={label}
        value={done}
        max={Math.max(total, 1)}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-round bg-raised [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-raised [&::-webkit-progress-value]:bg-accent"
      />
      <p className="text-small text-soft">{text}</p>
    </div>
  )
}
