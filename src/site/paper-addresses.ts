import type { Plugin } from 'vite';
import { namesThisMachine } from '../corpus/addresses/site-address.ts';
import type { Settings } from '../corpus/settings.ts';

/**
 * Vite plugin: paper has the whole address of what a page links to. Links name no host, and a style
 * sheet, which prints where they lead, knows none; pages may hold no style of their own. The rule is
 * added to the sheet that pages import, for Vite shows a plugin no sheet that another one imports.
 */
export function paperAddresses(settings: Settings): Plugin {
  return {
    name: 'open-plans:paper-addresses',
    enforce: 'pre',
    transform: {
      filter: { id: /\/styles\/site\.css$/ },
      handler: (code) =>
        namesThisMachine(settings)
          ? code
          : `${code}\n:root { --site-origin: '${settings.siteUrl}'; }\n`,
    },
  };
}
