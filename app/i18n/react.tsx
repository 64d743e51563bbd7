import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { ScreenKey } from '#app/i18n/en/screen.ts'
import { problemText } from '#app/i18n/problem.ts'
import type { Translator } from '#app/i18n/translate.ts'

/** The reader's words in a component. Texts of the rules are rendered by the server and are not among them. */
export type ScreenTranslator = Translator<ScreenKey>

const Words = createContext<ScreenTranslator | undefined>(undefined)

export function WordsProvider({ words, children }: { words: ScreenTranslator; children: ReactNode }) {
  return <Words.Provider value={words}>{children}</Words.Provider>
}

/** `const { t, day, money, locale, problem, problems } = useT()`. `problems` takes a field's errors. */
export function useT() {
  const words = useContext(Words)
  if (!words) throw new Error('useT needs a WordsProvider above it')
  return useMemo(
    () => ({
      ...words,
      problem: (message: string) => problemText(words, message),
      problems: (messages: readonly string[] | undefined) =>
        messages?.map((message) => problemText(words, message)),
    }),
    [words],
  )
}
