import { describe, expect, test } from 'vitest';
import { loadWorkList } from '../../../../src/drafting/work-list/load-work-list.ts';
import {
  formatWorkList,
  workListAsJson,
} from '../../../../src/drafting/work-list/work-list-report.ts';
import {
  files,
  healthBureau,
  placeOf,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';

const listOf = async (changes: Changes = {}, asOf: string | null = null) =>
  loadWorkList(await healthBureau(changes), { asOf });

describe('the work list', () => {
  test('tells what is overdue, due and missing, with its place', async () => {
    const { items, asOf, errorCount } = await listOf();
    expect(asOf).toBe('2024-06-30');
    expect(errorCount).toBe(0);
    const bureau = items.filter(({ institutionId }) => institutionId === 'demo-health');
    expect(bureau.map(({ kind, message }) => [kind, message])).toEqual([
      ['overdue', '第二款 解釋性規定及裁量基準：下次檢視日 2024-05-31 已過'],
      ['due', '第三款 組織、職掌及聯絡資訊：下次檢視日 2024-07-15 將屆'],
      ['due', '第四款 行政指導有關文書：下次檢視日 2024-06-30 將屆'],
      ['missing', '第六款 預算及決算書：缺負責單位、公開日、上次檢視日、下次檢視日'],
      ['unit-ended', '第八款 公共工程及採購契約：負責單位「長期照護科」只到 2023-06-30'],
      ['missing', '第九款 支付或接受之補助：未記載'],
      [
        'withholding-expired',
        '「demo-health-113-food-002」不予公開的期限 2024-05-31 已過，仍未公開',
      ],
    ]);
    expect(bureau[0]).toMatchObject({
      file: `content/${files.register}`,
      place: await placeOf({}, files.register, "'2024-05-31'"),
      fix: '請檢視這一款是否仍然屬實，然後更新 last_checked 與 next_review',
    });
  });

  test('asks for a register, and for a channel, where an institution has none', async () => {
    const { items } = await listOf();
    const clinic = items.filter(({ institutionId }) => institutionId === 'demo-clinic');
    expect(clinic).toMatchObject(
      [
        { file: `content/${files.clinic}`, message: /沒有機關的網站、電話或電子郵件/ },
        {
          file: 'content/disclosures/demo-clinic.yaml',
          place: 'unavailable',
          message: '還沒有主動公開登記，各款都是未記載',
        },
      ].map((item) => ({ ...item, message: expect.stringMatching(item.message) as string })),
    );
  });

  test('calls nothing overdue where the site has no day of its own', async () => {
    const { items, asOf } = await listOf({
      [files.site]: replacing("as_of: '2024-06-30'", 'as_of: null'),
    });
    expect(asOf).toBeNull();
    const kinds = new Set(items.map(({ kind }) => kind));
    expect([...kinds]).toEqual(['missing']);
  });

  test('goes by AS_OF before the site’s day', async () => {
    const { items } = await listOf({}, '2025-02-01');
    expect(items.filter(({ kind }) => kind === 'overdue')).toHaveLength(7);
  });

  test('names plans of a category of which nothing is recorded', async () => {
    const { items } = await listOf({
      [files.register]: (text) => text.replace(/ {2}- category: art7-5[\s\S]*?(?= {2}# 日期)/, ''),
    });
    expect(items.map(({ message }) => message)).toContain(
      '第五款 施政計畫、業務統計及研究報告：未記載（本站已刊有 3 份屬於這一款的計畫）',
    );
  });

  test('has the open review marks of plans', async () => {
    const { items } = await listOf({
      [files.green]: replacing('notes:', 'review:\n  - 第 2 列的溫度\nnotes:'),
    });
    expect(items.filter(({ kind }) => kind === 'review-mark')).toMatchObject([
      { institutionId: 'demo-health', message: '第 2 列的溫度' },
    ]);
  });

  test('asks for the publisher’s address, for readers who find an error', async () => {
    const changes = {
      [files.site]: replacing('  email: service@health.example.org', '  email: null'),
    };
    const [first] = (await listOf(changes)).items;
    expect(first).toMatchObject({
      institutionId: null,
      kind: 'missing',
      file: 'content/site.yaml',
    });
  });

  test('is made of what can be read, and says that there are errors', async () => {
    const list = await listOf({ [files.green]: replacing('roc_year: 112', 'roc_year: 120') });
    expect(list.errorCount).toBeGreaterThan(0);
    expect(list.items.length).toBeGreaterThan(5);
    expect(formatWorkList(list)).toContain(`內容另有 ${list.errorCount} 個錯誤`);
  });

  test('does not miss what stands in a register that cannot be read', async () => {
    const { items } = await listOf({ [files.register]: 'categories: [' });
    const bureau = items.filter(({ institutionId }) => institutionId === 'demo-health');
    expect(bureau.map(({ kind }) => kind)).toEqual(['withholding-expired']);
  });
});

describe('what cannot be read', () => {
  test('is not called missing: a category whose entry has a fault', async () => {
    const { items } = await listOf({
      [files.register]: replacing('state: not-recorded', 'state: no-record'),
    });
    expect(items.map(({ message }) => message)).not.toContain('第九款 支付或接受之補助：未記載');
  });

  test('is not called missing: what a misspelt key may say', async () => {
    const { items } = await listOf({
      [files.register]: replacing('published_on: ', 'publshed_on: '),
    });
    expect(items.map(({ message }) => message).join()).not.toContain('第一款');
  });

  test('may be one more plan of a category', async () => {
    const { items } = await listOf({
      [files.register]: (text) => text.replace(/ {2}- category: art7-5[\s\S]*?(?= {2}# 日期)/, ''),
      [files.green]: replacing('title:', 'tittle:'),
    });
    expect(items.map(({ message }) => message)).toContain(
      '第五款 施政計畫、業務統計及研究報告：未記載（本站已刊有至少 2 份屬於這一款的計畫）',
    );
  });
});

describe('the printed list', () => {
  test('says against which day it judges, and puts the most pressing first', async () => {
    const lines = formatWorkList(await listOf()).split('\n');
    expect(lines[0]).toBe(
      '逾期與否以 2024-06-30 為準（site.yaml 的 as_of 或環境變數 AS_OF），不看今天的日期。',
    );
    const heading = lines.indexOf(
      '示範縣衛生局（demo-health）  逾期 1、不予公開逾期 1、將屆 2、單位已裁併 1、待填 2',
    );
    expect(lines[heading + 1]).toMatch(
      /^ {2}content\/disclosures\/demo-health\.yaml:\d+:\d+ {2}逾期 {2}第二款.* {2}→ 請檢視/,
    );
    expect(lines.at(-1)).toBe('共 9 項待辦。');
  });

  test('says that nothing is judged without a day', async () => {
    const list = await listOf({ [files.site]: replacing("as_of: '2024-06-30'", 'as_of: null') });
    expect(formatWorkList(list)).toMatch(/^網站沒有設定 as_of/);
  });

  test('is there for programs too', async () => {
    const rows = JSON.parse(workListAsJson(await listOf())) as Record<string, unknown>[];
    expect(rows).toHaveLength(9);
    expect(rows.find(({ kind }) => kind === 'overdue')).toEqual({
      institution_id: 'demo-health',
      kind: 'overdue',
      file: `content/${files.register}`,
      ...(await placeOf({}, files.register, "'2024-05-31'")),
      message: '第二款 解釋性規定及裁量基準：下次檢視日 2024-05-31 已過',
      fix: '請檢視這一款是否仍然屬實，然後更新 last_checked 與 next_review',
      as_of: '2024-06-30',
    });
  });
});
