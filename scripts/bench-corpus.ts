import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isWithin } from './building/refuse-target.ts';
import { readSettings } from './shared/read-settings.ts';
import { runWithArguments } from './shared/run-command.ts';
import { wholeNumber } from './shared/usage/whole-number.ts';
import { commands } from './shared/usage/commands.ts';
import { writeSynthetic } from './bench/write-synthetic.ts';

/** `npm run bench:corpus`: writes a synthetic content folder. */
await runWithArguments(commands['bench:corpus'], async ({ values }) => {
  const plans = wholeNumber('plans', values.plans, { least: 1 });
  const directory = resolve(values.out);
  const present = await readdir(directory).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? [] : [error.code],
  );
  if (present.length > 0) {
    throw new Error(`「${directory}」不是空的資料夾，請改用別的。 The folder is not empty.`);
  }
  const { contentDir } = readSettings(process.env, process.cwd());
  if (await isWithin(directory, contentDir)) {
    throw new Error(
      `「${directory}」在內容資料夾裡；合成的計畫不可混入內容，請改用別的。 The folder lies in the content.`,
    );
  }
  const files = await writeSynthetic(
    contentDir,
    { plans, seed: wholeNumber('seed', values.seed, { least: 0 }), rich: values.rich },
    directory,
  );
  process.stdout.write(`已寫出 Written: ${directory} (${files} files)\n`);
});
