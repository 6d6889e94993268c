import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measuredRun } from '../../../scripts/bench/measured-run.ts';
import { sizeByKind, wholeSize } from '../../../scripts/bench/size-by-kind.ts';

const node = (program: string) => [process.execPath, '-e', program] as const;

test.runIf(process.platform === 'linux')(
  'what a program costs is counted with the programs that it starts',
  async () => {
    const work = 'const until = Date.now() + 400; while (Date.now() < until);';
    const started = `require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(
      `globalThis.held = Buffer.alloc(3e8, 1); ${work}`,
    )}]); console.log('done')`;
    const { stdout, wall, cpu, peak } = await measuredRun(node(started), { cwd: tmpdir() });
    expect(stdout).toBe('done\n');
    expect(wall).toBeGreaterThan(0.4);
    expect(cpu).toBeGreaterThan(0.1);
    expect(peak).toBeGreaterThan(300);
  },
);

test('a program that fails is told of, with what it said', async () => {
  await expect(measuredRun(node("throw new Error('broken')"), { cwd: tmpdir() })).rejects.toThrow(
    'broken',
  );
});

test('files of a site are counted by what they are, each once', () => {
  const site = mkdtempSync(join(tmpdir(), 'sizes-'));
  try {
    for (const [path, text] of [
      ['plans/ntl/101/index.html', 'page'],
      ['en/plans/ntl/101/index.html', 'page'],
      ['plans/ntl/101/source.txt', 'as it came'],
      ['data/plans/ntl-101.csv', 'a,b'],
      ['data/measures.csv', 'a,b,c'],
      ['index.html', 'home'],
      ['robots.txt', ''],
    ] as const) {
      mkdirSync(join(site, path, '..'), { recursive: true });
      writeFileSync(join(site, path), text);
    }
    const sizes = sizeByKind(site);
    expect(sizes.get('計畫網頁 Pages of plans')).toEqual({ files: 2, bytes: 8 });
    expect(sizes.get('計畫的來源與附件 Sources and attachments')).toEqual({ files: 1, bytes: 10 });
    expect(sizes.get('全站資料集 Datasets of the site')).toEqual({ files: 1, bytes: 5 });
    expect(wholeSize(sizes)).toEqual({ files: 7, bytes: 30 });
  } finally {
    rmSync(site, { recursive: true });
  }
});
