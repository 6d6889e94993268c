import { parseArgs } from 'node:util';
import { readSettings } from './shared/read-settings.ts';
import { buildAndReport } from './building/build-and-report.ts';
import { readPort } from './serve/read-port.ts';
import { runCommand } from './shared/run-command.ts';
import { assertPortIsFree, startStaticServer } from './serve/static-server.ts';

/** `npm start [-- --allow-unreviewed]`: builds the site and serves it until it is stopped. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { 'allow-unreviewed': { type: 'boolean' } } });
  const port = readPort(process.env['PORT']);
  const settings = readSettings(process.env, process.cwd());
  // Said before a build, not after it.
  await assertPortIsFree(port);
  await buildAndReport(settings, { allowUnreviewed: values['allow-unreviewed'] ?? false });
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
