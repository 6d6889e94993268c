import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureSize, type SizeFigures } from './bench/measure-size.ts';
import { renderPicture, renderReport } from './bench/report.ts';
import { readSettings } from './shared/read-settings.ts';
import { projectRoot, runWithArguments } from './shared/run-command.ts';
import { wholeNumber } from './shared/usage/whole-number.ts';
import { benchPeers, providePrograms } from './test/provide-programs.ts';
import { commands } from './shared/usage/commands.ts';

/** Where the table stands that `--write` replaces. */
const DOCUMENT = join(projectRoot, 'docs', 'performance.md');
const PICTURE = join(projectRoot, 'docs', 'performance.svg');
const PLACE = /(?<=<!-- npm run bench -->\n)[^]*(?=<!-- \/npm run bench -->)/;

/** `npm run bench`: builds sites of synthetic content of several sizes, and prints what they cost. */
await runWithArguments(commands.bench, async ({ values }) => {
  const sizes = values.plans.split(',').map((size) => wholeNumber('plans', size, { least: 1 }));
  const richSizes = values.rich
    .split(',')
    .filter((size) => size !== '')
    .map((size) => wholeNumber('rich', size, { least: 1 }));
  const seed = wholeNumber('seed', values.seed, { least: 0 });
  const { contentDir: model } = readSettings(process.env, process.cwd());
  if (values.peers) await providePrograms(benchPeers);
  const figures: SizeFigures[] = [];
  const asked = [
    ...sizes.map((plans) => ({ plans, rich: false })),
    ...richSizes.map((plans) => ({ plans, rich: true })),
  ];
  // Deleted only when all is measured: a file system may look at each place that was freed in the last minutes before it
  // makes a new file (ext4 without a journal does), which costs the next build up to a seventh of its processor time.
  const place = await mkdtemp(join(tmpdir(), 'open-plans-bench-'));
  try {
    for (const [index, each] of asked.entries()) {
      process.stderr.write(`${each.plans} …\n`);
      const folder = join(place, String(index + 1));
      await mkdir(folder);
      const options = { seed, peers: values.peers, model, root: projectRoot, folder };
      figures.push(await measureSize({ ...each, ...options }));
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
  const report = renderReport(figures, { seed, day: new Date().toISOString().slice(0, 10) });
  process.stdout.write(report);
  if (!values.write) return;
  const text = await readFile(DOCUMENT, 'utf8');
  await writeFile(
    DOCUMENT,
    text.replace(
      PLACE,
      () =>
        `\n![Processor time a plan, by number of plans and by what was done](performance.svg)\n\n${report}\n`,
    ),
  );
  await writeFile(PICTURE, renderPicture(figures));
});
