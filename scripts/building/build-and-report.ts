import { formatDrafts } from '../../src/content/problems/draft-state.ts';
import { formatProblems } from '../../src/content/problems/report.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import { siteUrlWarning } from './site-url-warning.ts';
import { beginBuild, endBegun } from './begin-build.ts';
import { fromHere } from '../shared/from-here.ts';
import { projectRoot } from '../shared/run-command.ts';
import { seconds, stepsOn } from '../shared/steps.ts';

/** What the line of a draft counts (`formatDrafts`). */
const COUNTED: ReadonlySet<string> = new Set(['review/open', 'review/placeholder']);

/**
 * Builds the site and tells of it on stdout: a line a step, warnings about content and history, the sum, and what is to be
 * said of the address that the environment names.
 */
export async function buildAndReport(
  settings: Settings,
  { allowUnreviewed, asLink = false }: { allowUnreviewed: boolean; asLink?: boolean },
): Promise<void> {
  const started = performance.now();
  const begun = beginBuild(projectRoot, settings);
  process.stdout.write(`內容資料夾 Content: ${fromHere(settings.contentDir)}\n`);
  // A package that is gone is told to whoever can install it again.
  const { buildSite } = await import('./build-site.ts').catch(async (error: unknown) => {
    await endBegun(begun);
    throw error;
  });
  const { files, bytes, warnings, kept, drafts } = await buildSite({
    root: projectRoot,
    settings,
    allowUnreviewed,
    asLink,
    begun,
    runStep: stepsOn(process.stdout),
  });
  // What is still open in drafts is counted below: told one by one at each build it would hide the rest.
  const told = warnings.filter(({ draft, ruleId }) => !draft || !COUNTED.has(ruleId));
  if (told.length > 0) process.stdout.write(`\n${formatProblems(told)}\n\n`);
  if (kept.length > 0) {
    process.stdout.write(
      '\n舊網站裡的下列檔案，不是建置所做，或系統不准刪除；檔案仍在，請移到別處：' +
        ` Files of the former site that no build made, or that the system protects; they are kept here:\n  ${kept.join('\n  ')}\n\n`,
    );
  }
  if (drafts.length > 0) {
    const each =
      told.length < warnings.length
        ? '各項待核對事項：npm run check。 Each open mark: npm run check.\n'
        : '';
    process.stdout.write(`\n${formatDrafts(drafts)}\n${each}\n`);
  }
  process.stdout.write(
    `網站完成 Built: ${settings.outDir} (${files} files, ${(bytes / 1e6).toFixed(1)} MB, ` +
      `${seconds(performance.now() - started)})\n`,
  );
  // Last, where nobody overlooks it.
  const warning = siteUrlWarning(process.env);
  if (warning !== null) process.stdout.write(`${warning}\n`);
}
