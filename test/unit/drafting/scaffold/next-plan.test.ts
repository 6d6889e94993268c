import { describe, expect, test } from 'vitest';
import { parseContent } from '../../../../src/content/read/parse-content.ts';
import type { Plan } from '../../../../src/corpus/model/corpus.ts';
import { recordInWords } from '../../../../src/corpus/assembly/review-words.ts';
import type { Scaffold } from '../../../../src/drafting/scaffold/scaffold.ts';
import { nextPlan } from '../../../../src/drafting/scaffold/next-plan.ts';
import {
  files as bureauFiles,
  healthBureau,
  loadHealthBureau,
  problemsOf,
  type Changes,
} from '../../../support/content-folder.ts';

/** A plan with everything that rolling forward has to deal with. */
const plan: Changes = {
  'plans/demo-clinic/112/plan.md': `---
title: 示範鎮衛生所112年度計畫
institution_name: 示範鎮<衛生>所
plan_type: annual-programme
roc_year: 112
period: { start: '2023-02-01', end: '2023-12-31' }
issuance: 112年1月9日函
sections: { basis: 壹、依據, content: 貳、內容 }
published: '2023-02-01'
modified: '2023-02-01'
notes: [封面缺頁。]
---

## 壹、依據

依 112 年 1 月 3 日函辦理。

## 貳、內容
`,
  'plans/demo-clinic/112/measures.yaml': `columns: { dimension: 策略, measure: 作法, deadline: 期限, unit: 單位, supporting_unit: 協辦 }
dimensions:
  - heading: 一、服務
    notes: [標題照錄。]
    measures:
      - id: demo-clinic-112-001
        label: '1.10'
        text: |-
          較111年度增加3%。
          每3年檢討。
        deadlines: [112年3月、9月, 每季]
        units: [護理組]
        supporting_units: [舊組、護理組]
        targets:
          - { quote: 增加3%, indicator: 人次, comparator: increase-by, value: 3, unit: '%', baseline_period: 111年度 }
      - measures:
          - id: demo-clinic-112-007
            text: 甲
            notes: [筆誤照錄。]
          - id: demo-clinic-112-003
            text: 乙
            children:
              - { id: demo-clinic-112-x, text: 丙, units: [舊組] }
        deadlines: [{ text: 112年12月 務, canonical: 112年12月 }, 112.2.28]
        units: [護里組]
innovations:
  heading: 二、創新
  criteria: [效益]
  proposals:
    - { id: demo-clinic-112-004, name: 丁, cells: [''], deadlines: [12月], units: [某組] }
retired:
  - { id: demo-clinic-113-001, retired_on: '2023-03-01', reason: 曾經誤用 }
`,
  [bureauFiles.clinic]: (text) => `${text}units:
  - { id: demo-clinic-nursing, name: 護理組, aliases: [護里組] }
  - { id: demo-clinic-old, name: 舊組, valid_to: '2023-12-31' }
unresolved_units:
  - { written: 某組, note: 不明。 }
`,
};

const draft = async (changes: Changes = {}, institutionId = 'demo-clinic', folder = '112') => {
  const content = await healthBureau({ ...plan, ...changes });
  const existing = { paths: content.files, label: content.label };
  return nextPlan({ institutionId, folder }, parseContent(content, []), existing);
};

async function loadedDraft(): Promise<Plan> {
  const { files } = await draft();
  const options = { asOf: null, allowUnreviewed: true };
  const { corpus } = await loadHealthBureau({ ...plan, ...Object.fromEntries(files) }, options);
  return corpus!.planById.get('demo-clinic-113')!;
}

/** The marks of a draft, as `npm run check` tells them. */
const wordsOf = ({ reviewMarks }: Scaffold) => reviewMarks.map((mark) => recordInWords(mark));

describe('next year’s plan', () => {
  test('passes the check except for its review marks', async () => {
    const { files, reviewMarks } = await draft();
    const before = (await problemsOf(plan)).length;
    const problems = await problemsOf({ ...plan, ...Object.fromEntries(files) });
    // What last year's plan was warned of is carried on: a number, a name, and headings without a comparable dimension.
    expect(problems).toHaveLength(before + reviewMarks.length + 3);
    const own = problems.filter(({ file }) => file.includes('/113/'));
    expect(new Set(own.map(({ ruleId }) => ruleId))).toEqual(
      new Set(['review/open', 'label/sequence', 'plan/institution-name', 'crosswalk/unmatched']),
    );
  });

  test('has new ids for every row, in order, and none that was ever given', async () => {
    const { rows } = await loadedDraft();
    expect(rows.map(({ measureId }) => measureId)).toEqual([
      // 001 was given to a row that is retired now.
      'demo-clinic-113-002',
      'demo-clinic-113-003',
      'demo-clinic-113-004',
      'demo-clinic-113-005',
      'demo-clinic-113-006',
    ]);
  });

  test('keeps every text, label, heading and target as it is', async () => {
    const { rows, tables, sections, title, institutionName } = await loadedDraft();
    expect(rows.map(({ label, text }) => [label, text])).toEqual([
      ['1.10', '較111年度增加3%。\n每3年檢討。'],
      [null, '甲'],
      [null, '乙'],
      [null, '丙'],
      [null, '丁'],
    ]);
    expect(rows[0]!.targets).toMatchObject([{ quote: '增加3%', baseline_period: '111年度' }]);
    expect(tables[0]!.dimensions[0]!.heading).toBe('一、服務');
    expect(sections.map(({ text }) => text)).toEqual(['依 112 年 1 月 3 日函辦理。', '']);
    expect(title).toBe('示範鎮衛生所112年度計畫');
    expect(institutionName).toBe('示範鎮<衛生>所');
  });

  test('moves year and period by one year, and drops what belongs to the old document', async () => {
    const { metadata, rocYear, period, retired } = await loadedDraft();
    expect({ rocYear, period }).toEqual({
      rocYear: 113,
      period: { start: '2024-02-01', end: '2024-12-31' },
    });
    expect(metadata).toMatchObject({ issuance: null, source: null, notes: [] });
    expect(retired).toEqual([]);
  });

  test('proposes deadlines with the new year, each of them marked', async () => {
    const { rows } = await loadedDraft();
    expect(rows.map(({ deadlines }) => deadlines)).toEqual([
      ['113年3月、9月', '每季'],
      ['113年12月'],
      ['113.2.28'],
      [],
      ['12月'],
    ]);
    const marks = wordsOf(await draft());
    expect(marks).toContain(
      'demo-clinic-113-002「deadlines」：期限「112年3月、9月」暫寫為「113年3月、9月」，請確認',
    );
    expect(marks).toContain(
      'demo-clinic-113-003「deadlines」：期限「112年12月」暫寫為「113年12月」，請確認',
    );
  });

  test.each([
    // 113 was a leap year, 114 is not.
    ['113', '113年2月29日', '2024'],
    // It was before the period already, which a remark excused.
    ['112', '111年6月', '2023'],
  ])('leaves out a deadline that %s cannot hand on: %s', async (year, deadline, gregorian) => {
    const folder = `plans/demo-clinic/${year}`;
    const { files, reviewMarks } = await draft(
      {
        [`${folder}/plan.md`]: `---
title: 計畫
institution_name: 示範鎮衛生所
plan_type: annual-programme
roc_year: ${year}
period: { start: '${gregorian}-01-01', end: '${gregorian}-12-31' }
published: '2023-02-01'
modified: '2023-02-01'
---
`,
        [`${folder}/measures.yaml`]: `columns: { dimension: 策略, measure: 作法, deadline: 期限 }
dimensions:
  - heading: 一
    measures:
      - { id: demo-clinic-${year}-901, text: 甲, deadlines: [${deadline}], notes: [照錄。] }
`,
      },
      'demo-clinic',
      year,
    );
    expect([...files.values()].join('')).not.toContain('deadlines:');
    expect(reviewMarks.filter(({ column }) => column === 'deadlines')).toMatchObject([
      { reason: `期限「${deadline}」無法移到本年度，沒有帶入，請填寫` },
    ]);
  });

  test('has only units that exist in the new year, and says which are gone', async () => {
    const { rows } = await loadedDraft();
    expect(rows.map(({ units }) => units)).toEqual([
      ['護理組'],
      ['護里組'],
      ['護里組'],
      [],
      ['某組'],
    ]);
    const marks = wordsOf(await draft());
    expect(marks).toContain(
      'demo-clinic-113-002「supporting_units」：單位「舊組」在 2024-02-01 至 2024-12-31 並不存在，沒有帶入，請改為現在的單位',
    );
    expect(marks).toContain(
      'demo-clinic-113-005「units」：單位「舊組」在 2024-02-01 至 2024-12-31 並不存在，沒有帶入，請改為現在的單位',
    );
    expect(marks).toContain(
      'demo-clinic-113-003「units」：單位「護里組」在機關資料裡是「護理組」的另一種寫法，請確認用哪一個',
    );
    expect(marks).toContain('demo-clinic-113-006「units」：單位「某組」無法確定所指，請查明');
  });

  test('marks every date that carries the old year', async () => {
    const marks = wordsOf(await draft());
    expect(marks).toContain('title 仍是上年度的「示範鎮衛生所112年度計畫」，請改為本年度的名稱');
    expect(marks).toContain('正文「壹、依據」一節提到「112 年 1 月 3 日」，請改為本年度的內容');
    expect(marks).toContain('demo-clinic-113-002：文字提到「111年度」，請確認本年度是否適用');
    expect(marks).toContain(
      'institution_name 仍是「示範鎮<衛生>所」，機關現名為「示範鎮衛生所」，請確認本年度計畫所用的名稱',
    );
    expect(marks.join('\n')).toContain('上年度為「112年1月9日函」');
  });

  test('marks the old year in heads of columns, in what is declared of them, and in titles', async () => {
    const table = 'plans/demo-clinic/112/measures.yaml';
    const made = await draft({
      [table]: (plan[table] as string)
        .replace(
          'supporting_unit: 協辦 }',
          `supporting_unit: 協辦, attributes: [
          { head: 112年目標值, role: target, comparator: at-least, unit: 人, period: 112年 },
          { head: 經費, role: amount, currency: TWD, roc_year: 112 }, 備註] }`,
        )
        .replace('一、服務', '一、112年度服務')
        .replace('baseline_period: 111年度', 'period: 112年底'),
    });
    const marks = wordsOf(made);
    expect(marks).toEqual(
      expect.arrayContaining([
        '欄名「112年目標值」提到「112年」，請改為本年度表上的欄名；各列 attributes 裡與其他欄所引的同一個欄名，也要一起改',
        '欄「112年目標值」的 period 仍是上年度的「112年」，請改為本年度的（measures.yaml 的 columns）',
        '欄「經費」的 roc_year 仍是上年度的「112」，請改為本年度的（measures.yaml 的 columns）',
        '標題「一、112年度服務」提到「112年度」，請改為本年度的標題',
        'demo-clinic-113-002：文字提到「112年」，請確認本年度是否適用',
      ]),
    );
    expect(marks.join('\n')).not.toContain('備註');
  });

  test('says that attachments were left out, by their titles', async () => {
    const marks = wordsOf(await draft({}, 'demo-health', '112'));
    expect(marks.find((mark) => mark.includes('附件'))).toBe(
      '上年度的附件與圖片 2 個（「附件一　社區篩檢地點與時間」、「附圖一　社區篩檢地點分布」）沒有帶入；' +
        '本年度的放在 plan.md 旁邊並列入 attachments，正文裡用到上年度圖片的地方也要改',
    );
  });

  test('says that remarks on the old document were left out', async () => {
    const made = await draft();
    const { files } = made;
    const marks = wordsOf(made);
    expect([...files.values()].join('')).not.toMatch(/照錄|封面缺頁/);
    expect(marks).toContain('上年度對整份計畫的註記 1 則沒有帶入');
    expect(marks).toContain('demo-clinic-113-002：上年度轉錄時的註記沒有帶入');
    expect(marks).toContain('demo-clinic-113-003：上年度轉錄時的註記沒有帶入');
  });

  test('is a draft of the same kind for a folder with a slug', async () => {
    const { files } = await draft({}, 'demo-health', '112-midterm');
    expect([...files.keys()]).toEqual([
      'plans/demo-health/113-midterm/plan.md',
      'plans/demo-health/113-midterm/measures.yaml',
    ]);
  });

  test('never takes the place of one that is there', async () => {
    const { files } = await draft();
    await expect(draft(Object.fromEntries(files))).rejects.toThrow(
      /檔案已經存在，沒有寫入任何檔案/,
    );
  });

  test.each([
    [
      'demo-clinic',
      '111',
      /content\/plans\/demo-clinic\/111 不存在，沒有計畫可帶入。是否為「112」？/,
    ],
    ['demo-clinic', '2023', /西元 2023 年是民國 112 年/],
    ['demo', '112', /沒有「demo」這個機關/],
  ])('%s %s is refused', async (institutionId, folder, reason) => {
    await expect(draft({}, institutionId, folder)).rejects.toThrow(reason);
  });

  test('gives its rows no id that stands in a file with errors', async () => {
    const { files } = await draft({
      'plans/demo-health/112-green/measures.yaml': 'columns: [\n  - id: demo-clinic-113-002\n',
    });
    expect(files.get('plans/demo-clinic/113/measures.yaml')).not.toMatch(
      /demo-clinic-113-00[12]\b/,
    );
  });

  test('is not made from a plan with errors', async () => {
    const broken = { 'plans/demo-clinic/112/measures.yaml': 'columns: [' };
    await expect(draft(broken)).rejects.toThrow(/有錯誤，不能由它帶入。請先執行 npm run check/);
  });
});
