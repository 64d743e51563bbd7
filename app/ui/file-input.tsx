import type { InputHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { useControlProps } from './text-input.tsx'

/** A file of the reader's machine. */
export function FileInput({ className, ...rest }: Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>) {
  const control = useControlProps()
  return (
    <input
      {...control}
      type="file"
      {...rest}
      className={classNames(
        'max-w-full text-small file:mr-3 file:min-h-9 file:rounded-control file:border file:border-line',
        'file:bg-card file:px-3 file:font-medium max-md:file:min-h-11',
        className,
      )}
    />
  )
}
