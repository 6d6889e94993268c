import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renewPromises } from '../src/datasets/promise.ts';
import { schemaHistories } from '../src/datasets/schema-versions.ts';
import { namelessSchemas } from '../src/publish/descriptions/json-schemas.ts';
import { dayInTaiwan } from './shared/day-in-taiwan.ts';
import { projectRoot, runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';

const FILE = 'src/datasets/published.json';

/** `npm run promise`: writes down what programs of others may rely on in the data files. */
await runWithArguments(commands.promise, async ({ values }) => {
  const { zh, en } = values;
  if ((zh === undefined) !== (en === undefined)) {
    throw new Error('--zh 與 --en 須一起寫。 --zh and --en go together.');
  }
  const renewed = promised({
    date: dayInTaiwan(new Date()),
    breaks: values.break?.split(',') ?? [],
    patches: values.patch?.split(',') ?? [],
    ...(zh !== undefined && en !== undefined ? { change: { zh, en } } : {}),
  });
  const lines = Object.entries(renewed).flatMap(([name, history]) => {
    const before = schemaHistories[name]?.length ?? 0;
    return history
      .slice(before)
      .map(({ version, change }) => `${name} ${version}  ${change.zh} ${change.en}`);
  });
  if (lines.length === 0) {
    process.stdout.write(`沒有新的欄位，${FILE} 不變。 Nothing new.\n`);
    return;
  }
  await writeFile(join(projectRoot, FILE), JSON.stringify(renewed, null, 2) + '\n');
  process.stdout.write(`${lines.join('\n')}\n已寫入 Written: ${FILE}\n`);
});

function promised(announcement: Parameters<typeof renewPromises>[2]) {
  try {
    return renewPromises(schemaHistories, namelessSchemas(), announcement);
  } catch (error) {
    const faults = error instanceof Error ? error.message : String(error);
    throw new Error(
      `沒有寫入任何檔案：資料檔與已公開的承諾不符。 Nothing was written.\n${faults}`,
      {
        cause: error,
      },
    );
  }
}
