import { fileURLToPath } from 'node:url';

/** Folder of the project, absolute. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Runs a command of the project. An error that it throws on purpose is shown as its message alone;
 * the exit code is then 1.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  // Nothing that is built here is anybody else's business.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    await command();
  } catch (error) {
    process.stderr.write(`\n${describe(error)}\n`);
    process.exitCode = 1;
  }
}

/** Messages written for people hold Chinese; for any other error the stack helps more. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    return `參數有誤，可用的參數見 README。 ${error.message}`;
  }
  return /\p{Script=Han}/u.test(error.message) ? error.message : (error.stack ?? error.message);
}
