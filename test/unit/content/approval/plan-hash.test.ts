import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalWords } from '../../../../src/content/approval/canonical-words.ts';
import { planHash } from '../../../../src/content/approval/plan-hash.ts';
import { hashPlan } from '../../../../src/corpus/assembly/hash-plan.ts';
import type { PlanMetadata } from '../../../../src/content/schemas/plan.ts';
import { files, healthBureau, replacing, type Changes } from '../../../support/content-folder.ts';

const PLAN = 'demo-health-112';

async function hashOf(changes: Changes = {}, planId = PLAN): Promise<string> {
  const hash = hashPlan(await healthBureau(changes), planId);
  if (!hash.ok) throw new Error(hash.reason);
  return hash.sha256;
}

const before = await hashOf();

test.each<[string, Changes]>([
  ['the order of keys', { [files.annual]: swapped('title:', 'institution_name:') }],
  ['quotation marks', { [files.annual]: replacing('roc_year: 112', 'roc_year: 112 # 年度') }],
  [
    'a block in place of a list',
    { [files.annualTable]: replacing('[健康促進科]', '\n          - 健康促進科') },
  ],
  ['line ends', { [files.annual]: (text) => text.replaceAll('\n', '\r\n') }],
  [
    'empty lines of the text',
    { [files.annual]: replacing('## 貳、目標\n\n', '## 貳、目標\n\n\n\n') },
  ],
  ['a space at the end of a line', { [files.annual]: replacing('食品安心。', '食品安心。 ') }],
  ['remarks', { [files.annual]: replacing('published:', 'notes: [封面缺頁。]\npublished:') }],
  ['review marks', { [files.annual]: replacing('published:', 'review: [標題待查]\npublished:') }],
  [
    'days of this site',
    { [files.annual]: replacing("modified: '2023-03-01'", "modified: '2024-03-01'") },
  ],
  [
    'the identifier of a row',
    { [files.annualTable]: replacing('demo-health-112-001', 'demo-health-112-901') },
  ],
  [
    'a reading of its figures',
    { [files.annualTable]: replacing('comparator: at-least', 'comparator: exactly') },
  ],
])('the hash of a plan does not depend on %s', async (_, changes) => {
  expect(await hashOf(changes)).toBe(before);
});

test.each<[string, Changes]>([
  ['its title', { [files.annual]: replacing('112年度施政計畫\n', '112年施政計畫\n') }],
  ['how it was issued', { [files.annual]: replacing('112年1月6日', '112年1月7日') }],
  ['a word of a section', { [files.annual]: replacing('食品安心', '食品放心') }],
  ['where a link leads', { [files.annual]: replacing('county.example.org', 'other.example.org') }],
  ['the number of an item', { [files.annual]: replacing('3. 食品安心', '4. 食品安心') }],
  ['a cell of a table in its text', { [files.annual]: replacing('| 甲 | 乙 |', '| 甲乙 | |') }],
  ['a number of a row', { [files.annualTable]: replacing("label: '1.1'", "label: '1.2'") }],
  ['a cell of a row', { [files.annualTable]: replacing('[健康促進科]', '[企劃科]') }],
  ['a head of its table', { [files.annualTable]: replacing('unit: 主辦單位', 'unit: 承辦單位') }],
  [
    'the checksum of an attachment',
    { [files.annual]: replacing('sha256: f7b6d', 'sha256: 07b6d') },
  ],
  ['the text of a picture', { [files.annual]: replacing('附圖一　社區', '附圖一　全縣社區') }],
  ['its source', { [files.annual]: replacing('sha256: 26898', 'sha256: 16898') }],
])('the hash of a plan changes with %s', async (_, changes) => {
  expect(await hashOf(changes)).not.toBe(before);
});

test('a plan in which the approval is still to be written has the hash that is to stand there', async () => {
  const started = replacing(
    'published:',
    "approved: { approved_by: 秘書室, approved_on: null, document_number: '', sha256: 【待填】 }\npublished:",
  );
  expect(await hashOf({ [files.annual]: started })).toBe(before);
});

test.each([
  ['numbers that have no quotes', 'document_number: 11500000010000000001\nissuance: 0115\n'],
  ['a title over several lines', 'issuance: >-\n  甲\n  乙\n'],
])('the same with %s: no other sign is changed', async (_, lines) => {
  const own = lines.includes('issuance:') ? /^issuance: .*\n/m : /^$/;
  const with_ = (more: string) => (text: string) =>
    text
      .replace(own, '')
      .replace(/^document_number: .*\n/m, '')
      .replace('published:', `${lines}${more}published:`);
  const none = hashPlan(await healthBureau({ [files.annual]: with_('') }), PLAN);
  const started = 'approved:\n  approved_by: 秘書室\n  sha256: 【待填】\n';
  const half = hashPlan(await healthBureau({ [files.annual]: with_(started) }), PLAN);
  expect(none.ok).toBe(true);
  expect(half).toEqual(none);
});

test('what was indented below the approval by mistake is not left out of the hash: there is none', async () => {
  const mistaken = replacing(
    'published:',
    'approved:\n  approved_by: 秘書室\n  withheld: []\npublished:',
  );
  expect(hashPlan(await healthBureau({ [files.annual]: mistaken }), PLAN).ok).toBe(false);
  const shared = replacing(
    'published:',
    'approved: { approved_by: &who 秘書室 }\nreview: [*who]\npublished:',
  );
  expect(hashPlan(await healthBureau({ [files.annual]: shared }), PLAN).ok).toBe(false);
});

test('of a plan with faults there is no hash; each fault is told by line, and none of another plan', async () => {
  const folder = await healthBureau({
    [files.annual]: replacing('title:', 'titel:'),
    [files.food]: replacing('roc_year: 113', 'roc_year: 百十三'),
  });
  const hash = hashPlan(folder, PLAN);
  const reason = hash.ok ? '' : hash.reason;
  expect(reason).toMatch(/plan\.md:\d+:\d+  錯誤 error  .*titel/);
  expect(reason).not.toContain('百十三');
});

test('what is withheld of a plan is not in its hash, and that it is withheld changes it', async () => {
  const food = 'demo-health-113-food';
  const usual = await hashOf({}, food);
  const more = `withheld:
  - { measure: ${food}-001, grounds: [art18-1-4], reason: 甲, decided_by: 乙, decided_on: '2024-01-08' }
`;
  const withheld = { [files.food]: replacing('withheld:\n', more) };
  const hidden = await hashOf(withheld, food);
  expect(hidden).not.toBe(usual);
  const otherWords = replacing('稽查餐飲業 400 家', '稽查餐飲業 500 家');
  expect(await hashOf({ ...withheld, [files.foodTable]: otherWords }, food)).toBe(hidden);
});

test('the hash is that of the form’s name, a line feed and the words as canonical JSON', () => {
  const metadata = {
    title: '計畫 ',
    institution_name: '甲館',
    roc_year: 101,
    period: { start: '2012-01-01', end: '2012-12-31' },
    issuance: null,
    issued_on: null,
    document_number: null,
    source: null,
    attachments: [],
  } as unknown as PlanMetadata;
  const parts = {
    metadata,
    body: { kind: 'plan' as const, markdown: '## 壹、依據\n\n甲 [乙](/plans/)\n', firstLine: 1 },
    table: {
      columns: {
        measure: '作法',
        deadline: '期限',
        attributes: [{ head: '經費', role: 'amount' as const, currency: 'TWD', multiple: 1000 }],
      },
      dimensions: [
        {
          heading: '一',
          measures: [
            {
              id: 'a-1',
              text: '丙',
              attributes: { 經費: { text: '3', rows: 1, columns: 1 } },
              deadlines: [{ text: '3月 務', canonical: '3月' }],
              notes: ['丁'],
            },
          ],
        },
      ],
    },
    decided: [],
  };
  const words =
    '{"plan":{"institution_name":"甲館","period":{"end":"2012-12-31","start":"2012-01-01"},"roc_year":101,"title":"計畫"},' +
    '"tables":[{"columns":{"attributes":["經費"],"deadline":"期限","measure":"作法"},"dimensions":[{"heading":"一","measures":[{"attributes":{"經費":"3"},"deadlines":["3月 務"],"text":"丙"}]}]}],' +
    '"text":[["heading",2,"壹、依據"],["paragraph","甲 乙"],["link","乙","/plans/"]]}';
  expect(canonicalWords(parts)).toBe(words);
  expect(planHash(parts)).toBe(
    createHash('sha256').update(`open-plans plan words 1\n${words}`).digest('hex'),
  );
});

test('a plan that is not there, and one with faults, have none', async () => {
  expect(hashPlan(await healthBureau(), 'demo-health-11')).toMatchObject({
    ok: false,
    reason: expect.stringContaining('是否為「demo-health-112」？') as string,
  });
  const faulty = await healthBureau({ [files.annualTable]: replacing('text:', 'txt:') });
  expect(hashPlan(faulty, PLAN)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('measures.yaml:13:9') as string,
  });
});

test('a plan may be named by its folder or a file in it', async () => {
  for (const path of ['plans/demo-health/112', 'content/plans/demo-health/112/plan.md']) {
    expect(await hashOf({}, path)).toBe(before);
  }
});

/** Puts a line before the one above it. */
function swapped(first: string, second: string): (text: string) => string {
  return (text) => {
    const lines = text.split('\n');
    const one = lines.findIndex((line) => line.startsWith(first));
    const other = lines.findIndex((line) => line.startsWith(second));
    [lines[one], lines[other]] = [lines[other]!, lines[one]!];
    return lines.join('\n');
  };
}

test('where there is no such plan, those with faults are named as well', async () => {
  const faulty = await healthBureau({
    [files.annual]: replacing('roc_year: 112', 'roc_year: 百'),
  });
  const hash = hashPlan(faulty, 'nowhere');
  expect(hash.ok ? '' : hash.reason).toContain('「demo-health-112」、');
});
