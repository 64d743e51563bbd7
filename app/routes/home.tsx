import { useT } from '#app/i18n/react.tsx'

export default function Home() {
  const { t } = useT()
  return <main className="mx-auto max-w-prose p-6 text-title">{t('app.name')}</main>
}
