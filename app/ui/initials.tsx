import { VisuallyHidden } from './visually-hidden.tsx'

/** Two letters for a Latin name, the last two characters for a Chinese one, `–` for nobody. */
export function initialsOf(name: string | null): string {
  const words = (name ?? '').trim().split(/\s+/).filter(Boolean)
  const first = words[0]
  if (first === undefined) return '–'
  if (/^\p{Script=Han}+$/u.test(first)) return [...first].slice(-2).join('')
  const last = words.length > 1 ? words.at(-1) : undefined
  return `${[...first][0] ?? ''}${[...(last ?? '')][0] ?? ''}`.toUpperCase()
}

type Props = {
  /** Null where nobody is named. */
  name: string | null
  /** Read aloud instead of the letters: "Looked after by Elaine Chow". */
  label: string
}

/** The round sign of a person who uses the product. */
export function Initials({ name, label }: Props) {
  return (
    <span
      title={label}
      className="inline-flex size-7 shrink-0 items-center justify-center rounded-round bg-low-wash text-[0.6875rem] font-semibold text-low"
    >
      <span aria-hidden="true">{initialsOf(name)}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  )
}
