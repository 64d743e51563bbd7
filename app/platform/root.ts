import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the installation. Only for what Node runs directly: in the bundle this file would stand elsewhere. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
