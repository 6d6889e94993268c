import { defineConfig } from 'astro/config';
import { collectionsOfCorpus } from './src/site/collections-of-corpus.ts';
import { ownModules } from './src/site/own-modules.ts';
import { paperAddresses } from './src/site/paper-addresses.ts';
import { readSettings } from './scripts/shared/read-settings.ts';

// The oldest browsers that the scripts and the layout are written for; without either, pages are whole.
const oldestBrowsers = ['chrome102', 'edge102', 'firefox113', 'safari16.4'];

/** Lightning CSS’s `light-dark()`: the colours have a media query, and nothing is to be made for it. */
const LIGHT_DARK = 1 << 20;

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
    plugins: [collectionsOfCorpus(), ownModules(), paperAddresses(settings)],
    css: { lightningcss: { exclude: LIGHT_DARK } },
    build: {
      // Nor any inline script: without this, Astro writes small ones into the page.
      assetsInlineLimit: 0,
      target: oldestBrowsers,
      cssTarget: oldestBrowsers,
    },
  },
  // Highlighted code carries inline styles.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  prefetch: false,
});
