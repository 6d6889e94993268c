import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseContent } from '../src/content/read/parse-content.ts';
import { readContentFolder } from '../src/content/read/read-content-folder.ts';
import { checkDraft } from '../src/drafting/import/check-draft.ts';
import { importPlan } from '../src/drafting/import/import-plan.ts';
import { importReport } from '../src/drafting/import/import-report.ts';
import { keptEnding, readDocument } from '../src/drafting/import/readers/read-document.ts';
import { institutionOf, rocYearOf } from '../src/drafting/scaffold/new-plan.ts';
import { commandSettings } from './shared/command-settings.ts';
import { runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';

/** `npm run import`: a plan document becomes a draft; existing files are never touched. */
await runWithArguments(commands.import, async ({ values, positionals: [file = ''] }) => {
  const { institution: institutionId, year: folder } = values;
  const settings = await commandSettings();
  const content = await readContentFolder(settings.contentDir);
  const parsed = parseContent(content, []);
  // What is wrong with the request is said before a long document is read.
  institutionOf(institutionId, parsed);
  rocYearOf(folder);

  const name = basename(file);
  const bytes = await readSource(file);
  const document = await readDocument(name, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { name, ending: keptEnding(name), sha256 };
  const plan = importPlan({ institutionId, folder, document, source }, parsed, {
    paths: content.files,
    label: content.label,
  });

  const written = new Map<string, string | Uint8Array>([...plan.files, [plan.sourcePath, bytes]]);
  for (const [path, data] of written) {
    const place = join(settings.contentDir, path);
    await mkdir(dirname(place), { recursive: true });
    // Never over a file that has come to stand there meanwhile.
    await writeFile(place, data, { flag: 'wx' });
  }
  const problems = checkDraft(content, plan, { bytes: bytes.length, sha256 });
  process.stdout.write(importReport(plan, document.removed ?? [], problems, content.label));
  process.stdout.write(
    `\n接下來：\n${plan.nextSteps.map((step, index) => `  ${index + 1}. ${step}\n`).join('')}`,
  );
});

async function readSource(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new Error(
      `讀不到檔案「${file}」：請確認路徑與檔名，並且它不是資料夾（檔名有空白時，前後加引號）。`,
      { cause: error },
    );
  }
}
