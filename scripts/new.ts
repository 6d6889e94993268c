import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseContent } from '../src/content/read/parse-content.ts';
import { readContentFolder } from '../src/content/read/read-content-folder.ts';
import { newInstitution } from '../src/drafting/scaffold/new-institution.ts';
import { newPlan } from '../src/drafting/scaffold/new-plan.ts';
import { nextPlan } from '../src/drafting/scaffold/next-plan.ts';
import type { Scaffold } from '../src/drafting/scaffold/scaffold.ts';
import { readSettings } from './shared/read-settings.ts';
import { runCommand } from './shared/run-command.ts';

const USAGE = `用法：
  npm run new -- institution 機關識別碼 [--name 機關全銜]
      新機關的基本資料與主動公開登記，例如 npm run new -- institution tnml --name 臺南市立圖書館
  npm run new -- plan 機關識別碼 民國年
      空白的計畫，例如 npm run new -- plan tnml 113（一年有數份時寫 113-green）
  npm run new -- next 機關識別碼 民國年
      由那一年的計畫帶出下一年的草稿，例如 npm run new -- next tnml 113 產生 114 年度的草稿`;

/** `npm run new -- institution|plan|next …`: makes new content files; existing ones are never touched. */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { name: { type: 'string' } },
  });
  const [kind, id, folder, ...more] = positionals;
  const settings = readSettings(process.env, process.cwd());
  const content = await readContentFolder(settings.contentDir);
  const existing = { paths: content.files, label: content.label };
  const parsed = () => parseContent(content, []);

  let scaffold: Scaffold;
  if (kind === 'institution' && id !== undefined && folder === undefined) {
    scaffold = newInstitution({ id, name: values.name ?? null }, parsed(), existing);
  } else if (kind === 'plan' && id !== undefined && folder !== undefined && more.length === 0) {
    scaffold = newPlan({ institutionId: id, folder }, parsed(), existing);
  } else if (kind === 'next' && id !== undefined && folder !== undefined && more.length === 0) {
    scaffold = nextPlan({ institutionId: id, folder }, parsed(), existing);
  } else {
    throw new Error(USAGE);
  }

  for (const [path, text] of scaffold.files) {
    const place = join(settings.contentDir, path);
    await mkdir(dirname(place), { recursive: true });
    // Never over a file that has come to stand there meanwhile.
    await writeFile(place, text, { flag: 'wx' });
    process.stdout.write(`已建立 Created: ${content.label}/${path}\n`);
  }
  const { reviewMarks, nextSteps } = scaffold;
  if (reviewMarks.length > 0) {
    process.stdout.write(
      `有 ${reviewMarks.length} 項待核對；核對完以前，npm run check 與 npm run build 不會通過。\n`,
    );
  }
  process.stdout.write(
    `接下來：\n${nextSteps.map((step, index) => `  ${index + 1}. ${step}\n`).join('')}`,
  );
});
