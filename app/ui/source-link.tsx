import { ExternalLink } from 'lucide-react'
import { VisuallyHidden } from './visually-hidden.tsx'

type Props = {
  label: string
  url: string
  /** Says that the page opens beside this one. */
  newTab: string
}

/** Where something was read. What has no address on the web is named only. */
export function SourceLink({ label, url, newTab }: Props) {
  if (!/^https?:/.test(url)) return <span>{label}</span>
  return (
    <a
      href={url}
      rel="noreferrer"
      target="_blank"
      className="rounded-small font-medium text-accent underline-offset-2 hover:underline"
    >
      {label}
      <ExternalLink aria-hidden="true" size={12} className="ml-1 inline" />
      <VisuallyHidden> {newTab}</VisuallyHidden>
    </a>
  )
}
