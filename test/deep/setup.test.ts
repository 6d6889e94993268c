import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { damagedPackage } from '../../scripts/setup/installation.mjs';
import { writeFiles } from '../support/made-site.ts';

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url));

/** A project of one program, which needs two packages, one by way of the other. */
let project: string;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'open-plans-'));
  await cp(join(scripts, 'setup.mjs'), join(project, 'scripts', 'setup.mjs'));
  await cp(join(scripts, 'setup'), join(project, 'scripts', 'setup'), { recursive: true });
  const entry = (name: string) => ({ version: '1.0.0', integrity: `sha512-${name}` });
  const packages = {
    'node_modules/outer': entry('outer'),
    'node_modules/@in/ner': entry('in'),
    'node_modules/@in/linux': { ...entry('linux'), os: ['linux'], optional: true },
  };
  await writeFiles(project, {
    'package-lock.json': JSON.stringify({ packages: { '': {}, ...packages } }),
    'program.mjs': "import word from 'outer';\nconsole.log(word, process.argv.slice(2).join());\n",
    // What `npm ci` would do, and a line in a log each time.
    'npm/npm-cli.js': `
      import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
      appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
      rmSync('node_modules', { recursive: true, force: true });
      for (const [name, text] of [
        ['outer', "export { default } from '@in/ner';"],
        ['@in/ner', "export default 'works';"],
        ['@in/linux', ''],
      ]) {
        mkdirSync('node_modules/' + name, { recursive: true });
        writeFileSync('node_modules/' + name + '/index.js', text);
        writeFileSync('node_modules/' + name + '/package.json', '{ "type": "module", "main": "index.js" }');
      }
      writeFileSync('node_modules/@in/linux/program.node', 'ELF and so on');
      writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(JSON.stringify({ packages }))});`,
    'npm/package.json': '{ "type": "module" }',
  });
});

function runProgram(program = 'program.mjs', npm = 'npm/npm-cli.js') {
  return new Promise<{ exitCode: number; stdout: string; stderr: string }>((done) => {
    const env = { ...process.env, npm_execpath: join(project, npm), npm_node_execpath: '' };
    execFile(
      process.execPath,
      ['scripts/setup.mjs', program, 'a', 'b'],
      { cwd: project, env },
      (error, stdout, stderr) =>
        done({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}
const installations = async () =>
  (await readFile(join(project, 'npm.log'), 'utf8')).trim().split('\n').length;

describe('a program of the project', () => {
  test('is run after one installation, and then without any', async () => {
    expect((await runProgram()).stdout).toBe('works a,b\n');
    expect((await runProgram()).stdout).toBe('works a,b\n');
    expect(await installations()).toBe(1);
  });

  test.each([
    ['a package that it needs', 'node_modules/outer', 'outer'],
    ['a package that another needs', 'node_modules/@in/ner', '@in/ner'],
    ['a file of a package', 'node_modules/outer/index.js', 'outer'],
    ['the folder of a native package', 'node_modules/@in/linux', '@in/linux'],
  ])(
    'is run all the same when %s was deleted: installed again, once, and said',
    async (_, path, name) => {
      await runProgram();
      await rm(join(project, path), { recursive: true });
      const { exitCode, stdout, stderr } = await runProgram();
      expect(stderr).toContain(`套件不完整：缺少或損壞 ${name}（共 1 個）`);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect([exitCode, stdout]).toEqual([0, 'works a,b\n']);
      expect(await installations()).toBe(2);
      expect((await runProgram()).stdout).toBe('works a,b\n');
      expect(await installations()).toBe(2);
    },
  );

  test.each([
    ['the description of a package is empty', 'outer', 'package.json', ''],
    ['the description of a package was cut short', 'outer', 'package.json', '{ "type": "mod'],
    ['a file of a package is empty', '@in/ner', 'index.js', ''],
    ['a native program was cut short', '@in/linux', 'program.node', 'ELF'],
    ['a native program is gone', '@in/linux', 'program.node', null],
  ])('is run all the same when %s', async (_, name, file, text) => {
    await runProgram();
    const path = join(project, 'node_modules', name, file);
    if (text === null) await rm(path);
    else await writeFile(path, text);
    const { exitCode, stdout, stderr } = await runProgram();
    // A file without what another takes from it is told as the fault of the one that takes it.
    expect(stderr).toMatch(/套件不完整：缺少或損壞 (?:outer|@in\/ner|@in\/linux)（共 1 個）/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect([exitCode, stdout]).toEqual([0, 'works a,b\n']);
    expect(await installations()).toBe(2);
  });

  test('fails with what to do, when a file was cut short and the system does not say which', async () => {
    await runProgram();
    await writeFile(join(project, 'node_modules/@in/ner/index.js'), "export default 'wo");
    const { exitCode, stderr } = await runProgram();
    expect(exitCode).toBe(1);
    expect(stderr).toContain('請刪除 node_modules 資料夾');
  });

  test('fails at once with a text that it cannot read, which no package is to blame for', async () => {
    await writeFiles(project, { 'program.mjs': "import 'outer';\nJSON.parse('{');\n" });
    expect((await runProgram()).exitCode).toBe(1);
    await writeFiles(project, { 'program.mjs': "import 'outer';\nlet let;\n" });
    expect((await runProgram()).exitCode).toBe(1);
    expect(await installations()).toBe(1);
  });

  test('is run only when all packages are there, also those that other programs start', async () => {
    await writeFiles(project, { 'program.mjs': "console.log('works');\n" });
    await runProgram();
    await rm(join(project, 'node_modules/@in/ner'), { recursive: true });
    expect((await runProgram()).stderr).toContain('套件不完整：缺少或損壞 @in/ner（共 1 個）');
    expect(await installations()).toBe(2);
  });

  test('fails with what is wrong, when installing again does not help', async () => {
    await runProgram();
    await writeFiles(project, {
      'program.mjs': "import 'outer/gone.js';\n",
    });
    const { exitCode, stderr } = await runProgram();
    expect(exitCode).toBe(1);
    expect(stderr).toContain('gone.js');
    expect(await installations()).toBe(2);
  });

  test('fails at once, when a module of the project itself is missing', async () => {
    await runProgram();
    await writeFiles(project, { 'program.mjs': "import './gone.mjs';\n" });
    expect((await runProgram()).exitCode).toBe(1);
    await writeFiles(project, { 'program.mjs': "import 'never-installed';\n" });
    expect((await runProgram()).exitCode).toBe(1);
    expect(await installations()).toBe(1);
  });

  test('hands on the exit code of the program that is run again', async () => {
    await writeFiles(project, { 'program.mjs': "import 'outer';\nprocess.exitCode = 3;\n" });
    await runProgram();
    await rm(join(project, 'node_modules/outer/index.js'));
    expect((await runProgram()).exitCode).toBe(3);
  });
});

const notFound = (message: string, code = 'ERR_MODULE_NOT_FOUND') =>
  Object.assign(new Error(message), { code });

test.each([
  ["Cannot find package 'astro' imported from /p/scripts/building/build-site.ts", 'astro'],
  ["Cannot find package '@astrojs/check' imported from /p/x.ts", '@astrojs/check'],
  ["Cannot find module '/p/node_modules/astro/dist/index.js' imported from /p/x.ts", 'astro'],
  ["Cannot find module '/p/node_modules/a/node_modules/@b/c/d.js'", '@b/c'],
  ["Cannot find module 'C:\\p\\node_modules\\astro\\index.js'", 'astro'],
  ["Cannot find package '/p/node_modules/zod/index.js' imported from /p/x.ts", 'zod'],
  ["Cannot find module '/p/src/content/gone.ts' imported from /p/x.ts", null],
  ["Cannot find module './gone.ts'", null],
])('%s: the package %s is missing or damaged', (message, name) => {
  expect(damagedPackage(notFound(message))).toBe(name);
  expect(damagedPackage(notFound(message, 'MODULE_NOT_FOUND'))).toBe(name);
  expect(damagedPackage(notFound(message, 'ENOENT'))).toBeNull();
});

test.each([
  [
    'ERR_INVALID_PACKAGE_CONFIG',
    'Invalid package config /p/node_modules/zod/package.json while importing "zod" from /p/x.ts.',
    'zod',
  ],
  ['ERR_INVALID_PACKAGE_CONFIG', 'Invalid package config /p/package.json.', null],
  ['ERR_DLOPEN_FAILED', '/p/node_modules/@a/linux/b.node: file too short', '@a/linux'],
  ['ERR_DLOPEN_FAILED', '/usr/lib/b.so: file too short', null],
])('%s, %s: the package %s is damaged', (code, message, name) => {
  expect(damagedPackage(notFound(message, code))).toBe(name);
  const cause = notFound(message, code);
  expect(damagedPackage(new Error('Cannot find native binding.', { cause }))).toBe(name);
});
