import { defineConfig } from 'astro/config';
import { ownModules } from './src/site/own-modules.ts';
import { readSettings } from './scripts/shared/read-settings.ts';

const settings = readSettings(process.env, process.cwd());

export default defineConfig({
  site: settings.siteUrl,
  base: settings.basePath,
  srcDir: './src/site',
  output: 'static',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // The Content-Security-Policy allows no inline style.
    inlineStylesheets: 'never',
  },
  vite: {
    plugins: [ownModules()],
    // Nor any inline script: without this, Astro writes small ones into the page.
    build: { assetsInlineLimit: 0 },
  },
  // Highlighted code carries inline styles.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  prefetch: false,
});
