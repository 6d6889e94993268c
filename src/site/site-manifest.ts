import type { ExportManifest } from '../publish/files/manifest.ts';

// Astro bundles the pages, so they get a copy of this module of their own; the process is shared.
const KEY = Symbol.for('open-plans.export-manifest');
const shared = globalThis as { [KEY]?: ExportManifest };

/** Makes the written files known to the pages; the build calls it before Astro renders. */
export function setExportManifest(manifest: ExportManifest): void {
  shared[KEY] = manifest;
}

/**
 * The files that the build wrote.
 * @throws {Error} when none were written in this process: pages cannot be rendered without them.
 */
export function getExportManifest(): ExportManifest {
  const manifest = shared[KEY];
  if (manifest === undefined) {
    throw new Error('尚未產生資料檔；請以 npm run build 建置，不要直接執行 astro');
  }
  return manifest;
}
