import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatProblems } from '../src/content/problems/report.ts';
import { readContentFolder } from '../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../src/corpus/assembly/load-corpus.ts';
import { commonGrams } from '../src/corpus/figures/gram-weights.ts';
import { projectRoot, runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';

const FILE = 'src/corpus/figures/common-grams.json';

/** `npm run weights`: writes down what each common pair of characters counts. */
await runWithArguments(commands.weights, async () => {
  const folder = await readContentFolder(join(projectRoot, 'content'));
  const { corpus, problems } = loadCorpus(folder, { asOf: null });
  if (corpus === null) throw new Error(formatProblems(problems));
  const texts = corpus.plans
    .flatMap(({ rows }) => rows)
    .filter(({ kind }) => kind !== 'heading')
    .flatMap(({ text }) => text ?? []);
  await writeFile(join(projectRoot, FILE), `${JSON.stringify(commonGrams(texts), null, 2)}\n`);
  process.stdout.write(`已寫入 Written: ${FILE}\n`);
});
