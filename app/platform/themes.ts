export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export function isTheme(text: unknown): text is Theme {
  return THEMES.some((theme) => theme === text)
}
