import { readSettings } from './shared/read-settings.ts';
import { buildAndReport } from './building/build-and-report.ts';
import { readPort } from './serve/read-port.ts';
import { runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';
import { assertPortIsFree, startStaticServer } from './serve/static-server.ts';

/** `npm start`: builds the site and serves it until it is stopped. */
await runWithArguments(commands.start, async ({ values }) => {
  const port = readPort(process.env['PORT']);
  const settings = readSettings(process.env, process.cwd());
  // Said before a build, not after it.
  await assertPortIsFree(port);
  await buildAndReport(settings, { allowUnreviewed: values['allow-unreviewed'] });
  const server = await startStaticServer({
    directory: settings.outDir,
    basePath: settings.basePath,
    port,
  });
  process.stdout.write(
    `\n網站已在 ${server.url} 開放瀏覽，按 Ctrl+C 結束。 Open ${server.url} in a browser; Ctrl+C stops.\n`,
  );
  const stop = () => void server.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
});
