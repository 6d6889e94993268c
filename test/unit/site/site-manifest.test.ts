import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ExportManifest } from '../../../src/publish/files/manifest.ts';
import { getExportManifest, setExportManifest } from '../../../src/site/site-manifest.ts';

const empty: ExportManifest = { files: [], byHref: new Map(), splits: [], emptyCells: new Map() };

afterEach(() => vi.resetModules());

describe('the manifest of the site', () => {
  it('is refused before the files were written, with what to do', () => {
    expect(() => getExportManifest()).toThrow('npm run build');
  });

  it('is the same for another copy of the module in the same process', async () => {
    setExportManifest(empty);
    vi.resetModules();
    const copy = await import('../../../src/site/site-manifest.ts');
    expect(copy.setExportManifest).not.toBe(setExportManifest);
    expect(copy.getExportManifest()).toBe(empty);
  });
});
