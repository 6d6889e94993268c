import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { recipes } from '../src/publish/hosting/recipes/index.ts';
import { commandSettings } from './shared/command-settings.ts';
import { runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';

/** `npm run hosting`: writes what a web server has to be told to serve this site. */
await runWithArguments(commands.hosting, async ({ values }) => {
  const { outDir, basePath } = await commandSettings();
  const steps = basePath.split('/').length - 2;
  const folder = Array.from({ length: steps }).reduce<string>((path) => dirname(path), outDir);
  const text = recipes[values.server].write({ folder, basePath });
  if (values.out === undefined) process.stdout.write(text);
  else await writeFile(values.out, text);
});
