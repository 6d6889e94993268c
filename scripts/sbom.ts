import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, runWithArguments } from './shared/run-command.ts';
import { billOfMaterials, licenceList, type Bom } from './sbom/bill-of-materials.ts';
import { commands } from './shared/usage/commands.ts';

/** `npm run sbom`: the components that sites are made with, and their licences. */
await runWithArguments(commands.sbom, async ({ values: { out, licences } }) => {
  const bill = billOfMaterials(askNpm());
  const text = `${JSON.stringify(bill, null, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else await writeFile(out, text);
  if (licences !== undefined) {
    const own = await readFile(join(projectRoot, 'LICENSE'), 'utf8');
    await writeFile(licences, licenceList(bill, own));
  }
});

/** What npm knows of the packages of the lock file, those for developers left out. */
function askNpm(): Bom {
  const npm = process.env['npm_execpath'];
  const given = ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'];
  const [program, ...programArguments] =
    npm === undefined ? ['npm', ...given] : [process.execPath, npm, ...given];
  const { status, stdout, stderr } = spawnSync(program, programArguments, {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: npm === undefined && process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error(`npm 列不出元件清單（需要 npm 9.8 以上）。 npm sbom failed:\n${stderr}`);
  }
  return JSON.parse(stdout) as Bom;
}
