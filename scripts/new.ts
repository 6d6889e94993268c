import { parseContent } from '../src/content/read/parse-content.ts';
import { readContentFolder } from '../src/content/read/read-content-folder.ts';
import { newInstitution } from '../src/drafting/scaffold/new-institution.ts';
import { newPlan } from '../src/drafting/scaffold/new-plan.ts';
import { nextPlan } from '../src/drafting/scaffold/next-plan.ts';
import type { Scaffold } from '../src/drafting/scaffold/scaffold.ts';
import { commandSettings } from './shared/command-settings.ts';
import { runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';
import { writeNewFiles } from './shared/write-new-files.ts';

/** `npm run new`: makes new content files; existing ones are never touched. */
await runWithArguments(
  commands.new,
  async ({ values, positionals: [kind, id = '', folder = ''] }) => {
    const settings = await commandSettings();
    const content = await readContentFolder(settings.contentDir);
    const existing = { paths: content.files, label: content.label };
    const parsed = parseContent(content, []);

    let scaffold: Scaffold;
    if (kind === 'institution') {
      scaffold = newInstitution({ id, name: values.name ?? null }, parsed, existing);
    } else {
      const make = kind === 'plan' ? newPlan : nextPlan;
      scaffold = make({ institutionId: id, folder }, parsed, existing);
    }

    await writeNewFiles(settings.contentDir, scaffold.files);
    for (const path of scaffold.files.keys()) {
      process.stdout.write(`已建立 Created: ${content.label}/${path}\n`);
    }
    const { reviewMarks, nextSteps } = scaffold;
    if (reviewMarks.length > 0) {
      process.stdout.write(`有 ${reviewMarks.length} 項待核對；npm run check 會逐項列出。\n`);
    }
    process.stdout.write(
      `接下來：\n${nextSteps.map((step, index) => `  ${index + 1}. ${step}\n`).join('')}`,
    );
  },
);
