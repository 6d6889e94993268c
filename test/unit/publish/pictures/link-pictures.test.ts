import promises, { mkdtemp, readFile, rm } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { outlineText } from '../../../../src/publish/pictures/outline-text.ts';
import { writeLinkPictures } from '../../../../src/publish/pictures/write-link-pictures.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';
import { SMALL_CONTENT, smallContext } from '../../../support/small-corpus.ts';

const corpus = await contentCorpus('five-plans');
const settings = { ...smallContext.settings, contentDir: SMALL_CONTENT };
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'link-pictures-'));
  await writeLinkPictures({ corpus, settings, directory });
});
afterAll(async () => {
  await rm(directory, { recursive: true });
});

describe('the picture beside a link', () => {
  const read = (path: string) => readFile(join(directory, path));

  it('is a PNG of the size that messengers show whole, of the site and of each institution', async () => {
    const paths = corpus.institutions.map(
      ({ institutionId }) => `institutions/${institutionId}/link.png`,
    );
    for (const path of ['link.png', ...paths]) {
      expect(imageSize(await read(path))).toMatchObject({ type: 'png', width: 1200, height: 630 });
    }
  });

  it('has the name of the site above that of an institution, and once where it is the title', async () => {
    const isEmpty = async (path: string) => {
      const line = { left: 140, top: 80, width: 900, height: 70 };
      const grey = await sharp(await read(path))
        .greyscale()
        .extract(line)
        .raw()
        .toBuffer();
      return Math.min(...grey) > 200;
    };
    expect(await isEmpty('institutions/ntl/link.png')).toBe(false);
    expect(await isEmpty('link.png')).toBe(true);
  });

  it('differs from institution to institution, and is the same each time it is made', async () => {
    const first = await read('institutions/nlpi/link.png');
    expect(first.equals(await read('institutions/ncl/link.png'))).toBe(false);
    const again = await mkdtemp(join(tmpdir(), 'link-pictures-'));
    await writeLinkPictures({ corpus, settings, directory: again });
    expect(first.equals(await readFile(join(again, 'institutions/nlpi/link.png')))).toBe(true);
    await rm(again, { recursive: true });
  });
});

describe('a text as outlines', () => {
  it('has a form for each Chinese character, Latin letter and digit', async () => {
    const chinese = await outlineText('圖書館');
    expect(chinese.width).toBe(3000);
    expect(chinese.path.match(/M/g)!.length).toBeGreaterThan(3);
    const digits = await outlineText('106');
    expect(digits.width).toBeGreaterThan(1000);
    expect(digits.width).toBeLessThan(2000);
  });

  it('leaves a gap for a character that the font lacks', async () => {
    expect(await outlineText('\u{2ffff}')).toEqual({ path: '', width: 1000 });
  });

  it('reads no file of the font again that the process has read for another text', async () => {
    await outlineText('圖書館106');
    const read = vi.spyOn(promises, 'readFile');
    syncBuiltinESMExports();
    await outlineText('圖書館106');
    await writeLinkPictures({ corpus, settings, directory });
    const fonts = read.mock.calls.filter(([path]) => (path as string).endsWith('.woff2'));
    read.mockRestore();
    syncBuiltinESMExports();
    expect(fonts).toEqual([]);
  });

  it('reads a file of the font again that could not be read before', async () => {
    const read = vi.spyOn(promises, 'readFile').mockRejectedValueOnce(new Error('too many files'));
    syncBuiltinESMExports();
    await expect(outlineText('龘')).rejects.toThrow('too many files');
    read.mockRestore();
    syncBuiltinESMExports();
    expect((await outlineText('龘')).path).not.toBe('');
  });
});
