import { startStaticServer, type StaticServerOptions } from './static-server.ts';

/**
 * Serves a site, says where, and ends the process when it is told to: Ctrl+C, SIGTERM, or the
 * terminal's end.
 * @throws {PortInUseError}
 */
export async function serveUntilStopped(options: StaticServerOptions): Promise<void> {
  const server = await startStaticServer(options);
  process.stdout.write(
    `\n網站已在 ${server.url} 開放瀏覽，按 Ctrl+C 結束。 Open ${server.url} in a browser; Ctrl+C stops.\n`,
  );
  // A signal may come twice, from the terminal and through npm.
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void server.close().finally(() => process.exit());
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
}
