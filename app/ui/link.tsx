import { Link as RouterLink, useInRouterContext } from '@remix-run/react'
import type { AnchorHTMLAttributes } from 'react'

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  href: string
  /** A whole load by the browser: for files and for addresses of other sites. */
  document?: boolean
  /** The page keeps its scroll position: for sorting, tabs and panels. */
  keepScroll?: boolean
}

/** A link inside the product. It needs no router above it, so error pages may use it, too. */
export function Link({ href, document: whole = false, keepScroll = false, ...rest }: LinkProps) {
  const routed = useInRouterContext()
  if (!routed || whole) return <a href={href} {...rest} />
  return <RouterLink to={href} preventScrollReset={keepScroll} {...rest} />
}

/** A link in running text. */
export function TextLink({ className = '', ...rest }: LinkProps) {
  return (
    <Link
      {...rest}
      className={`rounded-small font-medium text-accent underline-offset-2 hover:underline ${className}`}
    />
  )
}
