import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useCspNonce } from '#app/platform/csp-nonce.tsx'
import { readerOf } from '#app/platform/reader.server.ts'
import styles from '#app/styles/app.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

export async function loader(args: LoaderFunctionArgs) {
  return readerOf(args)
}

export function Layout({ children }: { children: ReactNode }) {
  const reader = useRouteLoaderData<typeof loader>('root')
  const nonce = useCspNonce()
  return (
    <html lang={reader?.locale ?? 'en'} data-theme={reader?.theme ?? 'system'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
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

export default function App() {
  return <Outlet />
}
