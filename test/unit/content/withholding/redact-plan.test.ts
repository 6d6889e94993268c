import { describe, expect, test } from 'vitest';
import { rootAddresses } from '../../../support/root-addresses.ts';
import { files, loadHealthBureau, replacing } from '../../../support/content-folder.ts';
import { redactSections } from '../../../../src/content/withholding/redact-sections.ts';
import { RemovedWords } from '../../../../src/content/withholding/removed-words.ts';

const ID = 'demo-health-113-food-002';

/** The former version of the plan that withholds something, as it was read. */
async function former(changes: Parameters<typeof loadHealthBureau>[0] = {}) {
  const { corpus, problems } = await loadHealthBureau(changes);
  if (corpus === null) throw new Error(JSON.stringify(problems));
  return corpus.planById.get('demo-health-113-food')!.versions[0]!.plan;
}

describe('a former version of a plan that withholds something', () => {
  test('keeps of the row its id, its number and the rows below it', async () => {
    const row = (await former()).rows.find(({ measureId }) => measureId === ID)!;
    expect(row).toMatchObject({
      label: '1.2',
      text: null,
      deadlines: [],
      units: [],
      targets: [],
      attributes: [],
      notes: [],
      withheld: { kind: 'measure', subject: ID },
    });
    expect(row.children.map(({ measureId }) => measureId)).toEqual(['demo-health-113-food-003']);
  });

  test('does not name the row above a row by its words', async () => {
    const below = (await former()).rows.find(({ measureId }) => measureId.endsWith('003'))!;
    expect(below.path).toEqual(['1.2（不予公開）']);
    expect(below.text).toBe('抽查結果彙報。');
  });

  test('keeps of the section its heading', async () => {
    const section = (await former()).sections.find(({ heading }) => heading === '參、稽查準備')!;
    expect(section).toMatchObject({ text: '', withheld: { kind: 'section' } });
    expect(section?.html(rootAddresses)).toBe('');
  });

  test('publishes no note of the section, though it is written below another', async () => {
    const plan = await former({
      [files.formerFood]: (text) =>
        `${text.replace('備妥名單，', '備妥名單[^1]，')}\n## 肆、附記\n\n略。\n\n[^1]: 以夜市攤商為主。\n`,
    });
    expect(plan.sections.at(-1)).toMatchObject({ heading: '肆、附記', text: '略。' });
  });

  test('loses remarks that quote what was taken out, and keeps the others', async () => {
    const plan = await former({
      [files.formerFood]: replacing(
        'published:',
        'notes:\n  - 「備妥名單，不預先通知」原文如此。\n  - 沒有編號。\npublished:',
      ),
    });
    expect(plan.metadata.notes).toEqual(['沒有編號。']);
  });

  test('loses review marks of the row, and those that quote what was taken out', async () => {
    const mark = (inner: string) => `  - { ${inner} }\n`;
    const about = [
      mark(`measure: ${ID}, reason: 看不清`),
      mark('reason: 標題不清, source: { words: 路線由稽查人員當日決定 }'),
      mark('reason: 「備妥名單，不預先通知」有無漏字'),
      mark('measure: demo-health-113-food-001, reason: 家數不清'),
    ].join('');
    const decision = 'decision: 照錄, decided_by: 秘書室, decided_on: "2024-04-01"';
    const plan = await former({
      [files.formerFood]: replacing('published:', `review:\n${about}published:`),
      [files.formerFood.replace('plan.md', 'review.yaml')]:
        `decided:\n${about.replaceAll(' }\n', `, ${decision} }\n`)}`,
    });
    expect(plan.review.map(({ reason }) => reason)).toEqual(['家數不清']);
    expect(plan.decided.map(({ reason }) => reason)).toEqual(['家數不清']);
  });

  test('has no source where its file is withheld', async () => {
    const source = 'plans/demo-health/113-food/versions/1/source.txt';
    const plan = await former({
      [source]: '全文',
      [files.formerFood]: replacing(
        'published:',
        `source:\n  file: source.txt\n  name: 全文.txt\n  sha256: ${'a'.repeat(64)}\npublished:`,
      ),
    });
    expect(plan.source).toBeNull();
  });

  test('in a shared cell the entries opposite the withheld row go with it', async () => {
    const cell = `          - deadlines: [113年5月, 113年6月]
            units: [食品藥物科]
            measures:
              - id: ${ID}
                label: '1.2'
                text: 依名單抽查。
              - id: demo-health-113-food-003
                label: (1)
                text: 抽查結果彙報。
`;
    const plan = await former({
      [files.formerFoodTable]: (text) =>
        text.replace(
          / {10}- id: demo-health-113-food-002\n[^]*?(?= {10}- id: demo-health-113-food-004)/,
          cell,
        ),
    });
    const [withheld, open] = plan.rows.slice(1, 3);
    expect(withheld).toMatchObject({ text: null, deadlines: [], units: [] });
    expect(open).toMatchObject({ deadlines: ['113年6月'], units: ['食品藥物科'] });
  });
});

describe('cells of a former version that a withheld row shares', () => {
  const columns = replacing('- 績效指標\n', '- 績效指標\n    - 經費\n');
  const entry = (id: string, ...inner: string[]) =>
    [`- id: demo-health-113-food-${id}`, ...inner.map((line) => `  ${line}`)].join('\n');
  /** The former version with entries in place of those of the rows 002 and 003. */
  const withEntries = async (...entries: string[]) => {
    const lines = entries.join('\n').replaceAll(/^/gm, ' '.repeat(10));
    return former({
      [files.foodTable]: columns,
      [files.formerFoodTable]: (text) =>
        columns(text).replace(
          / {10}- id: demo-health-113-food-002\n[^]*?(?= {10}- id: demo-health-113-food-004)/,
          `${lines}\n`,
        ),
    });
  };

  test('stay a group where there were as many entries as rows are left', async () => {
    const plan = await withEntries(
      [
        '- deadlines: [113年5月, 113年6月]',
        '  units: [食品藥物科]',
        '  measures:',
        entry('002', 'text: 依名單抽查。').replaceAll(/^/gm, '    '),
        entry('003', 'text: 抽查結果彙報。').replaceAll(/^/gm, '    '),
        entry('031', 'text: 抽查結果公布。').replaceAll(/^/gm, '    '),
      ].join('\n'),
    );
    expect(plan.rows.slice(1, 4).map((row) => [row.deadlines, row.alignment])).toEqual([
      [[], 'exact'],
      [['113年5月', '113年6月'], 'group'],
      [['113年5月', '113年6月'], 'group'],
    ]);
  });

  test('stay beside the rows below it, where they begin in it and were printed across these', async () => {
    const plan = await withEntries(
      entry(
        '002',
        'text: 依名單抽查。',
        'attributes:',
        '  經費: { text: 30萬元, rows: 3 }',
        '  績效指標: 名單保密',
      ),
      entry('003', 'text: 抽查結果彙報。'),
      entry('031', 'text: 抽查結果公布。'),
    );
    expect(plan.rows.slice(1, 4).map(({ attributes }) => attributes)).toMatchObject([
      [],
      [{ column: '經費', text: '30萬元' }],
      [{ column: '經費', text: '30萬元' }],
    ]);
    expect(JSON.stringify(plan.rows.map(({ attributes }) => attributes))).not.toContain('名單保密');
  });
});

describe('sections of a text', () => {
  test('are taken out without moving what stands below', () => {
    const removed = new RemovedWords();
    const text = '## 壹\n\n甲\n\n## 貳\n\n- 乙乙乙乙乙乙\n  丙\n\n### 小標\n\n丁\n\n## 參\n\n戊\n';
    expect(
      redactSections({ kind: 'plan', markdown: text, firstLine: 1 }, new Set(['貳']), removed),
    ).toBe('## 壹\n\n甲\n\n## 貳\n\n\n\n\n\n\n\n\n## 參\n\n戊\n');
    expect(removed.repeatedIn('「乙乙乙乙乙乙」疑有誤字')).toBe(true);
    expect(removed.repeatedIn('乙乙乙')).toBe(false);
  });

  test('are known again where a remark quotes them over the end of a line or a sign', () => {
    const removed = new RemovedWords();
    const text = '## 貳\n\n夜間查\n**甲店**與乙店\n';
    redactSections({ kind: 'plan', markdown: text, firstLine: 1 }, new Set(['貳']), removed);
    expect(removed.repeatedIn('「夜間查甲店與乙店」疑有誤字')).toBe(true);
  });

  test('lose the notes that belong to them alone, wherever these are written', () => {
    const removed = new RemovedWords();
    const text =
      '## 壹\n\n甲[^1]。\n\n## 貳\n\n乙[^1][^2]。\n\n## 參\n\n戊\n\n[^1]: 各店皆同。\n\n[^2]: 名單如下[^3]：\n    丙丙。\n\n[^3]: 丁丁店。\n';
    expect(
      redactSections({ kind: 'plan', markdown: text, firstLine: 1 }, new Set(['貳']), removed),
    ).toBe('## 壹\n\n甲[^1]。\n\n## 貳\n\n\n\n## 參\n\n戊\n\n[^1]: 各店皆同。\n\n\n\n\n\n');
  });
});

describe('review marks of a plan that withholds something', () => {
  test('are not published where they quote what its former version had', async () => {
    const { corpus } = await loadHealthBureau({
      [files.food]: replacing(
        'published:',
        'review:\n  - 「備妥名單，不預先通知」有無漏字\n  - reason: 標題\npublished:',
      ),
    });
    const plan = corpus!.planById.get('demo-health-113-food')!;
    expect(plan.review.map(({ reason }) => reason)).toEqual(['標題']);
  });

  test('may not be about a row that is withheld, and the message does not repeat them', async () => {
    const { corpus, problems } = await loadHealthBureau({
      [files.food]: replacing(
        'published:',
        `review:\n  - { measure: ${ID}, reason: 秘密路線 }\npublished:`,
      ),
    });
    expect(corpus).toBeNull();
    expect(problems.filter(({ ruleId }) => ruleId.startsWith('review/'))).toMatchObject([
      { severity: 'error', ruleId: 'review/withheld' },
    ]);
    expect(JSON.stringify(problems)).not.toContain('秘密路線');
  });
});
