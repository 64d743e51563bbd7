import type { ReactNode, RefObject } from 'react'

type Props = {
  /** Read aloud when the keyboard comes to it. */
  name: string
  className: string
  /** The element that scrolls, for whoever draws only the rows in view. */
  scroller?: RefObject<HTMLElement>
  children: ReactNode
}

/** What is too wide or too long scrolls in here, never the page; the keyboard reaches it. */
export function ScrollRegion({ name, className, scroller, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll
    <section ref={scroller} aria-label={name} tabIndex={0} className={className}>
      {children}
    </section>
  )
}
