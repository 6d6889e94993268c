import { parseArgs } from 'node:util';
import { readContentFolder } from '../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../src/corpus/assembly/load-corpus.ts';
import { loadWorkList } from '../src/drafting/work-list/load-work-list.ts';
import { formatProblems, hasErrors, problemsAsJson } from '../src/content/problems/report.ts';
import { formatWorkList, workListAsJson } from '../src/drafting/work-list/work-list-report.ts';
import { readSettings } from './shared/read-settings.ts';
import { runCommand } from './shared/run-command.ts';

/**
 * `npm run check [-- --format json] [-- --allow-unreviewed]`: validates the content, builds nothing.
 * `npm run check -- --work-list`: tells a clerk what is due or missing; never fails for that.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      'allow-unreviewed': { type: 'boolean', default: false },
      'work-list': { type: 'boolean', default: false },
    },
  });
  if (values.format !== 'text' && values.format !== 'json') {
    throw new Error(`--format 為「${values.format}」，只能是 text 或 json。`);
  }
  const settings = readSettings(process.env, process.cwd());
  const folder = await readContentFolder(settings.contentDir);
  if (values['work-list']) {
    const list = loadWorkList(folder, { asOf: settings.asOf });
    process.stdout.write(
      values.format === 'json' ? workListAsJson(list) : `${formatWorkList(list)}\n`,
    );
    return;
  }
  const { problems } = loadCorpus(folder, {
    asOf: settings.asOf,
    allowUnreviewed: values['allow-unreviewed'],
  });
  process.stdout.write(
    values.format === 'json' ? problemsAsJson(problems) : `${formatProblems(problems)}\n`,
  );
  if (hasErrors(problems)) process.exitCode = 1;
});
