import type { Texts } from './form-texts.ts'

/** What a form was opened with: the version, and what stood in its fields. It goes back with the form. */
export function VersionSeen({ version, texts }: { version: number; texts: Texts }) {
  return (
    <>
      <input type="hidden" name="version" value={version} />
      {Object.entries(texts).map(([name, text]) => (
        <input key={name} type="hidden" name={`was-${name}`} value={text} />
      ))}
    </>
  )
}
