import { vitePlugin as remix, type VitePluginConfig } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixOptions from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions as VitePluginConfig)],
  build: {
    // Fonts and images stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    sourcemap: false,
    target: 'es2022',
  },
})
