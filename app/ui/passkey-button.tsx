import { KeyRound } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button, type ButtonKind } from './button.tsx'
import { useHydrated } from './hydrated.ts'

type Props = {
  /** Where the question is fetched: a POST with `purpose`, answered with the browser's options as JSON. */
  askHref: string
  purpose: string
  /** `add` makes a passkey, `use` answers with one. */
  does: 'add' | 'use'
  /** The field of the surrounding form in which the answer is sent. */
  field: string
  label: string
  /** Said when nothing came: stopped by the person, none there, or refused. */
  stopped: string
  kind?: ButtonKind
}

/** Asks the browser for a passkey and sends the form around it with the answer. Without script there is no button. */
export function PasskeyButton({ askHref, purpose, does, field, label, stopped, kind }: Props) {
  const hydrated = useHydrated()
  const answer = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'asking' | 'stopped'>('idle')
  if (!hydrated) return null

  async function ask() {
    setState('asking')
    try {
      const given = await askBrowser(askHref, purpose, does)
      if (!answer.current) return
      answer.current.value = JSON.stringify(given)
      setState('idle')
      answer.current.form?.requestSubmit()
    } catch {
      setState('stopped')
    }
  }

  return (
    <div className="flex flex-col gap-1.5">
      <input type="hidden" name={field} ref={answer} />
      <Button kind={kind} disabled={state === 'asking'} onClick={ask} className="w-full">
        <KeyRound aria-hidden="true" size={16} />
        {label}
      </Button>
      {state === 'stopped' && (
        <p role="alert" className="text-small font-medium text-critical">
          {stopped}
        </p>
      )}
    </div>
  )
}

async function askBrowser(askHref: string, purpose: string, does: Props['does']): Promise<unknown> {
  const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser')
  const asked = await fetch(askHref, { method: 'POST', body: new URLSearchParams({ purpose }) })
  if (!asked.ok) throw new Error(`the question was refused: ${asked.status}`)
  const optionsJSON = await asked.json()
  return does === 'add' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })
}
