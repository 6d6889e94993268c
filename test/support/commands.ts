import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** npm scripts, by name, as package.json has them. */
export const npmScripts = (
  JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { scripts: Record<string, string> }
).scripts;

/** Commands that are programs of this project (others hand over to a tool), e.g. `check` → `scripts/check.ts`. */
export const programs = new Map(
  Object.entries(npmScripts).flatMap(([name, line]) => {
    const [, program] = /^node scripts\/setup\.mjs (scripts\/[\w-]+\.ts)$/.exec(line) ?? [];
    return program === undefined ? [] : [[name, program] as const];
  }),
);
