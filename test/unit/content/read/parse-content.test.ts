import { describe, expect, it } from 'vitest';
import { parseContent } from '../../../../src/content/read/parse-content.ts';
import type { Finding } from '../../../../src/content/problems/problem.ts';
import {
  files,
  healthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

describe('parseContent', () => {
  it('sorts the files of a folder by what they are', async () => {
    const findings: Finding[] = [];
    const content = parseContent(await healthBureau(), findings);
    expect(findings).toEqual([]);
    expect(content.site?.publisher.name).toBe('示範縣衛生局');
    expect(content.institutions.map(({ institutionId }) => institutionId)).toEqual([
      'demo-clinic',
      'demo-health',
    ]);
    expect(content.plans.map(({ planId, folder }) => [planId, folder])).toEqual([
      ['demo-health-112-green', '112-green'],
      ['demo-health-112-midterm', '112-midterm'],
      ['demo-health-112', '112'],
      ['demo-health-113-food', '113-food'],
    ]);
    expect(content.planTypes.map(({ id }) => id)).toContain('energy-saving');
    expect(content.disclosureCategories).toHaveLength(10);
    expect(content.dimensions.dimensions.map(({ id }) => id)).toContain('food-and-drugs');
    expect(content.pages.map(({ name, language }) => `${name} ${language}`)).toEqual(
      expect.arrayContaining(['about zh', 'about en', 'license zh']),
    );
    expect(content.attachments.get(files.annualSource)?.bytes).toBeGreaterThan(0);
    expect(content.unread).toEqual([]);
    expect(content.partlyRead).toEqual(new Map());
  });

  it.each([
    [
      files.site,
      '缺少這個檔案',
      '請建立 site.yaml；npm run init 會在新的資料夾寫好所有必要的檔案，可從那裡複製',
    ],
    [
      files.planTypes,
      '缺少這個檔案',
      '請建立 vocabularies/plan-types.yaml；npm run init 會在新的資料夾寫好所有必要的檔案，可從那裡複製',
    ],
    [
      files.categories,
      '缺少這個檔案',
      '請建立 vocabularies/disclosure-categories.yaml；npm run init 會在新的資料夾寫好所有必要的檔案，可從那裡複製',
    ],
    [
      files.dimensions,
      '缺少這個檔案',
      '請建立 vocabularies/dimensions.yaml；npm run init 會在新的資料夾寫好所有必要的檔案，可從那裡複製',
    ],
    [files.annual, '缺少計畫的說明', '每個計畫資料夾須同時有 plan.md 與 measures.yaml'],
    [files.annualTable, '缺少計畫的表', '每個計畫資料夾須同時有 plan.md 與 measures.yaml'],
  ])('says that %s is missing, and nothing of what follows from it', async (path, message, fix) => {
    expect(await onlyProblemOf({ [path]: null })).toEqual({
      file: `content/${path}`,
      place: 'unavailable',
      severity: 'error',
      ruleId: 'file/missing',
      message,
      fix,
    });
  });

  it.each([files.site, files.planTypes, files.categories, files.dimensions, files.bureau])(
    'reports broken YAML in %s, and nothing of what follows from it',
    async (path) => {
      const changes = { [path]: (text: string) => `${text}\n甲: 乙: 丙\n` };
      expect(await onlyProblemOf(changes)).toMatchObject({
        file: `content/${path}`,
        place: await placeOf(changes, path, '乙: 丙'),
        severity: 'error',
        ruleId: 'file/yaml-syntax',
      });
    },
  );

  it('counts the lines of a front matter from the top of the file', async () => {
    const changes = { [files.green]: replacing('title: 示範縣', 'title: @示範縣') };
    expect(await onlyProblemOf(changes)).toMatchObject({
      file: `content/${files.green}`,
      place: await placeOf(changes, files.green, '@示範縣'),
      ruleId: 'file/yaml-syntax',
      message: '文字以「@」開頭，須加引號',
    });
  });

  it.each([
    [
      'a line in front of it',
      (text: string) => `# 計畫\n${text}`,
      1,
      '請把第 2 行「---」之上的各行刪除，或移到資料區之後',
    ],
    ['other dashes', (text: string) => text.replace('---', '——'), 1, '請改成三個半形連字號：---'],
    [
      'no end',
      (text: string) => text.replace('\n---\n', '\n'),
      'heading',
      '請在資料區最後一欄的下一行、正文第一個標題之前，單獨寫一行 ---',
    ],
  ])('tells what is wrong with a front matter: %s', async (_, change, line, fix) => {
    const changes = { [files.annual]: change };
    const at = line === 'heading' ? (await placeOf(changes, files.annual, '\n## ')).line + 1 : line;
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: { line: at, column: 1 },
      ruleId: 'file/front-matter',
      fix,
    });
  });

  it.each([files.site, files.green, files.greenTable, files.dimensions])(
    'tells once of %s that it is empty',
    async (file) => {
      const problems = await problemsOf({ [file]: '\n' });
      expect(problems.filter((problem) => problem.file === `content/${file}`)).toMatchObject([
        { ruleId: 'file/empty', message: '這個檔案是空的' },
      ]);
    },
  );

  it('tells once of a file in which Git left two versions', async () => {
    const changes = {
      [files.greenTable]: replacing(
        'text: 午休時間關燈。',
        'text: 午休時間關燈。\n<<<<<<< HEAD\n        label: a\n=======\n        label: b\n>>>>>>> other',
      ),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.greenTable, '<<<<<<<'),
      ruleId: 'file/merge-conflict',
    });
  });

  it.each([
    [' ---\n', '空格'],
    ['\u200b---\n', '看不見的字元'],
  ])('tells what stands before the sign of a front matter: %j', async (written, what) => {
    const changes = { [files.green]: (text: string) => text.replace(/^---\n/, written) };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: { line: 1, column: 1 },
      ruleId: 'file/front-matter',
      message: `檔案的第一行須是「---」（資料區的開始），這裡的「---」前面有${what}`,
    });
  });

  it('misses a front matter', async () => {
    expect(await onlyProblemOf({ [files.green]: '## 壹\n' })).toEqual({
      file: `content/${files.green}`,
      place: { line: 1, column: 1 },
      severity: 'error',
      ruleId: 'file/front-matter',
      message: '檔案的第一行須是「---」（資料區的開始），這裡是「## 壹」',
      fix: '第一行寫 ---，接著各欄位一行一個，再寫一行 ---，其下才是正文',
    });
  });

  it.each([
    [
      'institutions/foo.yml',
      '請改名為「foo.yaml」；已有那個檔案的，請刪除這一個，或把內容併入那個檔案',
    ],
    [
      'plans/demo-health/113/Plan.md',
      '請改名為「plan.md」；已有那個檔案的，請刪除這一個，或把內容併入那個檔案',
    ],
  ])('tells how to rename %s', async (path, fix) => {
    const problems = await problemsOf({ [path]: 'name: 甲\n' });
    expect(problems.find(({ file }) => file === `content/${path}`)).toEqual({
      file: `content/${path}`,
      place: 'unavailable',
      severity: 'error',
      ruleId: 'file/unexpected',
      message: '這個位置不該有這種檔案，它不會被發布',
      fix,
    });
  });

  it('tells what files there may be when one has no place', async () => {
    const { ruleId, fix } = await onlyProblemOf({ 'plans/demo-health/113.md': '甲' });
    expect(ruleId).toBe('file/unexpected');
    expect(fix).toMatch(/^請移走；可用的檔案：「site\.yaml」、.*「pages\/<name>\.md」$/);
  });

  it.each([
    {
      version: '3',
      message: '內容宣告的格式版本是「3」，本軟體讀取的是版本 2',
      fix: '請更新本軟體到支援該版本的發行版，或改用以版本 2 撰寫的內容',
    },
    {
      version: '0',
      message: '內容宣告的格式版本是「0」，本軟體讀取的是版本 2',
      fix: '請依 docs/content.zh-TW.md 改寫內容後，把 schema_version 改為 2',
    },
    {
      version: "'2'",
      message: '內容宣告的格式版本是「2」，本軟體讀取的是版本 2',
      fix: '請去掉引號，寫成 schema_version: 2',
    },
  ])(
    'refuses content of version $version with one problem, whatever else is wrong',
    async (row) => {
      const changes = {
        [files.site]: replacing('schema_version: 2', `schema_version: ${row.version}`),
        [files.bureau]: replacing('website:', 'webiste:'),
        [files.annualTable]: null,
      };
      expect(await onlyProblemOf(changes)).toEqual({
        file: 'content/site.yaml',
        place: await placeOf(changes, files.site, row.version),
        severity: 'error',
        ruleId: 'schema/version',
        message: row.message,
        fix: row.fix,
      });
    },
  );

  it.each([
    ['Big5', Uint8Array.from([0x6e, 0x3a, 0x20, 0xc0, 0x5d, 0x0a]), 'file/encoding', 'error'],
    [
      'UTF-16',
      new Uint8Array(Buffer.from('\ufeffname: 甲館\n', 'utf16le')),
      'file/encoding',
      'error',
    ],
    ['a byte order mark', '\ufeffname: 示範鎮衛生所\n', 'file/byte-order-mark', 'warning'],
    ['Windows line ends', 'name: 示範鎮衛生所\r\nparent: 乙\r\n', 'file/line-ends', 'warning'],
    ['10 MB of text', new Uint8Array(10 * 1024 * 1024).fill(0x61), 'file/too-large', 'error'],
    ['a control character', 'name: 甲\u0001\n', 'file/control-character', 'error'],
  ])('reports a file in or with %s', async (_, content, ruleId, severity) => {
    expect(await onlyProblemOf({ [files.clinic]: content })).toMatchObject({
      file: `content/${files.clinic}`,
      ruleId,
      severity,
    });
  });

  it('reads a file with Windows line ends and a byte order mark as it reads the same without', async () => {
    const usual = parseContent(await healthBureau(), []);
    const windows = parseContent(
      await healthBureau({
        [files.midterm]: (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
        [files.midtermTable]: (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
      }),
      [],
    );
    expect(windows.plans).toEqual(usual.plans);
  });

  it('places faults of a file with Windows line ends as editors count', async () => {
    const changes = {
      [files.midtermTable]: (text: string) =>
        replacing('[每季]', '[112年13月]')(text).replaceAll('\n', '\r\n'),
    };
    const problems = await problemsOf(changes);
    expect(problems.find(({ ruleId }) => ruleId === 'deadline/not-understood')?.place).toEqual(
      await placeOf(changes, files.midtermTable, '112年13月'),
    );
  });
});
