import type { SiteAddresses } from '../../src/corpus/links/resolve-link.ts';

/** Addresses of a Chinese site at the root of its host: paths stay as they are. */
export const rootAddresses: SiteAddresses = { page: (path) => path, file: (path) => path };
