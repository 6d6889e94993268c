import { fileURLToPath } from 'node:url';
import { damagedPackage } from '../setup/installation.mjs';
import { helpText } from './usage/help-text.ts';
import { readArguments, type Arguments } from './usage/read-arguments.ts';
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

/** Messages written for people hold Chinese; for any other error the stack helps more. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return /\p{Script=Han}/u.test(error.message) ? error.message : (error.stack ?? error.message);
}
