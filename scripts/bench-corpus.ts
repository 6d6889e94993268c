import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from './shared/read-settings.ts';
import { runCommand } from './shared/run-command.ts';
import { writeSynthetic } from './bench/write-synthetic.ts';

const USAGE = `用法：npm run bench:corpus -- --plans 份數 --seed 種子 --out 資料夾
    寫出一個合成的內容資料夾供量測，例如 npm run bench:corpus -- --plans 100 --seed 1 --out bench-100
    同樣的份數與種子，寫出同樣的檔案；資料夾須是空的，或還不存在。`;

/** `npm run bench:corpus -- --plans N --seed S --out DIR`: writes a synthetic content folder. */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      plans: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: '' },
    },
  });
  const { plans, seed, out } = values;
  if (!/^[1-9]\d*$/.test(plans) || !/^\d+$/.test(seed) || out === '') throw new Error(USAGE);
  const directory = resolve(out);
  const present = await readdir(directory).catch(() => []);
  if (present.length > 0) throw new Error(`「${directory}」不是空的資料夾。\n${USAGE}`);
  const { contentDir } = readSettings(process.env, process.cwd());
  const files = await writeSynthetic(
    contentDir,
    { plans: Number(plans), seed: Number(seed) },
    directory,
  );
  process.stdout.write(`已寫出 Written: ${directory} (${files} files)\n`);
});
