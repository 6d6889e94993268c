import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Site } from '../../../../src/content/schemas/site.ts';
import { ACCENT, writeFace } from '../../../../src/publish/files/face.ts';
import { smallCorpus } from '../../../support/small-corpus.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'open-plans-face-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const colours = {
  accent: { light: '#00529b', dark: '#8fc4ff' },
  link: { light: '#006b4f', dark: '#7fe0bf' },
};

const read = (path: string) => readFile(join(folder, path));

async function write(own: Partial<Site>): Promise<string[]> {
  const corpus = smallCorpus();
  await writeFace({
    corpus: { ...corpus, site: { ...corpus.site, ...own } },
    settings: { contentDir: folder, basePath: '/open/' },
    directory: folder,
  });
  return (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

/** Colour in the middle of a picture. */
async function middleOf(picture: Uint8Array): Promise<number[]> {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * 4;
  return [...data.subarray(at, at + 3)];
}

test('the accent of icons is that of the style sheet', async () => {
  const tokens = new URL('../../../../src/site/styles/tokens.css', import.meta.url);
  expect(await readFile(tokens, 'utf8')).toContain(`--accent: ${ACCENT};`);
});

describe('a site without a face of its own', () => {
  test('has icons of the software’s sign and a web manifest in its name, below its path', async () => {
    expect(await write({})).toEqual([
      'icon-180.png',
      'icon-192.png',
      'icon-512.png',
      'site.webmanifest',
    ]);
    const manifest = JSON.parse(String(await read('face/site.webmanifest'))) as {
      icons: { src: string }[];
    };
    expect(manifest).toMatchObject({
      name: smallCorpus().site.name.zh,
      start_url: '/open/',
      scope: '/open/',
      theme_color: ACCENT,
    });
    for (const { src } of manifest.icons) {
      expect(src).toMatch(/^\/open\/face\/icon-\d+\.png$/);
      const [, size] = /icon-(\d+)/.exec(src)!;
      expect(imageSize(await read(src.slice('/open/'.length)))).toMatchObject({
        width: Number(size),
        height: Number(size),
      });
    }
  });
});

describe('a site with colours', () => {
  test('has them in a style sheet for both schemes, and paper keeps its black', async () => {
    await write({ colours });
    expect(String(await read('face/colours.css'))).toBe(
      '@media screen{:root:root{--accent:#00529b;--link:#006b4f;--focus:#006b4f}}\n' +
        '@media screen and (prefers-color-scheme:dark){:root:root{--accent:#8fc4ff;--link:#7fe0bf;--focus:#7fe0bf}}\n',
    );
  });

  test('has its sign in them', async () => {
    await write({ colours });
    expect(String(await read('favicon.svg'))).toContain('fill="#00529b"');
    expect(
      await middleOf(
        await sharp(await read('face/icon-512.png'))
          .extract({ left: 10, top: 200, width: 4, height: 4 })
          .png()
          .toBuffer(),
      ),
    ).toEqual([0, 0x52, 0x9b]);
  });
});

describe('a site with a mark', () => {
  test('has it as icon and for its pages, and a wide one keeps its shape', async () => {
    const wide = sharp({ create: { width: 400, height: 200, channels: 3, background: '#204060' } });
    await writeFile(join(folder, 'mark.png'), await wide.png().toBuffer());
    await write({ mark: 'mark.png' });
    expect(await middleOf(await read('face/icon-180.png'))).toEqual([0x20, 0x40, 0x60]);
    expect(imageSize(await read('face/mark.png'))).toMatchObject({ width: 96, height: 96 });
    const { data } = await sharp(await read('face/mark.png'))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    // Above the picture there is nothing.
    expect(data[3]).toBe(0);
    expect(String(await read('favicon.svg'))).toContain('data:image/png;base64,');
  });

  test('gives the same bytes each time', async () => {
    const mark = sharp({ create: { width: 300, height: 300, channels: 3, background: '#204060' } });
    await writeFile(join(folder, 'mark.png'), await mark.png().toBuffer());
    await write({ mark: 'mark.png' });
    const first = await read('face/icon-192.png');
    await write({ mark: 'mark.png' });
    expect(first.equals(await read('face/icon-192.png'))).toBe(true);
  });
});
