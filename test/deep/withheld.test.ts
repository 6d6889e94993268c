import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../../src/corpus/assembly/load-corpus.ts';
import { writeExports } from '../../src/publish/files/write-exports.ts';
import { HEALTH_BUREAU } from '../support/content-folder.ts';
import { filesWith } from '../support/find-words.ts';

/** Words that are withheld, each of characters that stand nowhere else; twice each, for UTF-16. */
const secrets = {
  measure: '龘龘靐靐齉齉爩爩',
  target: '麷麷鸞鸞',
  attribute: '籲籲灪灪厵厵',
  note: '鸝鸝鸜鸜鱺鱺麤麤',
  goal: '灩灩灨灨爨爨',
  section: '驫驫羴羴犇犇',
  proposal: '鑿鑿钁钁',
  cell: '钃钃鸑鸑',
  source: '鬱鬱鱻鱻',
  later: '虌虌讞讞',
} as const;

const PLAN = 'plans/demo-health/113-food';
const MIDTERM = 'plans/demo-health/112-midterm';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;
let dist: (name: string) => string;

const siteUrl = 'https://plans.example.org';
const basePath = '/open/';

/** Writes the data of a site, without its pages: all that the next build reads of it. */
async function writeData(contentDir: string, name: string): Promise<void> {
  const { corpus } = loadCorpus(await readContentFolder(contentDir), { asOf: null });
  await writeExports(corpus!, { siteUrl, basePath, contentDir }, dist(name));
}

/** Runs `npm run build` on a content folder. */
function build(content: string, name: string, previous: string): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    CONTENT_DIR: content,
    OUT_DIR: dist(name),
    SITE_URL: siteUrl,
    BASE_PATH: basePath,
    PREVIOUS_BUILD: dist(previous),
  };
  return new Promise((done, fail) => {
    execFile(process.execPath, ['scripts/build.ts'], { cwd: root, env }, (error, out, faults) =>
      error === null ? done() : fail(new Error(out + faults, { cause: error })),
    );
  });
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** The invented agency's content with these changes, each of a file's text. */
async function contentWith(
  name: string,
  changes: Record<string, string | ((text: string) => string)>,
): Promise<string> {
  const content = join(folder, name);
  await cp(HEALTH_BUREAU, content, { recursive: true });
  for (const [path, change] of Object.entries(changes)) {
    const file = join(content, path);
    const text = typeof change === 'string' ? change : change(await readFile(file, 'utf8'));
    await write(file, text);
  }
  return content;
}

const source = `示範縣衛生局113年度食品安全計畫\n${secrets.source}\n`;

/** Front matter of a plan that withholds nothing, with the whole source. */
function open(text: string): string {
  const sha256 = createHash('sha256').update(source).digest('hex');
  return text
    .replace(/^withheld:\n(?: .*\n)+/m, '')
    .replace(/^version:\n(?: .*\n)+/m, '')
    .replace(
      /^source:\n(?: .*\n)+/m,
      `source:\n  file: source.txt\n  name: 全文.txt\n  sha256: ${sha256}\n`,
    )
    .replace('## 參、稽查準備', `## 參、稽查準備\n\n${secrets.section}`)
    .replace('  content:', '  goals: 參、稽查準備\n  content:')
    .replace(secrets.section, `- ${secrets.section}\n- ${secrets.goal}`);
}

/** The row that is withheld later, whole. */
function openRow(words: string): string {
  return `          - id: demo-health-113-food-002
            label: '1.2'
            text: 抽查${words}，計 60 家${secrets.target}。
            deadlines: [113年5月]
            units: [食品藥物科]
            attributes:
              績效指標: ${secrets.attribute}
            targets:
              - quote: 計 60 家${secrets.target}
                indicator: 抽查${secrets.target}
                comparator: exactly
                value: 60
                unit: 家
            notes:
              - 原文「${secrets.note}」疑有誤字。
            children:`;
}

const ROW = /^ {10}- id: demo-health-113-food-002\n(?: {12}(?!children).*\n)+ {12}children:/m;

const proposal = {
  open: (text: string) =>
    text
      .replace("name: '=創新提案二; 以公式符號開頭'", `name: 提案${secrets.proposal}`)
      .replace('        - 線上掛號\n', `        - 線上${secrets.cell}掛號\n`),
  withheld: (text: string) => text.replace(/ {6}name: '=創新提案二[^]*?(?=retired:)/, ''),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-withheld-'));
  dist = (name) => join(folder, `dist-${name}`);
  const published = (words: string) => ({
    [`${PLAN}/plan.md`]: open,
    [`${PLAN}/source.txt`]: source,
    [`${PLAN}/measures.yaml`]: (text: string) => text.replace(ROW, openRow(words)),
    [`${MIDTERM}/measures.yaml`]: proposal.open,
  });
  const oldest = await contentWith('oldest', published(secrets.measure));
  const older = await contentWith('older', published(`${secrets.measure}${secrets.later}`));
  for (const content of [oldest, older])
    await rm(join(content, PLAN, 'versions'), { recursive: true });
  const formerFile = await readFile(join(older, PLAN, 'plan.md'), 'utf8');
  const withheldNow = await contentWith('withheld', {
    // What is withheld still lies in the folder, and stands in the former version.
    [`${PLAN}/source.txt`]: source,
    [`${PLAN}/versions/1/source.txt`]: source,
    [`${PLAN}/versions/1/plan.md`]: formerFile
      .replace('notes:\n', '')
      .replace(
        'published:',
        `version:\n  number: 1\n  dated: '2024-01-08'\n  status: superseded\nnotes:\n  - 第三節「${secrets.section}」原文如此。\npublished:`,
      ),
    [`${PLAN}/versions/1/measures.yaml`]: (text) =>
      text.replace(ROW, openRow(`${secrets.measure}${secrets.later}`)),
    [`${MIDTERM}/measures.yaml`]: proposal.withheld,
    [`${MIDTERM}/plan.md`]: (text) =>
      text.replace(
        'published:',
        `withheld:\n  - measure: demo-health-112-midterm-018\n    grounds: [art18-1-3]\n    reason: 尚未核定。\n    decided_by: 企劃科\n    decided_on: '2024-06-01'\npublished:`,
      ),
  });
  await writeData(oldest, 'oldest');
  await build(older, 'older', 'oldest');
  await build(withheldNow, 'withheld', 'older');
  await build(withheldNow, 'again', 'withheld');
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

const words = Object.values(secrets);

describe('what was published before it was withheld', () => {
  test('is found by this search in every kind of file that holds it', async () => {
    const foundByWord = await filesWith(dist('older'), words);
    const found = [...new Set([...foundByWord.values()].flat())];
    const endings = new Set(found.map((name) => /([^./!]+|!\w*)$/.exec(name)![1]!));
    for (const ending of ['html', 'json', 'csv', 'ndjson', 'md', 'sqlite', 'txt', 'ics', '!rows']) {
      expect(endings, ending).toContain(ending);
    }
    expect(found).toContain('data/measures.ods!content.xml');
    expect(found).toContain('data/plans/demo-health-113-food.stratml.xml');
    expect(found).toContain('data/changes.xml');
    expect(found.some((name) => name.startsWith('search-index/'))).toBe(true);
    // The edition before stands in the archive that is kept.
    expect(found.some((name) => /^data\/versions\/.+\.zip!.+measures\.json$/.test(name))).toBe(
      true,
    );
    for (const [word, files] of foundByWord) expect(files, word).not.toEqual([]);
  });
});

describe('what is withheld', () => {
  test.each(['withheld', 'again'])('stands in no file of the site (%s)', async (name) => {
    const found = await filesWith(dist(name), words);
    expect([...found.values()].flat()).toEqual([]);
  });

  test('is said to be withheld, with the ground, in page and data', async () => {
    const read = (path: string) => readFile(join(dist('withheld'), path), 'utf8');
    const page = await read(`${PLAN}/index.html`);
    expect(page).toContain('不予公開');
    expect(page).toContain('第十八條第一項第四款');
    expect(page).toContain('期限已過，待決定');
    expect(page).toContain('遮蔽版');
    const former = await read(`${PLAN}/versions/1/index.html`);
    expect(former).toContain('這是舊版（第 1 版）');
    expect(former).toContain('id="demo-health-113-food-002"');
    const rows = JSON.parse(await read('data/measures.json')) as Record<string, unknown>[];
    expect(rows.find((row) => row['measure_id'] === 'demo-health-113-food-002')).toMatchObject({
      text: null,
      deadlines: [],
      units: [],
      notes: [],
      withheld_grounds: ['art18-1-4'],
    });
  });

  test('withdraws the older editions that hold it, and says why', async () => {
    for (const name of ['withheld', 'again']) {
      const editions = JSON.parse(
        await readFile(join(dist(name), 'data/versions.json'), 'utf8'),
      ) as { url: string | null; withdrawn: { zh: string } | null }[];
      expect(editions.map(({ url }) => url === null)).toEqual([false, true, true]);
      expect(editions[1]!.withdrawn!.zh).toContain('不予公開');
      expect(await readFile(join(dist(name), 'data/index.html'), 'utf8')).toContain(
        '已撤下的舊版資料',
      );
    }
  });

  test('is no longer quoted in what former builds told of changes', async () => {
    const logOf = async (name: string) =>
      JSON.parse(await readFile(join(dist(name), 'data/changes-log.json'), 'utf8')) as {
        id: string;
        dataset: string;
        changes: { words: string }[];
      }[];
    const told = (await logOf('older')).find(({ dataset }) => dataset === 'measures')!;
    expect(JSON.stringify(told)).toContain(secrets.later);
    for (const name of ['withheld', 'again']) {
      const carried = (await logOf(name)).find(({ id }) => id === told.id)!;
      expect(carried.changes).toHaveLength(told.changes.length);
      expect(carried.changes[0]!.words).toContain('不列出內容');
    }
  });

  test('is told as a change without a word of what it says', async () => {
    const changes = JSON.parse(
      await readFile(join(dist('withheld'), 'data/changes.json'), 'utf8'),
    ) as { dataset: string; key: string; words: string }[];
    const change = changes.find(
      ({ dataset, key }) => dataset === 'measures' && key === 'demo-health-113-food-002',
    );
    expect(change!.words).toMatch(
      /^修改推動作法 demo-health-113-food-002：.*「推動作法」.*不列出內容。$/,
    );
  });
});
