import { commandSettings } from './shared/command-settings.ts';
import { buildAndReport } from './building/build-and-report.ts';
import { readPort } from './serve/read-port.ts';
import { runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';
import { serveUntilStopped } from './serve/serve-until-stopped.ts';
import { assertPortIsFree } from './serve/static-server.ts';

/** `npm start`: builds the site and serves it until it is stopped. */
await runWithArguments(commands.start, async ({ values }) => {
  const settings = await commandSettings();
  const port = readPort(process.env['PORT']);
  // Said before a build, not after it.
  await assertPortIsFree(port);
  await buildAndReport(settings, { allowUnreviewed: values['allow-unreviewed'] });
  await serveUntilStopped({ directory: settings.outDir, basePath: settings.basePath, port });
});
