import { describe, expect, test } from 'vitest';
import { parseContent } from '../../../../src/content/read/parse-content.ts';
import { newPlan } from '../../../../src/drafting/scaffold/new-plan.ts';
import {
  files as bureauFiles,
  healthBureau,
  loadHealthBureau,
  problemsOf,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';

async function scaffold(institutionId: string, folder: string, changes: Changes = {}) {
  const content = await healthBureau(changes);
  const existing = { paths: content.files, label: content.label };
  return newPlan({ institutionId, folder }, parseContent(content, []), existing);
}

describe('an empty plan', () => {
  test('passes the check except for its review marks and what is to be filled in', async () => {
    const { files, reviewMarks } = await scaffold('demo-clinic', '113');
    expect([...files.keys()]).toEqual([
      'plans/demo-clinic/113/plan.md',
      'plans/demo-clinic/113/measures.yaml',
    ]);
    const problems = await problemsOf(Object.fromEntries(files));
    expect(problems.map(({ ruleId }) => ruleId)).toEqual([
      ...reviewMarks.map(() => 'review/open'),
      'review/placeholder',
    ]);
  });

  test('has the year, the calendar year as period and the institution’s name', async () => {
    const { files } = await scaffold('demo-health', '113-green');
    const options = { asOf: null, allowUnreviewed: true };
    const { corpus } = await loadHealthBureau(Object.fromEntries(files), options);
    expect(corpus!.planById.get('demo-health-113-green')).toMatchObject({
      rocYear: 113,
      period: { start: '2024-01-01', end: '2024-12-31' },
      institutionName: '示範縣衛生局',
      rows: [],
      source: null,
    });
  });

  test('bears the site’s own day, not the clock’s', async () => {
    const { files } = await scaffold('demo-clinic', '113');
    expect(files.get('plans/demo-clinic/113/plan.md')).toContain(
      'published: null\nmodified: 2024-06-30',
    );
    const timeless = await scaffold('demo-clinic', '113', {
      [bureauFiles.site]: replacing("as_of: '2024-06-30'", 'as_of: null'),
    });
    expect(timeless.files.get('plans/demo-clinic/113/plan.md')).toContain(
      'published: null\nmodified: 2024-06-28',
    );
  });

  test.each([
    ['demo-clinic', '2024', /西元 2024 年是民國 113 年/],
    // The Republic has no such year.
    ['demo-clinic', '1905', /例如 113 或 113-green。$/],
    ['demo-clinic', '113-Green', /不是計畫的年度/],
    ['demo-clinic', '../x', /不是計畫的年度/],
    ['北岸分局', '113', /請執行 npm run new -- institution 識別碼 --name 名稱/],
    ['demo-clinc', '113', /沒有「demo-clinc」這個機關。是否為「demo-clinic」？/],
    [
      'demo-health',
      '112',
      /檔案已經存在，沒有寫入任何檔案：content\/plans\/demo-health\/112\/plan\.md/,
    ],
  ])('%s %s is refused', async (institutionId, folder, reason) => {
    await expect(scaffold(institutionId, folder)).rejects.toThrow(reason);
  });

  test.each([
    [bureauFiles.clinic, /institutions\/demo-clinic\.yaml 讀不到；請先執行 npm run check/],
    [bureauFiles.planTypes, /vocabularies\/plan-types\.yaml 讀不到；請先執行 npm run check/],
    [bureauFiles.site, /site\.yaml 讀不到；請先執行 npm run check/],
  ])(
    'is not made while %s cannot be read, which is not said to be missing',
    async (file, reason) => {
      await expect(scaffold('demo-clinic', '113', { [file]: 'name: [' })).rejects.toThrow(reason);
    },
  );
});
