import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A Chromium for the browser tests: CHROMIUM_PATH, an installed one, on Linux the one of an npm package; else what to install. */
export async function chromiumOrReason(): Promise<{ path: string } | { reason: string }> {
  const asked = process.env.CHROMIUM_PATH
  if (asked) {
    return existsSync(asked)
      ? { path: asked }
      : { reason: `CHROMIUM_PATH is "${asked}", and no file is there` }
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const installed = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...APPS].find(
    existsSync,
  )
  if (installed) return { path: installed }
  const packed = await packedChromium()
  if (packed) return { path: packed }
  return {
    reason: 'The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its file.',
  }
}

/** The package unpacks itself into the temporary folder; each user has one there, so that root's is not in another's way. */
async function packedChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined
  const folder = join(tmpdir(), `stayledger-chromium-${userInfo().username}`)
  mkdirSync(folder, { recursive: true })
  const outer = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } catch {
    return undefined
  } finally {
    if (outer === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = outer
  }
}
