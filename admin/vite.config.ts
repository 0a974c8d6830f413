import ui from '@nuxt/ui/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

import { precompressed } from './precompressed.ts';
import { theme } from './theme.ts';

const api = `http://localhost:${process.env.API_PORT ?? '4000'}`;

/**
 * Nuxt UI writes its palette into a style element when the page starts, which a strict
 * Content-Security-Policy refuses. The palette never changes here, so theme/palette.css holds it.
 */
function staticPalette(): Plugin {
  return {
    name: 'sora:static-palette',
    enforce: 'pre',
    load(id) {
      return id.endsWith('/runtime/plugins/colors.js')
        ? 'export default { install() {} };'
        : undefined;
    },
  };
}

export default defineConfig({
  plugins: [
    staticPalette(),
    vue(),
    ui({
      // Light or dark is a media query, not a class: no script and no flash.
      colorMode: false,
      // Components are imported where they are used, so that the bundle holds only those.
      components: false,
      autoImport: false,
      dts: false,
      // Icons are bundled: the page asks no other host for anything.
      icon: { clientBundle: { scan: { globInclude: ['src/**/*.{vue,ts}'] } } },
      experimental: { componentDetection: true },
      ui: theme,
    }),
    precompressed(),
  ],
  build: { sourcemap: true, target: 'es2023', assetsInlineLimit: 0 },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/auth': api,
      '/oauth/lever/callback': api,
      '/webhooks': api,
      '/healthz': api,
      '/readyz': api,
    },
  },
});
