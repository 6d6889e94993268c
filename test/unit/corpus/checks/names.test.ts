import { describe, expect, it } from 'vitest';
import { pagePatterns, requiredPages } from '../../../../src/corpus/addresses/page-paths.ts';
import { reservedNames } from '../../../../src/corpus/addresses/reserved-names.ts';
import {
  files,
  healthBureau,
  onlyProblemOf,
  problemsOf,
  replacing,
  textOf,
  type Changes,
} from '../../../support/content-folder.ts';

const page = '---\ntitle: 甲\ndescription: 乙\nmodified: 2024-01-01\n---\n\n丙\n';

describe('pages', () => {
  it.each([
    'en',
    '404',
    'data',
    'index',
    'search',
    'sitemap',
    'feed',
    'calendar',
    'plans',
    'api',
    'pagefind',
  ])('may not be called %s, which is an address of the site', async (name) => {
    expect(await onlyProblemOf({ [`pages/${name}.md`]: page })).toMatchObject({
      file: `content/pages/${name}.md`,
      severity: 'error',
      ruleId: 'page/reserved-name',
    });
  });

  it('has every first part of an address of a page reserved, but those of required pages', () => {
    const parts = Object.values(pagePatterns).map((pattern) => pattern.split('/')[1]!);
    const free = parts.filter((part) => /^[a-z]/.test(part) && !reservedNames.has(part));
    expect(new Set(free)).toEqual(new Set(requiredPages));
  });

  it.each(['9-faq', 'faq-', 'a--b'])(
    'may not be called %s, which is no identifier',
    async (name) => {
      expect(await onlyProblemOf({ [`pages/${name}.md`]: page })).toMatchObject({
        ruleId: 'id/form',
      });
    },
  );

  it('may be called faq', async () => {
    expect(await problemsOf({ 'pages/faq.md': page, 'pages/faq.en.md': page })).toEqual([]);
  });

  it.each(requiredPages)('have to be there: %s', async (name) => {
    expect(await onlyProblemOf({ [`pages/${name}.md`]: null })).toMatchObject({
      file: `content/pages/${name}.md`,
      severity: 'error',
      ruleId: 'file/missing',
    });
  });

  it.each([
    '',
    '\n \n',
    '　\n',
    '<!-- 待補 -->\n',
    '\u200b\n',
    '&nbsp;\n',
    '# 標題\n',
    '---\n',
    '## 甲\n\n&#8195;\n',
  ])('have to have a text: %j', async (body) => {
    const changes = { 'pages/contact.md': page.replace('\n丙\n', body) };
    const problems = await problemsOf(changes);
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { ruleId: 'page/empty', place: { line: 6, column: 1 } },
    ]);
  });
});

describe('names of files', () => {
  /** The health bureau with some files moved. */
  async function moved(to: (path: string) => string, ...paths: string[]): Promise<Changes> {
    const folder = await healthBureau();
    return Object.fromEntries(
      paths.flatMap((path) => [
        [path, null],
        [to(path), textOf(folder, path)],
      ]),
    );
  }

  it.each<[string, (path: string) => string, readonly string[], string, string]>([
    [
      'in the singular',
      (path) => path.replace('institutions/', 'institution/'),
      [files.clinic],
      'institution',
      '請把資料夾改名為「institutions」',
    ],
    [
      'with a capital letter',
      (path) => path.replace('plans/demo-health/112-green', 'Plans/demo-health/112-green'),
      [files.green, files.greenTable],
      'Plans',
      '請把資料夾改名為「plans」',
    ],
    [
      'that is one too many',
      (path) => path.replace('plans/', 'plans/平時/'),
      [files.green, files.greenTable],
      'plans/平時',
      '請把裡面的檔案移到「plans/」',
    ],
    [
      'of attachments, whose files are not missed as well',
      (path) => path.replace(/([^/]+)$/, '附件/$1'),
      [files.annualAnnex],
      'plans/demo-health/112/附件',
      '請把裡面的檔案移到「plans/demo-health/112/」',
    ],
    [
      'of a year that is not there',
      (path) => path.replace('112-green/', ''),
      [files.green, files.greenTable],
      'plans/demo-health',
      '請移到以民國年為名的資料夾',
    ],
  ])('tell of a folder %s once', async (_, to, paths, folder, fix) => {
    const problem = await onlyProblemOf(await moved(to, ...paths));
    expect(problem).toMatchObject({
      file: `content/${folder}`,
      severity: 'error',
      ruleId: 'file/unexpected',
    });
    expect(problem.message).toContain(`其中 ${paths.length} 個檔案不會被發布`);
    expect(problem.fix).toContain(fix);
  });

  it.each([
    ['plans/demo-health/112/errata.yaml', 'errata: []\n', '請移到「errata.yaml」'],
    ['pages/常見問題.md', page, '例如 faq.md'],
  ])('tell where %s belongs', async (path, text, fix) => {
    expect((await onlyProblemOf({ [path]: text })).fix).toContain(fix);
  });

  it.each([
    ['計畫.docx', '請先改成只有英文字母、數字、點、底線與連字號的，例如 source.docx'],
    ['tool.exe', '請移走；這一種檔案不能放在網站上'],
  ])('tell what is to be done before %s may be named', async (name, fix) => {
    const problem = await onlyProblemOf({ [`plans/demo-health/112/${name}`]: '甲' });
    expect(problem.ruleId).toBe('file/unnamed');
    expect(problem.fix).toContain(fix);
  });

  it.each([
    [files.green, 'plan.md.txt'],
    [files.green, 'Plan.md'],
    [files.green, 'plan.md.md'],
    [files.green, 'plan.MD'],
    [files.green, 'ｐｌａｎ.md'],
    [files.green, 'plan.md '],
    [files.green, 'plan (1).md'],
    [files.green, 'plan - 複製.md'],
    [files.greenTable, 'measures.yml'],
    [files.greenTable, 'measures.YAML'],
    [files.greenTable, 'measures.yaml.bak'],
    [files.midtermResults, 'results.yaml.txt'],
    [files.greenTable, 'measure.yaml'],
    [files.midtermResults, 'result.yaml'],
    [files.bureau, 'demo-health.YAML'],
    [files.register, 'demo-health.yaml.txt'],
    [files.errata, 'errata.yml.txt'],
    [files.about, 'about.md.txt'],
    [files.site, 'Site.yaml'],
  ])('tell of %s called %j', async (path, name) => {
    const text = textOf(await healthBureau(), path);
    const wrong = path.replace(/[^/]+$/, name);
    const problem = await onlyProblemOf({ [path]: null, [wrong]: text });
    expect(problem).toMatchObject({
      file: `content/${wrong}`,
      severity: 'error',
      ruleId: 'file/unexpected',
    });
    expect(problem.fix).toContain('請改名為');
    expect(problem.fix).toContain(path.split('/').at(-1));
  });

  it.each([
    ['plans/demo-health/112/copy.pdf', 'warning', 'file/unnamed'],
    ['plans/demo-health/112/measures.xlsx', 'warning', 'file/unnamed'],
    ['plans/demo-health/113/source.txt', 'error', 'file/unnamed'],
    ['disclosures/nobody/report.pdf', 'warning', 'file/unnamed'],
    ['source.txt', 'error', 'file/unexpected'],
    ['plans/demo-health/source.txt', 'error', 'file/unexpected'],
    ['pages/picture.png', 'error', 'file/unexpected'],
    ['plans/demo-health/112/con.txt', 'error', 'file/name'],
    ['plans/demo-health/112/a#b.pdf', 'error', 'file/name'],
    ['plans/demo-health/112/a?.pdf', 'error', 'file/name'],
    ['plans/demo-health/112/甲\u202e.pdf', 'error', 'file/name'],
    [`plans/demo-health/112/${'甲'.repeat(80)}.pdf`, 'error', 'file/name'],
  ])('tell of %s', async (path, severity, ruleId) => {
    expect(await problemsOf({ [path]: 'a' })).toContainEqual(
      expect.objectContaining({ file: `content/${path}`, severity, ruleId }),
    );
  });

  it('tell of two files that are one on Windows and macOS', async () => {
    const changes = { 'plans/demo-health/112/Source.txt': 'a' };
    expect(await problemsOf(changes)).toContainEqual(
      expect.objectContaining({
        file: `content/${files.annualSource}`,
        ruleId: 'file/same-name',
        message:
          '與「plans/demo-health/112/Source.txt」只差大小寫或字元寫法，在 Windows、macOS 是同一個名稱',
      }),
    );
  });

  it.each(['0112-green', '112年-green', '１１２-green', '112 -green', '112-Green'])(
    'tell what the plan folder %j is to be called',
    async (folder) => {
      const from = await healthBureau();
      const moved = (path: string) => path.replace('112-green', folder);
      const changes = Object.fromEntries(
        [files.green, files.greenTable].flatMap((path) => [
          [path, null],
          [moved(path), textOf(from, path)],
        ]),
      );
      expect(await problemsOf(changes)).toContainEqual(
        expect.objectContaining({
          file: `content/${moved(files.green)}`,
          ruleId: 'id/form',
          fix: '請把資料夾改名為「112-green」；請用民國年，或民國年加英文簡稱，例如 101 或 101-green',
        }),
      );
    },
  );
});

describe('a file of a register', () => {
  it.each(['index.html', 'Index.HTML', 'index.htm'])(
    'may not take the place of the register’s page as %s',
    async (name) => {
      const changes = {
        [files.register]: replacing('statistics-112.csv', name),
        [files.registerFile]: null,
        [`disclosures/demo-health/${name}`]: 'a',
      };
      expect((await problemsOf(changes)).map(({ ruleId }) => ruleId)).toEqual(['schema/format']);
    },
  );
});
