import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import type { ScreenMessages } from '#app/i18n/en/screen.ts'
import { isLocale, type Locale } from '#app/i18n/locales.ts'
import { WordsProvider } from '#app/i18n/react.tsx'
import { makeTranslator } from '#app/i18n/translate.ts'

/** Only the reader's language is fetched. */
const CATALOGUES: Record<Locale, () => Promise<{ screen: ScreenMessages }>> = {
  en: () => import('#app/i18n/en/screen.ts'),
  'zh-Hant': () => import('#app/i18n/zh-Hant/screen.ts'),
  'zh-Hans': () => import('#app/i18n/zh-Hans/screen.ts'),
}

async function hydrate() {
  const lang = document.documentElement.lang
  const locale = isLocale(lang) ? lang : 'en'
  const { screen } = await CATALOGUES[locale]()
  letDialogsAddStyles()
  sayWhomThePageIsFor()
  await readPageState()
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <WordsProvider words={makeTranslator(locale, screen)}>
          <RemixBrowser />
        </WordsProvider>
      </StrictMode>,
    )
  })
}

/**
 * Remix decodes the page's state in a promise that its component throws at React's root: a key pressed meanwhile makes React
 * give up with error 345 ("root did not complete"). Asked before React is, it throws the same promise before any hook (2.17), and has
 * the state afterwards. Whatever else it throws, it throws again to React, where the error page is.
 */
async function readPageState() {
  try {
    RemixBrowser({})
  } catch (thrown) {
    if (thrown instanceof Promise) await thrown
  }
}

/** Dialogs put a style element into the page while they are open; their library looks for the nonce under this name. */
function letDialogsAddStyles() {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  Object.assign(globalThis, { __webpack_nonce__: nonce })
}

/** Another tab may sign in as somebody else: our own requests name the account that this page was opened for. */
function sayWhomThePageIsFor() {
  const plainFetch = window.fetch
  window.fetch = (input, init) => {
    const reader = document.documentElement.dataset.reader
    const request = new Request(input, init)
    const isOurs = new URL(request.url).origin === window.location.origin
    if (reader !== undefined && isOurs) request.headers.set('X-Reader', reader)
    return plainFetch(request)
  }
}

void hydrate()
