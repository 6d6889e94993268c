import { execFile, type ExecFileException } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { datasetByName } from '../../src/datasets/registry.ts';
import { readyLines } from '../../src/site/views/ready-lines.ts';
import type { Tool } from '../../src/words/tools.ts';
import { writeSite, type WrittenSite } from './written-site.ts';

/** The small corpus on a server, and the lines that load its datasets from there. */
export interface ServedLines {
  site: WrittenSite;
  /** Folder in which `output` runs programs. */
  folder: string;
  /** Lines that load a dataset with a program. */
  lines(name: string, tool: Tool): string;
  /** Runs a program and gives what it wrote; throws its own words where it failed. */
  output(program: string, ...programArguments: string[]): Promise<string>;
  close(): Promise<void>;
}

const run = promisify(execFile);

/** True where a command ends well. */
export function runs(program: string, ...programArguments: string[]): Promise<boolean> {
  return run(program, programArguments).then(
    () => true,
    () => false,
  );
}

/** Writes the small corpus and serves it until `close`. */
export async function serveLines(): Promise<ServedLines> {
  const site = await writeSite();
  const folder = await mkdtemp(join(tmpdir(), 'open-plans-lines-'));
  const server = createServer((request, answer) => {
    readFile(join(site.directory, request.url!)).then(
      (bytes) => answer.end(bytes),
      () => answer.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    site,
    folder,
    lines(name, tool) {
      const all = readyLines(
        datasetByName.get(name)!,
        (path) => root + path,
        (path) => site.context.manifest.byHref.has(path),
      );
      return all.find((each) => each.tool === tool)!.text;
    },
    async output(program, ...programArguments) {
      const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
      const { stdout } = await run(program, programArguments, { cwd: folder, env }).catch(
        (error: ExecFileException & { stderr: string }) => {
          throw new Error(`${program} failed:\n${error.stderr}`);
        },
      );
      return stdout;
    },
    async close() {
      server.close();
      await rm(dirname(site.directory), { recursive: true });
      await rm(folder, { recursive: true });
    },
  };
}
