import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editorFolder } from '../../../../scripts/schemas/editor-folder.ts';
import { HEALTH_BUREAU } from '../../../support/content-folder.ts';
import { runInProcess } from '../../../support/run-in-process.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

let content: string;
beforeEach(async () => {
  content = join(await mkdtemp(join(tmpdir(), 'open-plans-schemas-')), 'plans');
  await cp(HEALTH_BUREAU, content, { recursive: true });
});
afterEach(() => rm(join(content, '..'), { recursive: true, force: true }));

test('the project is opened for content that lies in it, and else the content folder', () => {
  expect(editorFolder('/a/project/content', '/a/project')).toEqual({
    opened: '/a/project',
    content: 'content/',
  });
  expect(editorFolder('/a/project/sites/b', '/a/project')).toEqual({
    opened: '/a/project',
    content: 'sites/b/',
  });
  for (const elsewhere of ['/a/plans', '/a/project', '/b', '/a/project-content']) {
    expect(editorFolder(elsewhere, '/a/project')).toEqual({ opened: elsewhere, content: '' });
  }
});

test('npm run schemas writes beside the content, wherever it lies, and nowhere else', async () => {
  const ours = join(root, '.vscode/settings.json');
  const before = await readFile(ours, 'utf8');
  const { exitCode, output } = await runInProcess(join(root, 'scripts/write-schemas.ts'), [], {
    CONTENT_DIR: content,
  });
  expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
  expect(await readdir(join(content, '.schemas'))).toContain('site.schema.json');
  const settings = JSON.parse(
    await readFile(join(content, '.vscode/settings.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  expect(settings['yaml.schemas']).toMatchObject({
    './.schemas/site.schema.json': 'site.yaml',
    './.schemas/measures.schema.json': 'plans/*/*/measures.yaml',
  });
  expect(await readFile(ours, 'utf8')).toBe(before);
});
