import { mkdir, readdir, rmdir } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { newSite } from '../src/drafting/scaffold/new-site.ts';
import { ask, isAtTerminal } from './init/ask.ts';
import { readStarter } from './init/read-starter.ts';
import { dayInTaiwan } from './shared/day-in-taiwan.ts';
import { fromHere } from './shared/from-here.ts';
import { runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';
import { writeNewFiles } from './shared/write-new-files.ts';

/** `npm run init`: a content folder for another institution; existing files are never touched. */
await runWithArguments(commands.init, async ({ values }) => {
  // Who has typed all that must be known, as the manual writes it, is asked nothing.
  const isWhole =
    (values.content ?? process.env['CONTENT_DIR']) && values.id !== undefined && values.name;
  const given = isAtTerminal() && !isWhole ? await ask(values) : values;
  const folder = given.content ?? (process.env['CONTENT_DIR'] || undefined);
  const missing = [
    ...(folder === undefined ? ['--content 資料夾'] : []),
    ...(given.id === undefined ? ['--id 機關識別碼'] : []),
    ...(given.name === undefined ? ['--name 機關全銜'] : []),
  ];
  if (folder === undefined || given.id === undefined || given.name === undefined) {
    throw new Error(`還缺：${missing.join('、')}。 Missing: ${missing.join(', ')}.`);
  }
  const contentDir = resolve(folder);
  const label = fromHere(contentDir);
  const scaffold = newSite(
    {
      id: given.id,
      name: given.name,
      siteName: given['site-name'] ?? null,
      email: given.email ?? null,
      siteUrl: given['site-url'] ?? null,
      isOfficial: given.official,
      day: dayInTaiwan(new Date()),
    },
    await readStarter(given.official),
    { paths: new Set(await pathsBelow(contentDir)), label },
  );

  const made = await mkdir(contentDir, { recursive: true });
  try {
    await writeNewFiles(contentDir, scaffold.files);
  } catch (error) {
    if (made !== undefined) await removeEmpty(contentDir, made);
    throw error;
  }
  for (const path of scaffold.files.keys()) {
    process.stdout.write(`已建立 Created: ${label}/${path}\n`);
  }
  for (const { reason } of scaffold.reviewMarks) process.stdout.write(`${reason}。\n`);
  process.stdout.write(
    `接下來：\n${scaffold.nextSteps.map((step, index) => `  ${index + 1}. ${step}\n`).join('')}`,
  );
});

/** Files of a folder, with `/`; none where it is not there yet. */
async function pathsBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true });
    return entries.map((path) => path.split(sep).join('/'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') {
      throw new Error(`「${folder}」是檔案，不是資料夾；請另給一個 --content。 Not a folder.`, {
        cause: error,
      });
    }
    throw error;
  }
}

/** Takes away folders that were made for nothing, from the innermost to the first that was made. */
async function removeEmpty(innermost: string, first: string): Promise<void> {
  for (let folder = innermost; folder.startsWith(first); folder = dirname(folder)) {
    await rmdir(folder).catch(() => undefined);
  }
}
