import { spawnSync } from 'node:child_process';
import { debianInstallation, findBrowser, thisMachine, type Machine } from './find-browser.ts';
import { runProgram } from './run-program.ts';
import { failure, success, type Outcome } from './test-steps.ts';

/** A program that tests start, where it is installed. */
export interface OutsideProgram {
  name: string;
  /** Commands that end well where it can be used, first come first taken. */
  trials: readonly (readonly [program: string, ...programArguments: string[]])[];
  /** Variable that tells the tests which of the programs was taken. */
  variable: string;
  debianPackage: string;
}

/** What the deep tests open the site's files with. */
export const officePrograms: readonly OutsideProgram[] = [
  {
    name: 'LibreOffice Calc',
    trials: [['soffice', '--version']],
    variable: 'SOFFICE',
    debianPackage: 'libreoffice-calc-nogui',
  },
  {
    name: 'pandas (Python)',
    trials: [
      ['python3', '-c', 'import pandas'],
      // The system's own, where another Python comes first.
      ['/usr/bin/python3', '-c', 'import pandas'],
    ],
    variable: 'PYTHON',
    debianPackage: 'python3-pandas',
  },
  {
    name: 'R',
    trials: [['Rscript', '--version']],
    variable: 'RSCRIPT',
    debianPackage: 'r-base-core',
  },
];

/** What the deep tests serve sites by. */
export const webServers: readonly OutsideProgram[] = [
  {
    name: 'nginx',
    trials: [
      ['nginx', '-v'],
      ['/usr/sbin/nginx', '-v'],
    ],
    variable: 'NGINX',
    debianPackage: 'nginx-light',
  },
  {
    name: 'Apache',
    trials: [
      ['apache2', '-v'],
      ['/usr/sbin/apache2', '-v'],
    ],
    variable: 'APACHE',
    debianPackage: 'apache2',
  },
];

/** What `npm run bench` measures builds beside. */
export const benchPeers: readonly OutsideProgram[] = [
  { name: 'Hugo', trials: [['hugo', 'version']], variable: 'HUGO', debianPackage: 'hugo' },
];

/**
 * Which programs are there, and which are not.
 * @param runs true where a command ends well
 */
export function lookFor(
  programs: readonly OutsideProgram[],
  runs: (command: readonly [string, ...string[]]) => boolean,
): { found: ReadonlyMap<OutsideProgram, string>; missing: readonly OutsideProgram[] } {
  const found = new Map<OutsideProgram, string>();
  for (const program of programs) {
    const trial = program.trials.find(runs);
    if (trial !== undefined) found.set(program, trial[0]);
  }
  return { found, missing: programs.filter((program) => !found.has(program)) };
}

/** What to say of programs that are missing: which tests are left out, and what installs them. */
export function adviceOnMissing(missing: readonly OutsideProgram[], machine: Machine): string {
  const names = missing.map(({ name }) => name).join('、');
  const packages = missing.map(({ debianPackage }) => debianPackage).join(' ');
  const how = machine.distributions.includes('debian')
    ? `請執行 sudo apt-get install ${packages} 後再試。`
    : '請安裝後再試。';
  return `沒有 ${names}，略過用到它們的測試；${how} Not installed, tests that need them are skipped: ${names}.`;
}

/** Finds a browser, or installs one where that is allowed, and tells the tests by CHROME_PATH. */
export async function provideBrowser(): Promise<Outcome> {
  let source = findBrowser(thisMachine());
  if (source.kind === 'installable') {
    process.stdout.write('安裝瀏覽器… Installing Chromium …\n');
    const failed = await runAll(source.commands);
    if (failed !== null) {
      return failure(
        `${failed.output}\n無法安裝瀏覽器，請自行執行後再試：${failed.command}\nCould not install a browser.`,
      );
    }
    source = findBrowser(thisMachine());
  }
  if (source.kind === 'found') {
    process.env['CHROME_PATH'] = source.path;
    return success();
  }
  return failure(
    source.kind === 'missing'
      ? source.advice
      : '已安裝瀏覽器，卻找不到執行檔；請以 CHROME_PATH 指出。',
  );
}

/**
 * Finds the programs, installs those that are missing where that is allowed, and tells the tests by
 * each program's variable. What is missing then is said; tests that need it are skipped.
 */
export async function providePrograms(programs: readonly OutsideProgram[]): Promise<Outcome> {
  const machine = thisMachine();
  const runs = ([program, ...given]: readonly [string, ...string[]]) =>
    spawnSync(program, given, { stdio: 'ignore', timeout: 60_000 }).status === 0;
  let looked = lookFor(programs, runs);
  const installation = debianInstallation(
    machine,
    looked.missing.map(({ debianPackage }) => debianPackage),
  );
  if (looked.missing.length > 0 && installation !== null) {
    const names = looked.missing.map(({ name }) => name).join('、');
    process.stdout.write(`安裝 ${names}… Installing …\n`);
    const failed = await runAll(installation);
    if (failed !== null) {
      return failure(
        `${failed.output}\n無法安裝，請自行執行後再試：${failed.command}\nCould not install.`,
      );
    }
    looked = lookFor(programs, runs);
  }
  for (const [{ variable }, path] of looked.found) process.env[variable] ??= path;
  if (looked.missing.length > 0) {
    process.stdout.write(`${adviceOnMissing(looked.missing, machine)}\n`);
  }
  return success();
}

/** Runs commands until one fails; @returns that one, or null */
async function runAll(
  commands: readonly (readonly string[])[],
): Promise<{ command: string; output: string } | null> {
  for (const [program = '', ...programArguments] of commands) {
    const { exitCode, output } = await runProgram(program, programArguments, {
      DEBIAN_FRONTEND: 'noninteractive',
    });
    if (exitCode !== 0) return { command: [program, ...programArguments].join(' '), output };
  }
  return null;
}
