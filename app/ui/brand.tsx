import { Link } from './link.tsx'

/** The mark and the product's name, as a link to where one begins. */
export function Brand({ href, name }: { href: string; name: string }) {
  return (
    <Link href={href} className="inline-flex items-center gap-2 rounded-small text-large font-semibold">
      <svg viewBox="0 0 32 32" width={16} height={16} aria-hidden="true">
        <path d="M27 7H7v18h14" fill="none" strokeWidth={5} className="stroke-accent" />
      </svg>
      {name}
    </Link>
  )
}
