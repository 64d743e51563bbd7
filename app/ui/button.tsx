import type { ButtonHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { Link, type LinkProps } from './link.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium'
type Look = { kind?: ButtonKind; size?: ButtonSize }

const BASE =
  'inline-flex items-center justify-center gap-1.5 whitespace-nowrap rounded-control border font-medium ' +
  'transition-colors duration-150 max-md:min-h-11 disabled:opacity-55 aria-disabled:opacity-55 no-underline'

const KINDS: Record<ButtonKind, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-line bg-card text-ink hover:border-edge',
  quiet: 'border-transparent bg-transparent text-accent hover:bg-accent-wash',
  danger: 'border-critical bg-card text-critical hover:bg-critical-wash',
}

const SIZES: Record<ButtonSize, string> = {
  small: 'min-h-7 px-2.5 py-0.5 text-small',
  medium: 'min-h-9 px-3 py-1 text-base',
}

/** The classes of a button, for the rare thing that must look like one and is none (a summary, a file label). */
export function buttonClasses({ kind = 'secondary', size = 'medium' }: Look): string {
  return classNames(BASE, KINDS[kind], SIZES[size])
}

/** A button that does something. It submits only where `type="submit"` says so. */
export function Button({
  kind,
  size,
  className,
  type = 'button',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & Look) {
  return <button type={type} {...rest} className={classNames(buttonClasses({ kind, size }), className)} />
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ kind, size, className, ...rest }: LinkProps & Look) {
  return <Link {...rest} className={classNames(buttonClasses({ kind, size }), className)} />
}
