import { readContentFolder } from '../src/content/read/read-content-folder.ts';
import { hashPlan } from '../src/corpus/assembly/hash-plan.ts';
import { loadCorpus } from '../src/corpus/assembly/load-corpus.ts';
import { loadWorkList } from '../src/drafting/work-list/load-work-list.ts';
import { formatDrafts } from '../src/content/problems/draft-state.ts';
import { formatProblems, hasErrors, problemsAsJson } from '../src/content/problems/report.ts';
import { formatWorkList, workListAsJson } from '../src/drafting/work-list/work-list-report.ts';
import { fixContent } from './shared/fix-content.ts';
import { commandSettings } from './shared/command-settings.ts';
import { runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';

/** `npm run check`: validates the content, or tells a clerk what is due or missing; that never fails. */
await runWithArguments(commands.check, async ({ values }) => {
  const settings = await commandSettings();
  let folder = await readContentFolder(settings.contentDir);
  if (values.fix) {
    const report = await fixContent(settings.contentDir, folder);
    // What programs read is the list of problems alone.
    (values.format === 'json' ? process.stderr : process.stdout).write(`${report}\n`);
    folder = await readContentFolder(settings.contentDir);
  }
  if (values.hash !== undefined) {
    const hash = hashPlan(folder, values.hash);
    if (!hash.ok) throw new Error(hash.reason);
    process.stdout.write(`${hash.sha256}\n`);
    return;
  }
  if (values['work-list']) {
    const list = loadWorkList(folder, { asOf: settings.asOf });
    process.stdout.write(
      values.format === 'json' ? workListAsJson(list) : `${formatWorkList(list)}\n`,
    );
    return;
  }
  const { problems, accepted, drafts } = loadCorpus(folder, {
    asOf: settings.asOf,
    allowUnreviewed: values['allow-unreviewed'],
  });
  process.stdout.write(
    values.format === 'json'
      ? problemsAsJson(problems)
      : `內容資料夾 Content: ${folder.label}\n${formatProblems(problems, accepted.length)}\n`,
  );
  if (values.format !== 'json' && drafts.length > 0) {
    process.stdout.write(`\n${formatDrafts(drafts)}\n`);
  }
  if (hasErrors(problems)) process.exitCode = 1;
});
