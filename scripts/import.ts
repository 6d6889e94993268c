import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { parseContent } from '../src/content/read/parse-content.ts';
import { readContentFolder } from '../src/content/read/read-content-folder.ts';
import { draftFacts } from '../src/drafting/import/import-plan.ts';
import { keptEnding } from '../src/drafting/import/readers/read-document.ts';
import { draftApart, net } from './importing/draft-apart.ts';
import { ProgressLine } from './importing/progress-line.ts';
import { readSource } from './importing/read-source.ts';
import { commandSettings } from './shared/command-settings.ts';
import { runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';
import { writeNewFiles } from './shared/write-new-files.ts';

/** `npm run import`: a plan document becomes a draft; existing files are never touched. */
await runWithArguments(commands.import, async ({ values, positionals: [file = ''] }) => {
  const { institution: institutionId, year: folder, title: titleWords } = values;
  const settings = await commandSettings();
  const content = await readContentFolder(settings.contentDir);
  const parsed = parseContent(content, []);
  const name = basename(file);
  const ending = keptEnding(name);
  const facts = draftFacts({ institutionId, folder }, ending, parsed, {
    paths: content.files,
    label: content.label,
  });

  const bytes = await readSource(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const request = { institutionId, folder, titleWords, source: { name, ending, sha256 } };
  const contentBytes = [...content.files.values()].reduce(
    (sum, { data }) => sum + (data?.length ?? 0),
    0,
  );
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  const line = new ProgressLine(process.stderr);
  const { files, source, nextSteps, report } = await draftApart(
    { request, facts, contentDir: settings.contentDir },
    bytes,
    contentBytes,
    net,
    { signal: stop.signal, onProgress: (progress) => line.show(progress) },
  ).finally(() => {
    line.clear();
    process.off('SIGINT', onInterrupt);
  });
  await writeNewFiles(
    settings.contentDir,
    new Map<string, string | Uint8Array>([...files, [source.path, source.text ?? bytes]]),
  );
  process.stdout.write(report);
  process.stdout.write(
    `\n接下來：\n${nextSteps.map((step, index) => `  ${index + 1}. ${step}\n`).join('')}`,
  );
});
