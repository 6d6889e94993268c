import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContentFolder } from '../../../../src/content/read/read-content-folder.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'content-folder-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

describe('readContentFolder', () => {
  it('gives the bytes of texts, and size and checksum of all other files, in order of their paths', async () => {
    await mkdir(join(root, 'plans/a/101'), { recursive: true });
    await writeFile(join(root, 'site.yaml'), 'a: 1\n');
    await writeFile(join(root, 'plans/a/101/plan.md'), '甲');
    await writeFile(join(root, 'plans/a/101/source.txt'), 'abc');
    const folder = await readContentFolder(root, root);
    expect([...folder.files.values()]).toEqual([
      {
        path: 'plans/a/101/plan.md',
        bytes: 3,
        data: new TextEncoder().encode('甲'),
        sha256: null,
        kind: null,
      },
      {
        path: 'plans/a/101/source.txt',
        bytes: 3,
        data: null,
        // SHA-256 of `abc` (FIPS 180-4, example).
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        kind: 'text',
        picture: null,
      },
      {
        path: 'site.yaml',
        bytes: 5,
        data: new TextEncoder().encode('a: 1\n'),
        sha256: null,
        kind: null,
      },
    ]);
  });

  it('gives the bytes of those other files that are text, to look for something in them', async () => {
    await writeFile(join(root, 'source.txt'), '甲');
    await writeFile(join(root, 'scan.pdf'), '%PDF');
    const { attachedTexts } = await readContentFolder(root, root);
    expect([...(attachedTexts ?? [])]).toEqual([['source.txt', new TextEncoder().encode('甲')]]);
  });

  it('passes over files and folders whose name begins with a dot', async () => {
    await mkdir(join(root, '.git'));
    await writeFile(join(root, '.git/config.yaml'), 'a: 1\n');
    await writeFile(join(root, '.DS_Store'), '');
    expect((await readContentFolder(root, root)).files.size).toBe(0);
  });

  it('does not read a text of 10 MB', async () => {
    await writeFile(join(root, 'site.yaml'), Buffer.alloc(10 * 1024 * 1024, 'a'));
    const folder = await readContentFolder(root, root);
    expect(folder.files.get('site.yaml')).toMatchObject({ bytes: 10_485_760, data: null });
  });

  it('names the folder as the clerk sees it', async () => {
    await mkdir(join(root, 'my/content'), { recursive: true });
    expect((await readContentFolder(join(root, 'my/content'), root)).label).toBe('my/content');
    await writeFile(join(root, 'site.yaml'), '');
    expect((await readContentFolder(root, root)).label).toBe('.');
  });

  it('says which folder it does not find', async () => {
    await expect(readContentFolder(join(root, 'contents'), root)).rejects.toThrow(
      '找不到內容資料夾「contents」。請確認 CONTENT_DIR，或在專案根目錄執行指令。',
    );
  });

  it('takes a file of that name for no folder', async () => {
    await writeFile(join(root, 'content'), '');
    await expect(readContentFolder(join(root, 'content'), root)).rejects.toThrow(
      '找不到內容資料夾',
    );
  });

  it.each([
    ['a file outside', 'site.yaml', '/etc/hostname'],
    ['a file of the folder', 'site.yaml', 'errata.yaml'],
    ['nothing', 'site.yaml', 'nowhere'],
    ['itself', 'site.yaml', 'site.yaml'],
    ['a folder', 'plans', '/tmp'],
    ['the folder around it', 'plans', '.'],
    ['a pipe', 'source.txt', 'pipe'],
  ])('does not follow a link to %s', async (_, name, target) => {
    await writeFile(join(root, 'errata.yaml'), 'a: 1\n');
    await symlink(target, join(root, name));
    const folder = await readContentFolder(root, root);
    expect([...folder.files.keys()]).toEqual(['errata.yaml']);
    expect([...folder.refused!]).toEqual([[name, 'link']]);
  });

  it('may be a link itself', async () => {
    await mkdir(join(root, 'real'));
    await writeFile(join(root, 'real/site.yaml'), 'a: 1\n');
    await symlink('real', join(root, 'content'));
    const folder = await readContentFolder(join(root, 'content'), root);
    expect([...folder.files.keys()]).toEqual(['site.yaml']);
    expect(folder.refused).toBeUndefined();
  });

  it('does not wait for who writes into a pipe', async () => {
    execFileSync('mkfifo', [join(root, 'plan.md')]);
    const folder = await readContentFolder(root, root);
    expect(folder.files.size).toBe(0);
    expect([...folder.refused!]).toEqual([['plan.md', 'special']]);
  });

  it('passes over what office programs and file managers leave', async () => {
    for (const name of ['~$plan.docx', 'Thumbs.db', 'desktop.ini', 'plan.md~']) {
      await writeFile(join(root, name), '');
    }
    expect((await readContentFolder(root, root)).files.size).toBe(0);
  });

  it('passes over what a repository has at its root, and there alone', async () => {
    for (const name of ['README.md', 'README.zh-TW.md', 'LICENSE', 'CHANGELOG.md']) {
      await writeFile(join(root, name), '');
    }
    await mkdir(join(root, 'plans'));
    await writeFile(join(root, 'plans', 'README.md'), '');
    expect([...(await readContentFolder(root, root)).files.keys()]).toEqual(['plans/README.md']);
  });

  it('says of a folder of something else that it is no content folder', async () => {
    await mkdir(join(root, 'software'));
    await writeFile(join(root, 'software', 'package.json'), '{}');
    await expect(readContentFolder(root, root)).rejects.toThrow('「.」不是內容資料夾');
    await mkdir(join(root, 'software', 'site'));
    await expect(readContentFolder(root, root)).rejects.toThrow('用 npm run init 建立');
    await mkdir(join(root, 'texts', 'institutions'), { recursive: true });
    await expect(readContentFolder(root, root)).rejects.toThrow(
      '「./texts」才是：請寫 CONTENT_DIR=./texts。',
    );
  });
});
