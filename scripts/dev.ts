import { join } from 'node:path';
import { formatDrafts } from '../src/content/problems/draft-state.ts';
import { keepAlive, newBuildId } from './building/build-owner.ts';
import { clearDeadBuilds, makeWorkFolder, removeWorkFolder } from './building/work-folder.ts';
import { DataFiles } from './preview/data-files.ts';
import { Preview } from './preview/preview.ts';
import { newProblems } from './preview/new-problems.ts';
import { startPreviewServer } from './preview/preview-server.ts';
import { watchFolder } from './preview/watch-folder.ts';
import { beginCompiling } from './rendering/begin-compiling.ts';
import { openPages } from './rendering/open-pages.ts';
import { readPort } from './serve/read-port.ts';
import { assertPortIsFree } from './serve/static-server.ts';
import { fromHere } from './shared/from-here.ts';
import { readSettings } from './shared/read-settings.ts';
import { projectRoot, runWithArguments } from './shared/run-command.ts';
import { seconds, stepsOn } from './shared/steps.ts';
import { commands } from './shared/usage/commands.ts';

/** `npm run dev`: pages that follow the files of the content folder, until it is stopped. */
await runWithArguments(commands.dev, async () => {
  const port = readPort(process.env['PORT']);
  await assertPortIsFree(port);
  const given = readSettings(process.env, process.cwd());
  // Addresses that are spelt whole lead to the preview itself.
  const siteUrl = process.env['SITE_URL'] ? given.siteUrl : `http://localhost:${port}`;
  process.env['SITE_URL'] = siteUrl;
  const settings = { ...given, siteUrl };
  const runStep = stepsOn(process.stdout);
  const builds = join(projectRoot, '.cache', 'builds');
  await clearDeadBuilds(builds);
  const alive = keepAlive();
  const work = await makeWorkFolder(builds, newBuildId());
  alive.folders.add(work);
  const compiling = beginCompiling(projectRoot, settings, work);
  const compiled = await runStep('編譯網頁 Compiling pages', () => compiling.folder);
  const preview = new Preview(settings, await openPages(compiled, settings));
  const watched = watchFolder(settings.contentDir);
  const shown = await runStep('讀取內容 Reading content', () => preview.update()).catch(
    (error: unknown) => {
      watched.stop();
      throw error;
    },
  );
  const report = newProblems(process.stdout);
  report(shown);
  if (shown.drafts.length > 0) process.stdout.write(`\n${formatDrafts(shown.drafts)}\n`);
  const files = new DataFiles(work, process.env);
  const server = await startPreviewServer({
    preview,
    basePath: settings.basePath,
    port,
    assets: `${compiled}/assets`,
    dataFiles: () => files.folder(),
  });
  const place = fromHere(settings.contentDir);
  process.stdout.write(
    `\n預覽在 ${server.url}，存檔後網頁會自動更新；按 Ctrl+C 結束。` +
      ` Preview of ${place} at ${server.url}; pages follow saved files. Ctrl+C stops.\n`,
  );
  watched.follow(async () => {
    const started = performance.now();
    try {
      report(await preview.update());
      files.forget();
      await server.tellPages();
      process.stdout.write(`已更新 Updated … ${seconds(performance.now() - started)}\n`);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  });
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    watched.stop();
    alive.stop();
    compiling.stop();
    void Promise.all([server.close(), files.stop()])
      .then(() => removeWorkFolder(work))
      .finally(() => process.exit());
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
});
