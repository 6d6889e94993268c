import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { commands } from '../../../scripts/shared/usage/commands.ts';
import { helpText } from '../../../scripts/shared/usage/help-text.ts';
import { readArguments } from '../../../scripts/shared/usage/read-arguments.ts';
import { wordsOf, type Usage } from '../../../scripts/shared/usage/usage.ts';
import { programs } from '../../support/commands.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../..', import.meta.url));

test('every npm script that is a program of the project says what it does and takes, and no other', () => {
  // The commands that run tests take words, and read their requests for themselves.
  const expected = [...programs.keys()].filter((name) => !/^test\b/.test(name));
  expect(Object.keys(commands).sort()).toEqual(expected.sort());
});

describe.each(Object.entries<Usage>(commands))('npm run %s', (name, usage) => {
  test('is run with the arguments that its help names', () => {
    const program = readFileSync(join(root, programs.get(name) ?? ''), 'utf8');
    const declared = name.includes(':') ? `commands['${name}']` : `commands.${name}`;
    expect(program.replace(/\s+/g, '')).toContain(`awaitrunWithArguments(${declared},`);
    expect(program).not.toMatch(/process\.argv|parseArgs/);
    expect(usage.command).toBe(/^(start|test)$/.test(name) ? `npm ${name}` : `npm run ${name}`);
  });

  test('tells in a few lines, in both languages, what it does', () => {
    const help = helpText(usage).trimEnd();
    expect(help.split('\n').length).toBeLessThan(25);
    for (const { zh, en } of usage.forms) {
      expect(zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(en).toMatch(/^[A-Z][^\p{Script=Han}]*\.$/u);
    }
  });

  test('takes every option that its help names, and refuses any other', () => {
    for (const form of usage.forms) {
      const line = helpText(usage)
        .split('\n')
        .find((each) => each.includes(`${usage.command} -- ${form.takes}`.trimEnd()));
      const named = [...(line ?? '').matchAll(/(--[\w-]+)(?: ([^\s\]]+))?/g)].flatMap(
        ([, option = '', value]) =>
          value === undefined ? [option] : [option, value.split('|')[0]!],
      );
      const given = [...wordsOf(form), ...named];
      expect(readArguments(usage, given)).not.toBeNull();
      expect(() => readArguments(usage, [...given, '--no-such-option'])).toThrow(
        '沒有「--no-such-option」這個選項。',
      );
    }
  });
});

test('with --help a command prints its help to stdout and does nothing else', async () => {
  const nowhere = join(tmpdir(), `open-plans-nowhere-${process.pid}`);
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['scripts/new.ts', 'institution', 'demo-library', '--help'],
    { cwd: root, env: { ...process.env, CONTENT_DIR: nowhere } },
  );
  expect({ stdout, stderr }).toEqual({ stdout: helpText(commands.new), stderr: '' });
  expect(existsSync(nowhere)).toBe(false);
});
