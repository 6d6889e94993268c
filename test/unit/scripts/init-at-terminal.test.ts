import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { projectRoot } from '../../../scripts/shared/run-command.ts';

vi.setConfig({ testTimeout: 60_000 });

/** `script` of util-linux gives a command a terminal of its own; others of that name take other options. */
const hasTerminal = (() => {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
  } catch {
    return false;
  }
})();

let folder: string;
let content: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-ask-'));
  content = join(folder, 'content');
});
afterEach(async () => {
  child?.kill();
  await rm(folder, { recursive: true, force: true });
});

/** What `npm run init` says at a terminal where each question is answered in turn. */
function atTerminal(options: string, answers: readonly string[]): Promise<string> {
  const command = `${process.execPath} scripts/init.ts ${options}`;
  const asked = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: projectRoot,
    env: { ...process.env, CONTENT_DIR: '' },
  });
  child = asked;
  let output = '';
  let answered = 0;
  asked.stdout.on('data', (part: Buffer) => {
    output += part.toString();
    // Every question ends in a colon or in the choice of two, and a space.
    while (
      answered < answers.length &&
      (output.match(/(?:: |\(y\/N\) )/g) ?? []).length > answered
    ) {
      asked.stdin.write(answers[answered]);
      answered += 1;
    }
  });
  return new Promise((done) => asked.on('close', () => done(output)));
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

describe.skipIf(!hasTerminal)('npm run init at a terminal', () => {
  test('asks for one thing after the other, and writes what was answered', async () => {
    const answers = [content, 'demo-library', '示範圖書館', '示範計畫', 's@example.org', '', 'y'];
    await atTerminal(
      '',
      answers.map((answer) => `${answer}\n`),
    );
    expect(load(await readFile(join(content, 'site.yaml'), 'utf8'))).toMatchObject({
      name: { zh: '示範計畫' },
      official: true,
      publisher: { name: '示範圖書館', email: 's@example.org' },
    });
  });

  test('asks nothing of who has typed all that must be known', async () => {
    const output = await atTerminal(
      `--content ${content} --id demo-library --name 示範圖書館 --site-name 示範計畫`,
      [],
    );
    expect(output).not.toContain('(y/N)');
    expect(await isThere(join(content, 'site.yaml'))).toBe(true);
  });

  test('that the answers end early is said in one line, and nothing is written', async () => {
    const output = await atTerminal('', [`${content}\n`, '\u0004']);
    expect(output).toContain('已停止詢問，沒有寫入任何檔案');
    expect(output).not.toContain('at ReadStream');
    expect(await isThere(content)).toBe(false);
  });
});
