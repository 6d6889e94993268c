import { fileURLToPath } from 'node:url';
import { damagedPackage } from '../setup/installation.mjs';
import { helpText } from './usage/help-text.ts';
import { readArguments, refuseOptionsOfNpm, type Arguments } from './usage/read-arguments.ts';
import type { Usage } from './usage/usage.ts';

/** Folder of the project, absolute. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Runs a command of the project with the arguments that its usage declares. With `--help` it prints
 * what the command does and takes, and does nothing else.
 */
export async function runWithArguments<const Given extends Usage>(
  usage: Given,
  command: (given: Arguments<Given>) => Promise<void>,
): Promise<void> {
  await runCommand(async () => {
    refuseOptionsOfNpm(usage, process.env);
    const given = readArguments(usage, process.argv.slice(2));
    if (given === null) process.stdout.write(helpText(usage));
    else await command(given);
  });
}

/**
 * Runs a command of the project. An error that it throws on purpose is shown as its message alone;
 * the exit code is then 1. One for want of a package goes on, for `setup.mjs` knows what to do.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', unheard);
  // Nothing that is built here is anybody else's business.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    await command();
  } catch (error) {
    if (damagedPackage(error) !== null) throw error;
    process.stderr.write(`\n${describe(error)}\n`);
    process.exitCode = 1;
  }
}

/** What is said to somebody who listens no more (`npm run import … | head`) is lost, and the work goes on. */
function unheard(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.exitCode = 1;
  // Where the disk on which stdout is kept is full, stderr may be elsewhere.
  if (error.code === 'ENOSPC')
    process.stderr.write(
      '輸出無法寫入，磁碟已滿。 The output cannot be written: the disk is full.\n',
    );
  else throw error;
}

/** Messages written for people hold Chinese; for any other error the stack helps more. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return /\p{Script=Han}/u.test(error.message) ? error.message : (error.stack ?? error.message);
}
