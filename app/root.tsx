import { data, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useEffect } from 'react'
import { ProblemPage } from '#app/features/shell/problem-page.tsx'
import { useT } from '#app/i18n/react.tsx'
import { useCspNonce } from '#app/platform/csp-nonce.tsx'
import { findSignedIn } from '#app/platform/guard.server.ts'
import { readerKey, readerOf } from '#app/platform/reader.server.ts'
import styles from '#app/styles/app.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await findSignedIn({ request, context })
  const openedFor = signedIn && readerKey(signedIn.user.id)
  return data({ ...readerOf(request, signedIn), openedFor, requestId: context.requestId })
}

export function Layout({ children }: { children: ReactNode }) {
  const reader = useRouteLoaderData<typeof loader>('root')
  const nonce = useCspNonce()
  return (
    <html
      lang={reader?.locale ?? 'en'}
      data-theme={reader?.theme ?? 'system'}
      data-reader={reader?.openedFor}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{usePageTitle()}</title>
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/** A page's loader names it: `title`, in the reader's words. The innermost one counts. */
function usePageTitle(): string {
  const titles = useMatches().flatMap(({ data: loaded }) =>
    typeof loaded === 'object' && loaded !== null && 'title' in loaded ? [String(loaded.title)] : [],
  )
  return [...titles.slice(-1), 'Stayledger'].join(' · ')
}

export default function App() {
  useWordsOfReader()
  return <Outlet />
}

/** Signing in may change the language; the browser holds the words of one only, so the page comes again as a whole. */
function useWordsOfReader() {
  const reader = useRouteLoaderData<typeof loader>('root')
  const { locale } = useT()
  const isOther = reader !== undefined && reader.locale !== locale
  useEffect(() => {
    if (isOther) window.location.reload()
  }, [isOther])
}

export function ErrorBoundary() {
  const reader = useRouteLoaderData<typeof loader>('root')
  return <ProblemPage requestId={reader?.requestId ?? null} />
}
