import { describe, expect, test } from 'vitest';
import { parseContent } from '../../../../src/content/read/parse-content.ts';
import { importReport } from '../../../../src/drafting/import/report/import-report.ts';
import { checkDraft, withDraft } from '../../../../src/drafting/import/report/check-draft.ts';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { documentOfText } from '../../../../src/drafting/import/readers/read-text.ts';
import type { SourceDocument } from '../../../../src/drafting/import/document/source-document.ts';
import { loadCorpus } from '../../../../src/corpus/assembly/load-corpus.ts';
import { healthBureau } from '../../../support/content-folder.ts';
import { importPlan } from '../../../support/import-plan.ts';

const source = { name: '計畫.docx', ending: 'docx', sha256: '0'.repeat(64) };

async function importInto(
  document: SourceDocument,
  { institutionId = 'demo-health', folder = '114' } = {},
) {
  const content = await healthBureau();
  const existing = { paths: content.files, label: content.label };
  const request = { institutionId, folder, document, source };
  const plan = importPlan(request, parseContent(content, []), existing);
  const facts = { bytes: 1, sha256: source.sha256, kind: 'docx' } as const;
  const options = { asOf: null, allowUnreviewed: true };
  const { corpus } = loadCorpus(withDraft(content, plan, facts), options);
  return {
    plan,
    errors: checkDraft(content, plan, facts).map(({ message }) => message),
    built: corpus?.planById.get(`${institutionId}-${folder}`),
    found: plan.recognised.doubts.map((doubt) => doubt.found),
  };
}

const narrative = `示範縣衛生局114年度提升服務品質執行計畫
壹、計畫依據：依縣府 113 年函辦理。
貳、計畫目標
一、便民。
二、透明。
參、執行單位
各科。
肆、執行期程
自民國114年2月起至民國114年11月止。
伍、計畫內容（如附表）
陸、執行步驟
*照計畫*執行。
柒、管考獎懲
- 列入考核。
`;

const table = `附表
實施要項\t執行項目\t推動作法\t完成期限\t承辦單位
一、服務流程 (一)便捷性\t1. 單一窗口\t1.1 設置服務臺。\t每月\t企劃科
\t\t1.2 提供線上\t114年6月\t健康促進科
- 2 -
實施要項\t執行項目\t推動作法\t完成期限\t承辦單位
\t\t申辦。\t\t
二、機關形象\t\t2.1 綠美化。\t每季\t企劃科`;

describe('a plan document', () => {
  test('becomes plan.md with its sections, their roles and the period', async () => {
    const { plan, built } = await importInto(documentOfText(narrative + table));
    expect(built).toMatchObject({
      title: '示範縣衛生局114年度提升服務品質執行計畫',
      period: { start: '2025-02-01', end: '2025-11-30' },
      goals: ['一、便民。', '二、透明。'],
      metadata: {
        sections: {
          basis: '壹、計畫依據：',
          goals: '貳、計畫目標',
          target_units: '參、執行單位',
          period: '肆、執行期程',
          content: '伍、計畫內容（如附表）',
          steps: '陸、執行步驟',
          evaluation: '柒、管考獎懲',
        },
        source: { file: 'source.docx', name: '計畫.docx', sha256: source.sha256 },
      },
    });
    expect(built?.sections.map(({ text }) => text)).toContain('*照計畫*執行。');
    expect(plan.recognised.unplaced.missing).toBe('');
  });

  test('becomes measures.yaml with identifiers in document order', async () => {
    const { built } = await importInto(documentOfText(narrative + table));
    expect(
      built?.rows.map(
        ({ measureId, dimension, aspect, actions, label, text, deadlines, units }) => [
          measureId,
          dimension,
          aspect,
          actions,
          label,
          text,
          deadlines,
          units,
        ],
      ),
    ).toEqual([
      [
        'demo-health-114-001',
        '一、服務流程',
        '(一)便捷性',
        ['1. 單一窗口'],
        '1.1',
        '設置服務臺。',
        ['每月'],
        ['企劃科'],
      ],
      [
        'demo-health-114-002',
        '一、服務流程',
        '(一)便捷性',
        ['1. 單一窗口'],
        '1.2',
        '提供線上申辦。',
        ['114年6月'],
        ['健康促進科'],
      ],
      ['demo-health-114-003', '二、機關形象', null, [], '2.1', '綠美化。', ['每季'], ['企劃科']],
    ]);
    expect(built?.tables[0]?.caption).toEqual(['附表']);
  });

  test('becomes lists with a line for each item, so that no comma parts a text', async () => {
    const commas = table.replace('單一窗口', '便利性,單一窗口');
    const { plan, built } = await importInto(documentOfText(narrative + commas));
    const written = [...plan.files.values()].join('');
    expect(written).toContain('- 1. 便利性,單一窗口\n');
    expect(written.match(/: \[[^\]\n]/g)).toBeNull();
    expect(built?.rows[0]?.actions).toEqual(['1. 便利性,單一窗口']);
  });

  test('is held back by a review mark for every place that is not certain', async () => {
    const open = table.replace('申辦。', '申辦');
    const { plan, found } = await importInto(documentOfText(narrative + open));
    expect(found[0]).toBe('跨頁的作法已接成一項：「…提供線上」＋「申辦」');
    expect(plan.reviewMarks).toContainEqual({
      measure: 'demo-health-114-002',
      column: 'text',
      reason: '跨頁的作法已接成一項：「…提供線上」＋「申辦」；請核對前後是否同屬一項',
      source: { words: '申辦', place: '第 21 行' },
    });
    expect(plan.files.get('plans/demo-health/114/plan.md')).toContain('跨頁的作法已接成一項');
  });

  test('leaves out page numbers and repeated heads, and says so', async () => {
    const { plan } = await importInto(documentOfText(narrative + table));
    expect(plan.recognised.omissions.map(({ reason, text }) => `${reason} ${text}`)).toEqual([
      '頁碼 - 2 -',
      '重複的表頭 實施要項執行項目推動作法完成期限承辦單位',
      '清單符號 -',
    ]);
  });
});

describe('a table', () => {
  const html = (rows: string, head = '<th>實施要項<th>推動作法<th>完成期限<th>承辦單位') =>
    blocksOfHtml(`<p>示範縣衛生局114年度計畫</p><table><tr>${head}</tr>${rows}</table>`);
  const row = (...cells: string[]) =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

  test('with several measures in a cell keeps the cells beside them as they are', async () => {
    const { plan, found } = await importInto(
      html(row('一、流程', '1.甲<br>2.乙<br>3.丙', '每月<br>每季', '企劃科')),
    );
    expect(plan.recognised.measures.dimensions).toEqual([
      {
        heading: '一、流程',
        measures: [
          {
            deadlines: ['每月', '每季'],
            units: ['企劃科'],
            measures: [
              { id: 'demo-health-114-001', label: '1.', text: '甲' },
              { id: 'demo-health-114-002', label: '2.', text: '乙' },
              { id: 'demo-health-114-003', label: '3.', text: '丙' },
            ],
          },
        ],
      },
    ]);
    expect(found).toContain('3 項作法旁有 2 項期限，數目不合');
  });

  test('with a cell that covers several rows shares it among their measures', async () => {
    const { built } = await importInto(
      html(
        '<tr><td rowspan=2>一、流程<td>1.甲<td rowspan=2>每月<td>企劃科</tr><tr><td>2.乙<td>健康促進科</tr>',
      ),
    );
    expect(
      built?.rows.map(({ text, deadlines, units, alignment }) => [
        text,
        deadlines,
        units,
        alignment,
      ]),
    ).toEqual([
      ['甲', ['每月'], ['企劃科'], 'shared'],
      ['乙', ['每月'], ['健康促進科'], 'shared'],
    ]);
  });

  test('with rows of a deeper number has them below the row before', async () => {
    const { plan } = await importInto(
      html(
        row('一、流程', '（1）甲', '', '') +
          row('', 'A乙', '每月', '企劃科') +
          row('', 'B丙', '每季', '企劃科') +
          row('', '（2）丁', '每月', '企劃科'),
      ),
    );
    expect(plan.recognised.measures.dimensions?.[0]?.measures).toMatchObject([
      {
        label: '（1）',
        children: [
          { label: 'A', text: '乙' },
          { label: 'B', text: '丙' },
        ],
      },
      { label: '（2）', text: '丁' },
    ]);
  });

  test('with a row that has only deadline and unit gives them to the measure above', async () => {
    const { built } = await importInto(
      html(row('一、流程', '1.甲', '每月', '企劃科') + row('', '', '每季', '健康促進科')),
    );
    expect(built?.rows).toMatchObject([
      { deadlines: ['每月', '每季'], units: ['企劃科', '健康促進科'] },
    ]);
  });

  test('with columns that the model lacks keeps them as attributes', async () => {
    const head = '<th>實施要項<th>具體作法<th>服務熱線<th>主辦單位<th>協辦單位';
    const { plan, found } = await importInto(
      html(row('一、流程', '1.甲', '篩檢率', '企劃科', '健康促進科'), head),
    );
    expect(plan.recognised.measures.columns).toEqual({
      dimension: '實施要項',
      measure: '具體作法',
      unit: '主辦單位',
      supporting_unit: '協辦單位',
      attributes: ['服務熱線'],
    });
    expect(plan.recognised.measures.dimensions?.[0]?.measures).toMatchObject([
      { attributes: { 服務熱線: '篩檢率' }, supporting_units: ['健康促進科'] },
    ]);
    expect(found).toContain('「服務熱線」欄不是系統認得的欄位，照原文存在 attributes');
  });

  test('that another table without a head goes on from is one with it', async () => {
    const { plan } = await importInto(
      blocksOfHtml(
        `<p>示範縣衛生局114年度計畫</p><table><tr><th>實施要項<th>推動作法<th>承辦單位</tr>${row('一、流程', '1.甲', '企劃科')}</table><p>2</p><table>${row('', '2.乙', '健康促進科')}</table>`,
      ),
    );
    expect(plan.recognised.measures.dimensions?.[0]?.measures).toMatchObject([
      { text: '甲' },
      { text: '乙' },
    ]);
  });

  test('without 實施要項 stands below the numbered line above it', async () => {
    const head = '<tr><th>工作項目<th>具體作法<th>主辦單位</tr>';
    const { plan } = await importInto(
      blocksOfHtml(
        `<p>示範縣衛生局114年度計畫</p><p>（一）服務流程</p><table>${head}${row('窗口', '甲', '企劃科')}</table>` +
          `<p>（二）機關形象</p><table>${head}${row('美化', '乙', '企劃科')}</table>`,
      ),
    );
    expect(plan.recognised.measures.dimensions).toMatchObject([
      { heading: '（一）服務流程', actions: [{ headings: ['窗口'], measures: [{ text: '甲' }] }] },
      { heading: '（二）機關形象', actions: [{ headings: ['美化'], measures: [{ text: '乙' }] }] },
    ]);
    expect(plan.recognised.unplaced.missing).toBe('');
  });

  const cut = (before: string[], after: string[], between = '') => {
    const head = '<tr><th>實施要項<th>執行項目<th>推動作法<th>完成期限<th>承辦單位</tr>';
    return blocksOfHtml(
      `<p>示範縣衛生局114年度計畫</p><table>${head}${row(...before)}</table>${between}<table>${row(...after)}</table>`,
    );
  };

  test('that a page cut in the middle of a row has the row as one, headings and cells', async () => {
    const { plan, found } = await importInto(
      cut(
        ['一、服務', '1.單一', '1.設置', '114年', '企劃'],
        [
          '流程<br>(一)便捷性',
          '窗口<br>2.線上申辦',
          '服務臺。<br>2.公告。',
          '12月<br>每月',
          '科<br>企劃科',
        ],
      ),
    );
    expect(plan.recognised.measures.dimensions).toMatchObject([
      {
        heading: '一、服務流程',
        aspects: [{ heading: '(一)便捷性', actions: [{ headings: ['1.單一窗口', '2.線上申辦'] }] }],
      },
    ]);
    expect(found).toContain('標題跨頁，已接成「一、服務流程」');
    expect(plan.recognised.unplaced.missing).toBe('');
  });

  test('that a page cut in a deadline or a unit has the value as one', async () => {
    const { built } = await importInto(
      cut(
        ['一、流程', '1.窗口', '1.設置服務臺。', '114年', '健康促'],
        ['', '', '', '12月', '進科'],
      ),
    );
    expect(built?.rows).toMatchObject([{ deadlines: ['114年12月'], units: ['健康促進科'] }]);
  });

  test('with text between its parts has it in the sections around, with a doubt', async () => {
    const { plan, found } = await importInto(
      cut(
        ['一、流程', '1.窗口', '1.甲', '每月', '企劃科'],
        ['', '', '2.乙', '每月', '企劃科'],
        '<p>散落的字</p>',
      ),
    );
    expect(plan.recognised.measures.dimensions?.[0]?.actions?.[0]?.measures).toHaveLength(2);
    expect(found).toContain('附表的兩部分之間有文字「散落的字」，放在正文');
  });

  test('of something else stays where it is, with a doubt', async () => {
    const { plan, found } = await importInto(
      blocksOfHtml(
        `<p>示範縣衛生局114年度計畫</p><p>壹、計畫依據</p><p>貳、管考</p><table>${row('等第', '獎勵')}${row('優', '嘉獎')}</table>`,
      ),
    );
    expect(plan.files.get('plans/demo-health/114/plan.md')).toContain('| 優 | 嘉獎 |');
    expect(found).toContain('有一個表不是計畫的附表，或沒有認得的表頭，照原樣放在正文');
  });

  test('is told of numbers that repeat, deadlines that are not understood and unknown units', async () => {
    const { found, errors } = await importInto(
      html(
        row('一、流程', '1.1 甲', '儘速辦', '企劃科') +
          row('', '1.1 乙', '每月', '天文科') +
          row('', '1.3 丙', '113年6月', '企劃科'),
      ),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringContaining('期限「儘速辦」無法判讀'),
        '單位「天文科」不在機關資料的單位之中',
        '編號「1.1」重複（依序應為 1.2）',
        '編號「1.3」之前有缺號（依序應為 1.2）',
        '期限「113年6月」不在計畫期間之內',
      ]),
    );
    expect(errors).toHaveLength(3);
  });
});

describe('what is refused', () => {
  const document = documentOfText(narrative);

  test.each([
    ['an institution that is not there', { institutionId: 'demo-helth' }, /是否為「demo-health」/u],
    ['a Gregorian year', { folder: '2025' }, /民國 114 年/u],
    ['a plan of another year', { folder: '115' }, /不是民國 115 年的計畫.*--year 114/u],
    ['a folder in which a plan stands', { folder: '112' }, /已經存在|不是民國 112/u],
  ])('%s', async (_, request, message) => {
    await expect(importInto(document, request)).rejects.toThrow(message);
  });

  test('files that stand there already, none is written', async () => {
    const untitled = documentOfText('壹、計畫依據\n貳、計畫目標');
    await expect(importInto(untitled, { folder: '112' })).rejects.toThrow(
      /檔案已經存在，沒有寫入任何檔案/u,
    );
  });
});

describe('a document that is no plan as the model knows it', () => {
  test('without sections, table and title is a draft all the same, with doubts, and nothing is lost', async () => {
    const { plan, found } = await importInto(documentOfText('本局為民服務。\n每日開放。'));
    expect(found).toEqual(
      [
        '沒有找到執行期程一節，期程暫寫全年',
        '第一節之前的文字無法歸類，暫放在一個待填標題的小節',
        '沒有找到附表，也沒有可以讀成作法的編號段落',
        '沒有找到計畫名稱',
        '沒有找到章節標題（壹、計畫依據 等）',
      ].sort((a, b) => found.indexOf(a) - found.indexOf(b)),
    );
    expect(plan.files.get('plans/demo-health/114/plan.md')).toContain('每日開放。');
    expect(plan.recognised.unplaced.missing).toBe('');
  });

  test('what the reader could not take over is a doubt', async () => {
    const { found } = await importInto(blocksOfHtml('<p>甲</p><img>'));
    expect(found[0]).toMatch(/圖片/u);
  });
});

test('a source whose hidden or struck-out words a download would show is told before it is published', async () => {
  const document = documentOfText(narrative + table);
  const losses = ['第 1 個表格處：有畫刪除線的文字「2. 汰換照明。」，沒有讀入'];
  const { plan } = await importInto({ ...document, losses });
  const reasons = plan.reviewMarks.map(({ reason }) => reason).join('\n');
  expect(reasons).toContain('來源檔「source.docx」發布後可以下載，草稿沒有讀入的文字');
  expect(importReport(plan, [], [], 'content')).toContain(
    '讀入的文字都在草稿裡；沒有讀入的，引在上面。',
  );
  const { plan: whole } = await importInto(document);
  expect(whole.reviewMarks.map(({ reason }) => reason).join('\n')).not.toContain('發布後可以下載');
});
