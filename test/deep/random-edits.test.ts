import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Dice } from '../../scripts/bench/dice.ts';
import { writeMixedContent } from '../support/mixed-content.ts';
import { runScript } from '../support/run-build.ts';
import { differing, sumsOf } from '../support/site-sums.ts';

/**
 * Content that is edited at random, as often as `STEPS`, several things at a time: a site that takes over what it can has the
 * bytes of one that is made anew. `SEED` chooses other edits.
 */
const SEED = Number(process.env['SEED'] ?? 16);
const STEPS = Number(process.env['STEPS'] ?? 8);
const EDITS_A_STEP = 3;

const dice = new Dice(SEED);

let folder: string;
let content: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edits-'));
  content = join(folder, 'content');
  await writeMixedContent(content, folder);
  // So late that no day that an edit writes lies ahead.
  await edit('site.yaml', (text) => text.replace(/^as_of: .*$/m, "as_of: '2027-01-01'"));
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

async function build(outDir: string, environment: Record<string, string>): Promise<void> {
  const settings = { CONTENT_DIR: content, OUT_DIR: outDir, SITE_URL: 'https://plans.example.org' };
  const { exitCode, output } = await runScript('build.ts', ['--allow-unreviewed'], {
    environment: { ...settings, PREVIOUS_BUILD: '', AS_OF: '', BASE_PATH: '', ...environment },
  });
  if (exitCode !== 0) throw new Error(output.replaceAll(/^.* warning .*\n/gm, ''));
}

/** A plan of a synthetic institution: its folder, and how the folder is named. */
interface Place {
  institution: string;
  year: number;
}

const pathOf = ({ institution, year }: Place) => join('plans', institution, String(year));
const idOf = ({ institution, year }: Place) => `${institution}-${year}`;

/** Plans whose words are there to be changed. */
async function places(): Promise<Place[]> {
  const found: Place[] = [];
  const below = join(content, 'plans');
  for (const institution of (await readdir(below)).sort()) {
    if (!institution.startsWith('synthetic-')) continue;
    for (const year of (await readdir(join(below, institution))).sort()) {
      const place = { institution, year: Number(year) };
      const text = await readFile(join(content, pathOf(place), 'plan.md'), 'utf8');
      if (!text.includes('\nretired:')) found.push(place);
    }
  }
  return found;
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(join(content, path), 'utf8');
  const after = change(before);
  expect(after, `${path} is to change`).not.toBe(before);
  await writeFile(join(content, path), after);
}

/** Replaces one of the matches of an expression, whichever. */
function oneOf(expression: RegExp, by: (match: string) => string) {
  return (text: string) => {
    const found = dice.pick([...text.matchAll(expression)]);
    const end = found.index + found[0].length;
    return text.slice(0, found.index) + by(found[0]) + text.slice(end);
  };
}

const anyPlan = async () => dice.pick(await places());

/** Gives a plan the id of another year of its institution, which it has no plan of. */
async function renumber(from: Place, to: Place): Promise<void> {
  const toYear = (text: string) =>
    text
      .replaceAll(idOf(from), idOf(to))
      .replace(/^roc_year: .*$/m, `roc_year: ${to.year}`)
      .replace(/^ {2}start: .*$/m, `  start: '${to.year + 1911}-01-01'`)
      .replace(/^ {2}end: .*$/m, `  end: '${to.year + 1911}-12-31'`)
      .replaceAll(`${from.year} 年度`, `${to.year} 年度`)
      .replaceAll(`${from.year}年`, `${to.year}年`);
  await edit(join(pathOf(to), 'plan.md'), toYear);
  await edit(join(pathOf(to), 'measures.yaml'), toYear);
}

async function freePlace({ institution }: Place): Promise<Place> {
  const years = (await readdir(join(content, 'plans', institution))).map(Number);
  const free = Array.from({ length: 20 }, (_, index) => 95 + index);
  return { institution, year: dice.pick(free.filter((year) => !years.includes(year))) };
}

let named = 0;
const newName = () => `新名${(named += 1)}`;

const edits: Readonly<Record<string, () => Promise<void>>> = {
  async 'a word of a row'() {
    const path = join(pathOf(await anyPlan()), 'measures.yaml');
    await edit(
      path,
      oneOf(/^ +text: [^'"\n]{4,}$/gm, (line) => `${line}${newName()}`),
    );
  },
  async 'a deadline'() {
    const path = join(pathOf(await anyPlan()), 'measures.yaml');
    await edit(
      path,
      oneOf(/^ +- (?:每季|每月|\d+年\d+月)$/gm, (line) => line.replace(/- .*/, '- 每日')),
    );
  },
  async 'the title of a plan'() {
    const path = join(pathOf(await anyPlan()), 'plan.md');
    await edit(path, (text) => text.replace(/^title: .*$/m, `$&${newName()}`));
  },
  async 'the days of a plan'() {
    const day = `2026-11-${10 + ((named += 1) % 10)}`;
    await edit(join(pathOf(await anyPlan()), 'plan.md'), (text) =>
      text.replaceAll(/^(published|modified): .*$/gm, (_, name) => `${name}: '${day}'`),
    );
  },
  async 'the narrative of a plan'() {
    await edit(join(pathOf(await anyPlan()), 'plan.md'), (text) => `${text}\n${newName()}。\n`);
  },
  async 'a plan more'() {
    const from = await anyPlan();
    const to = await freePlace(from);
    await cp(join(content, pathOf(from)), join(content, pathOf(to)), { recursive: true });
    await renumber(from, to);
  },
  async 'a plan that moves'() {
    const from = await anyPlan();
    const to = await freePlace(from);
    await rename(join(content, pathOf(from)), join(content, pathOf(to)));
    await renumber(from, to);
  },
  async 'a plan less'() {
    await rm(join(content, pathOf(await anyPlan())), { recursive: true });
  },
  async 'a plan that is retired'() {
    const retired = "\nretired:\n  retired_on: '2025-01-02'\n  reason: 併入他計畫。\nsections:";
    await edit(join(pathOf(await anyPlan()), 'plan.md'), (text) =>
      text.replace('\nsections:', () => retired),
    );
  },
  async 'a unit that is renamed'() {
    const { institution } = await anyPlan();
    await edit(
      join('institutions', `${institution}.yaml`),
      oneOf(/^ {4}name: 合成第\d+組$/gm, (line) => {
        const [, before] = /name: (.*)$/.exec(line)!;
        return `    name: ${newName()}組\n    aliases: [${before!}]`;
      }),
    );
  },
  async 'the name of an institution'() {
    const { institution } = await anyPlan();
    await edit(join('institutions', `${institution}.yaml`), (text) =>
      text.replace(/^name: .*$/m, `$&${newName()}`),
    );
  },
  async 'the notes of an institution'() {
    const { institution } = await anyPlan();
    await edit(join('institutions', `${institution}.yaml`), (text) =>
      text.replace(/^notes:\n/m, () => `notes:\n  - ${newName()}。\n`),
    );
  },
  async 'the words of a page'() {
    await edit('pages/about.md', (text) => `${text}\n${newName()}。\n`);
  },
  async 'a heading of a page'() {
    await edit('pages/about.md', (text) => `${text}\n## ${newName()}\n\n文字。\n`);
  },
  async 'a word of a vocabulary'() {
    await edit(
      'vocabularies/dimensions.yaml',
      oneOf(/^ +name: .+$/gm, (line) => `${line}${newName()}`),
    );
  },
  async 'a setting of the site'() {
    await edit('site.yaml', (text) =>
      text.replace(/^as_of: .*$/m, () => `as_of: '2027-01-${10 + (named += 1)}'`),
    );
  },
  async 'a row that is withheld'() {
    const place = await anyPlan();
    const table = join(pathOf(place), 'measures.yaml');
    const text = await readFile(join(content, table), 'utf8');
    // A row without rows below it; only its id and number stay.
    const rows = [
      ...text.matchAll(
        /- id: (\S+)\n +label: .*\n( +text: .*\n(?: +(?:deadlines|units|notes):\n(?: +- (?!id: ).*\n)+)+)(?= +- id|$)/g,
      ),
    ];
    const [, measure, rest] = dice.pick(rows);
    await edit(table, (whole) => whole.replace(rest!, ''));
    const entry =
      `  - measure: ${measure!}\n    grounds: [art18-1-4]\n    reason: 將妨害稽查。\n` +
      `    decided_by: 秘書室\n    decided_on: '2024-03-01'\n`;
    await edit(join(pathOf(place), 'plan.md'), (whole) =>
      whole.includes('\nwithheld:\n')
        ? whole.replace('\nwithheld:\n', () => `\nwithheld:\n${entry}`)
        : whole.replace(/^---\n/, () => `---\nwithheld:\n${entry}`),
    );
  },
};

describe(`edits at random (seed ${SEED})`, () => {
  const names = Object.keys(edits);
  const steps = Array.from({ length: STEPS }, () =>
    Array.from({ length: EDITS_A_STEP }, () => dice.pick(names)),
  );
  // Each kind is met once, whatever the dice say.
  for (const [index, name] of names.entries()) {
    steps[index % STEPS]![Math.floor(index / STEPS) % EDITS_A_STEP] = name;
  }

  test.each([[['nothing']], ...steps.map((step) => [step])])(
    'after %j the bytes are those of a site that is made anew',
    async (step) => {
      for (const name of step) await edits[name]?.();
      const [warm, clean] = [join(folder, 'warm'), join(folder, 'clean')];
      await build(warm, {});
      await build(clean, { CACHE: 'off' });
      const found = differing(await sumsOf(warm), await sumsOf(clean));
      await rm(clean, { recursive: true });
      expect(found).toEqual([]);
    },
  );
});
