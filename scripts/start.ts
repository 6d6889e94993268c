import { commandSettings } from './shared/command-settings.ts';
import { buildAndReport } from './building/build-and-report.ts';
import { demoEnvironment } from './serve/demo-environment.ts';
import { readPort } from './serve/read-port.ts';
import { projectRoot, runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';
import { serveUntilStopped } from './serve/serve-until-stopped.ts';
import { assertPortIsFree } from './serve/static-server.ts';

/** `npm start`: builds the site and serves it until it is stopped. */
await runWithArguments(commands.start, async ({ values }) => {
  if (values.demo) {
    // The pages read the environment too.
    Object.assign(process.env, demoEnvironment(projectRoot));
    process.stdout.write(
      '示範：虛構的機關與計畫（test/fixtures/demo），網站放在 .cache/demo-dist；CONTENT_DIR、OUT_DIR 與 PREVIOUS_BUILD 不用。' +
        ' A demonstration of invented agencies; your own content and site are left alone.\n\n',
    );
  }
  const settings = await commandSettings();
  const port = readPort(process.env['PORT']);
  // Said before a build, not after it.
  await assertPortIsFree(port);
  await buildAndReport(settings, { allowUnreviewed: values['allow-unreviewed'] });
  await serveUntilStopped({ directory: settings.outDir, basePath: settings.basePath, port });
});
