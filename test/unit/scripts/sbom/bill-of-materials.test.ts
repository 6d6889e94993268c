import { expect, test } from 'vitest';
import {
  billOfMaterials,
  licenceList,
  sentToVisitors,
} from '../../../../scripts/sbom/bill-of-materials.ts';
import { ownModules } from '../../../house/own-modules.ts';

const bom = () => ({
  bomFormat: 'CycloneDX',
  serialNumber: 'urn:uuid:1',
  metadata: { timestamp: '2026-01-01T00:00:00Z', component: { name: 'folder', version: '0.1.0' } },
  components: [
    { name: 'astro', version: '7.3.4', licenses: [{ license: { id: 'MIT' } }] },
    { name: 'pagefind', version: '1.6.0', licenses: [{ expression: 'MIT OR Apache-2.0' }] },
    { name: '@pagefind/linux-x64', version: '1.6.0' },
  ],
});

test('says of each component whether the site has it or builds use it, and neither time nor number', () => {
  const bill = billOfMaterials(bom());
  expect(bill).not.toHaveProperty('serialNumber');
  expect(bill.metadata).toEqual({ component: { name: 'open-plans', version: '0.1.0' } });
  expect(bill.components.map(({ properties }) => properties?.at(-1)?.value)).toEqual([
    'build',
    'site',
    'site',
  ]);
});

test('lists licences, and says where none is stated', () => {
  const text = licenceList(billOfMaterials(bom()), 'MIT License');
  const [site = '', builds = ''] = text.split('# 只在建置時使用的');
  expect(site).toContain('pagefind 1.6.0：MIT OR Apache-2.0');
  expect(site).toContain('@pagefind/linux-x64 1.6.0：未載明 not stated');
  expect(builds).toContain('astro 7.3.4：MIT');
});

test('scripts that browsers get bring no other package with them', async () => {
  const modules = await ownModules('src');
  const found: string[] = [];
  const seen = new Set<string>();
  const walk = (path: string, from: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = modules.get(path);
    if (text === undefined) throw new Error(`${from} imports ${path}, which is not there`);
    for (const [, written = ''] of text.matchAll(
      /^(?:import|export) (?!type\b)(?:[^'"]*? from )?['"]([^'"]+)['"]/gm,
    )) {
      if (/\.(?:css|json)$/.test(written)) continue;
      if (!written.startsWith('.')) {
        if (!sentToVisitors.includes(written)) found.push(`${path} → ${written}`);
        continue;
      }
      walk(new URL(written, `file:///${path}`).pathname.slice(1), path);
    }
  };
  let scripts = 0;
  for (const [path, text] of modules) {
    if (!path.endsWith('.astro')) continue;
    for (const [, script = ''] of text.matchAll(/<script>([^]*?)<\/script>/g)) {
      for (const [, written = ''] of script.matchAll(
        /import (?:[^'"]*? from )?['"]([^'"]+)['"]/g,
      )) {
        scripts += 1;
        walk(new URL(written, `file:///${path}`).pathname.slice(1), path);
      }
    }
  }
  expect(scripts).toBeGreaterThan(5);
  expect(seen.size).toBeGreaterThan(30);
  expect(found).toEqual([]);
});
