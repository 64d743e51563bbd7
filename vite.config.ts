import { vitePlugin as remix, type VitePluginConfig } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import remixOptions from './remix.config.js'

/** Routes without a screen leave an empty chunk; comments inside a library are its own. */
const EXPECTED_WARNINGS = new Set(['EMPTY_BUNDLE', 'INVALID_ANNOTATION'])

export default defineConfig({
  plugins: [dataStoreOutsideTheBundle(), tailwindcss(), remix(remixOptions as VitePluginConfig)],
  build: {
    // Fonts and images stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    sourcemap: false,
    target: 'es2022',
    rollupOptions: {
      onwarn: (warning, tell) => (EXPECTED_WARNINGS.has(warning.code ?? '') ? undefined : tell(warning)),
    },
  },
})

/**
 * The built server imports `#db/…` as the commands do, from the source tree: the process opens the data store outside
 * the bundle, and a second copy of its classes inside would not recognise its errors.
 */
function dataStoreOutsideTheBundle(): Plugin {
  return {
    name: 'data-store-outside-the-bundle',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, _importer, options) {
      return options.ssr && id.startsWith('#db/') ? { id, external: true } : null
    },
  }
}
