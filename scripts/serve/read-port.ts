/** Port where none is given, as README.md states. */
const DEFAULT_PORT = 4321;

/**
 * The port to serve at.
 * @param written value of PORT; undefined or empty = 4321
 * @throws {Error} (message in Chinese) when it is no port
 */
export function readPort(written: string | undefined): number {
  if (!written) return DEFAULT_PORT;
  const port = Number(written);
  if (!/^\d+$/.test(written) || port < 1 || port > 65535) {
    throw new Error(`PORT 為「${written}」，須為 1 至 65535 的整數，例如 PORT=8080。`);
  }
  return port;
}
