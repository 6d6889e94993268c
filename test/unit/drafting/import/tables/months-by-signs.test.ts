import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import {
  importDocument,
  importTable,
  rowLines,
  tableHtml,
  title,
} from '../../../../support/import-rows.ts';

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);

/** Twelve cells of which those of some months have a sign. */
function signed(sign: string, ...of: readonly number[]): string {
  return months.map((_, at) => (of.includes(at + 1) ? sign : '')).join('|');
}

describe('a table with a column for each month', () => {
  test.each(['●', '◎', '○', '■', 'V', '√', 'ˇ', '＊', '─'])(
    'has the months whose columns have the sign %s as deadlines',
    async (sign) => {
      const { built, draft, marks } = await importTable(`
        實施要項 | 推動作法 | 承辦單位 | ${months.join('|')}
        一、便民 | 1. 設置服務臺。 | 企劃科 | ${signed(sign, 3)}
        ^ | 2. 辦理說明會。 | 秘書室 | ${signed(sign, 3, 4, 5)}
        二、效率 | 1. 線上申辦。 | 企劃科 | ${signed(sign, 6, 12)}`);
      expect(rowLines(built)).toEqual([
        '一、便民 | 1. 設置服務臺。 | 3月 | 企劃科',
        '一、便民 | 2. 辦理說明會。 | 3月至5月 | 秘書室',
        '二、效率 | 1. 線上申辦。 | 6月、12月 | 企劃科',
      ]);
      expect(draft.recognised.measures.columns).toMatchObject({ deadline: '完成期限' });
      expect(marks).toEqual([
        `001 deadlines 期限依月份欄的符號「${sign}」寫成，連續的月份寫成起訖（這一列是「3月」）`,
      ]);
      expect(draft.recognised.unplaced.missing).toBe('');
    },
  );

  test.each([
    ['figures', '1|2|3|4|5|6|7|8|9|10|11|12'],
    ['numerals', '一|二|三|四|五|六|七|八|九|十|十一|十二'],
    ['wrapped names', months.map((month) => month.replace('月', '/n月')).join('|')],
  ])('may name them by %s', async (_, heads) => {
    const { built, draft } = await importTable(`
      推動作法 | ${heads} | 承辦單位
      1. 設置服務臺。 | ${signed('●', 3)} | 企劃科
      2. 辦理說明會。 | ${signed('●', 11, 12)} | 秘書室`);
    expect(rowLines(built).map((line) => line.split(' | ')[2])).toEqual(['3月', '11月至12月']);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('has the head that stands over them, and the years above them', async () => {
    const { built, draft, marks } = await importTable(`
      推動作法 | 承辦單位 | 辦理期程（月） | < | < | < | <
      ^ | ^ | 114年 | < | < | 115年 | <
      ^ | ^ | 10 | 11 | 12 | 1 | 2
      1. 設置服務臺。 | 企劃科 | | | ● | ● |
      2. 辦理說明會。 | 秘書室 | ● | | | |`);
    expect(rowLines(built).map((line) => line.split(' | ')[2])).toEqual([
      '114年12月至115年1月',
      '114年10月',
    ]);
    expect(draft.recognised.measures.columns).toMatchObject({ deadline: '辦理期程（月）' });
    expect(marks).toContain('001 deadlines 期限「114年12月至115年1月」不在計畫期間之內');
  });

  test.each([
    ['第一季|第二季|第三季|第四季', '第一季', '第二季、第四季'],
    ['1-3月|4-6月|7-9月|10-12月', '1-3月', '4-6月、10-12月'],
    ['Q1|Q2|Q3|Q4', '第1季', '第2季、第4季'],
    ['每月|每季|每年|不定期', '每月', '每季、不定期'],
  ])('may have other times: %s', async (heads, one, two) => {
    const { built } = await importTable(`
      推動作法 | 承辦單位 | ${heads}
      1. 設置服務臺。 | 企劃科 | V | | |
      2. 辦理說明會。 | 秘書室 | | V | | V`);
    expect(rowLines(built).map((line) => line.split(' | ')[2])).toEqual([one, two]);
  });

  test.each(['114|<|<|115|<', '民國114年|<|<|民國115年|<', '2025年|<|<|2026年|<'])(
    'is of the years %s above it',
    async (years) => {
      const { built } = await importTable(`
        推動作法 | 承辦單位 | ${years}
        ^ | ^ | 10 | 11 | 12 | 1 | 2
        1. 設置服務臺。 | 企劃科 | | | ● | ● |
        2. 辦理說明會。 | 秘書室 | ● | | | |`);
      expect(rowLines(built).map((line) => line.split(' | ')[2])).toEqual([
        '114年12月至115年1月',
        '114年10月',
      ]);
    },
  );

  test('that runs over the turn of a year has the years of the period that the plan states', async () => {
    const heads = [8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7].join('月|');
    const table = `
      推動作法 | 承辦單位 | ${heads}月
      1. 設置服務臺。 | 企劃科 | ● | ● | | | | | | | | | |
      2. 辦理說明會。 | 秘書室 | | | | | ● | ● | | | | | |`;
    const dated = await importDocument(
      blocksOfHtml(
        `${title}<p>壹、執行期程</p><p>自114年8月1日起至115年7月31日止。</p><p>貳、工作項目</p>${tableHtml(table)}`,
      ),
    );
    expect(rowLines(dated.built).map((line) => line.split(' | ')[2])).toEqual([
      '114年8月至114年9月',
      '114年12月至115年1月',
    ]);
    const { built, marks } = await importTable(table);
    expect(rowLines(built).map((line) => line.split(' | ')[2])).toEqual(['8月至9月', '12月、1月']);
    expect(marks).toEqual([
      '001 deadlines 期限依月份欄的符號「●」寫成（這一列是「8月至9月」），月份欄由「8月」跨年到「7月」，沒有寫是哪一年',
      '002 deadlines 期限依月份欄的符號「●」寫成（這一列是「12月、1月」），月份欄由「8月」跨年到「7月」，沒有寫是哪一年',
    ]);
  });

  test('that goes back in time tells no years of its own', async () => {
    const html = (heads: string, cells: string) =>
      importDocument(
        blocksOfHtml(
          `${title}<p>壹、執行期程</p><p>自114年8月1日起至115年7月31日止。</p><p>貳、工作項目</p>${tableHtml(`
      推動作法 | 承辦單位 | ${heads}
      1. 設置服務臺。 | 企劃科 | ${cells}
      2. 辦理說明會。 | 秘書室 | ${cells}`)}`,
        ),
      );
    const months = (numbers: readonly number[], year = '') =>
      numbers.map((month) => `${year}${month}月`).join(' | ');
    const calendar = await html(
      months([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
      '| | ● | | | | | | | | |',
    );
    expect(rowLines(calendar.built)[0]?.split(' | ')[2]).toBe('3月');
    const slip = await html(months([8, 9, 10, 11, 12, 1, 2, 3], '114年'), '| | | | | ● | |');
    expect(slip.marks[0]).toContain('跨年到「114年3月」，沒有寫是哪一年');
  });

  test('may have columns of years, named by figures alone over signs', async () => {
    const { built } = await importTable(`
      推動作法 | 承辦單位 | 114 | 115 | 116
      1. 設置服務臺。 | 企劃科 | V | V |
      2. 辦理說明會。 | 秘書室 | | | V`);
    expect(rowLines(built).map((line) => line.split(' | ')[2])).toEqual(['114年、115年', '116年']);
    const figures = await importTable(`
      推動作法 | 承辦單位 | 114 | 115 | 116
      1. 設置服務臺。 | 企劃科 | 10 | 20 | 30
      2. 辦理說明會。 | 秘書室 | 5 | 6 | 7`);
    expect(figures.draft.recognised.measures.columns?.deadline).toBe(undefined);
  });

  test('is none where figures stand below years, one each', async () => {
    const { marks } = await importTable(`
      推動作法 | 目標值 | < | < | 承辦單位 | 完成期限
      ^ | 114 | 115 | 116 | ^ | ^
      1. 設置服務臺。 | 2 | 3 | 4 | 企劃科 | 全年
      2. 辦理說明會。 | 1,000 | 1,500 | 2,000 | 企劃科 | 全年`);
    expect(marks.filter((mark) => mark.includes('月份'))).toEqual([]);
  });

  test('may have a sign that is merged over several', async () => {
    const { built } = await importDocument(
      blocksOfHtml(`${title}<table><tr><td>推動作法<td>承辦單位${months.map((month) => `<td>${month}`).join('')}
        <tr><td>1. 設置服務臺。<td>企劃科<td colspan=3>●${'<td>'.repeat(9)}
        <tr><td>2. 辦理說明會。<td>秘書室${'<td>'.repeat(5)}<td colspan=7>──→</table>`),
    );
    expect(rowLines(built).map((line) => line.split(' | ')[2])).toEqual(['1月至3月', '6月至12月']);
  });

  test('puts a row with another sign than the first in doubt, but for a line', async () => {
    const { built, marks } = await importTable(`
      推動作法 | 承辦單位 | ${months.join('|')}
      1. 設置服務臺。 | 企劃科 | ${signed('●', 3)}
      2. 辦理說明會。 | 秘書室 | ${signed('▲', 5, 6)}
      3. 線上申辦。 | 企劃科 | ${signed('─', 7, 8)}
      4. 檢討成效。 | 企劃科 | ${signed('●', 9)}`);
    expect(rowLines(built).map((line) => line.split(' | ')[2])).toEqual([
      '3月',
      '5月至6月',
      '7月至8月',
      '9月',
    ]);
    expect(marks).toEqual([
      '001 deadlines 期限依月份欄的符號「●」寫成，連續的月份寫成起訖（這一列是「3月」）',
      '002 deadlines 這一列的月份欄以「▲」標示，前面的列是「●」',
    ]);
  });

  test('goes on in a table without heads, and below heads that are printed again', async () => {
    const head = `推動作法 | 承辦單位 | ${months.join('|')}`;
    const { built, draft } = await importDocument(
      blocksOfHtml(
        title +
          tableHtml(`${head}
            1. 設置服務臺。 | 企劃科 | ${signed('●', 3)}
            ${head}
            2. 辦理說明會。 | 秘書室 | ${signed('●', 4)}`) +
          tableHtml(`3. 線上申辦。 | 企劃科 | ${signed('●', 5)}
            4. 檢討成效。 | 企劃科 | ${signed('●', 6)}`),
      ),
    );
    expect(rowLines(built).map((line) => line.split(' | ').slice(1, 3))).toEqual([
      ['1. 設置服務臺。', '3月'],
      ['2. 辦理說明會。', '4月'],
      ['3. 線上申辦。', '5月'],
      ['4. 檢討成效。', '6月'],
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('goes on in the rest of a row that a page cut, which has no signs', async () => {
    const { built, marks } = await importDocument(
      blocksOfHtml(
        title +
          tableHtml(`推動作法 | 承辦單位 | ${months.join('|')}
            1. 設置服務臺，提供諮詢。 | 企劃科 | ${signed('●', 3)}
            2. 辦理說明會，並同步通報稅務、地 | 秘書室 | ${signed('●', 4)}`) +
          tableHtml(`政等機關。 | | ${signed('')}`),
      ),
    );
    expect(rowLines(built).map((line) => line.split(' | ').slice(1, 3))).toEqual([
      ['1. 設置服務臺，提供諮詢。', '3月'],
      ['2. 辦理說明會，並同步通報稅務、地政等機關。', '4月'],
    ]);
    expect(marks.filter((mark) => mark.includes('沒有文字或符號'))).toEqual([]);
  });

  test('has a mark where signs differ, and where nothing is written', async () => {
    const { built, marks } = await importTable(`
      推動作法 | 承辦單位 | 第一季 | 第二季 | 第三季 | 第四季
      1. 設置服務臺。 | 企劃科 | ○ | ● | |
      2. 辦理說明會。 | 秘書室 | | | |
      3. 線上申辦。 | 企劃科 | ● | － | － | －`);
    expect(rowLines(built).map((line) => line.split(' | ')[2])).toEqual([
      '第一季、第二季',
      '',
      '第一季',
    ]);
    expect(marks).toEqual(
      expect.arrayContaining([
        '001 deadlines 這一列的月份欄有不同的符號：第一季「○」第二季「●」',
        '002 deadlines 這一列的月份欄沒有文字或符號，期限空白',
        '003 deadlines 這一列的月份欄有不同的符號：第一季「●」第二季「－」第三季「－」第四季「－」',
      ]),
    );
  });

  test('may say by the colours of cells when something is done, with a mark at each row', async () => {
    const cells = (...filled: readonly number[]) =>
      months.map((_, at) => (filled.includes(at + 1) ? '<td class=on>' : '<td>')).join('');
    const { built, marks } = await importDocument(
      blocksOfHtml(`<style>.on { background: #bbb }</style>${title}
        <table><tr><td>推動作法<td>承辦單位${months.map((month) => `<td>${month}`).join('')}
        <tr><td>1. 設置服務臺。<td>企劃科${cells(1, 2, 3)}
        <tr><td>2. 辦理說明會。<td>秘書室${cells(6, 12)}
        <tr><td>3. 線上申辦。<td>企劃科${cells()}</table>`),
    );
    expect(rowLines(built).map((line) => line.split(' | ')[2])).toEqual([
      '1月至3月',
      '6月、12月',
      '',
    ]);
    expect(marks.filter((mark) => mark.includes('deadlines'))).toEqual(
      expect.arrayContaining([
        '001 deadlines 期限依月份欄的底色寫成（這一列是「1月至3月」）',
        '002 deadlines 期限依月份欄的底色寫成（這一列是「6月、12月」）',
        '003 deadlines 這一列的月份欄沒有文字或符號，期限空白',
      ]),
    );
  });

  test('keeps words as they stand, with a mark at each row that tells them', async () => {
    const { built, marks } = await importTable(`
      推動作法 | 承辦單位 | 第一季 | 第二季
      1. 設置服務臺。 | 企劃科 | 規劃 | 上線
      2. 辦理說明會。 | 秘書室 | | 辦理2場`);
    expect(rowLines(built).map((line) => line.split(' | ').slice(2))).toEqual([
      ['', '企劃科', '第一季=規劃', '第二季=上線'],
      ['', '秘書室', '第二季=辦理2場'],
    ]);
    expect(marks).toEqual(
      expect.arrayContaining([
        '001  這一項沒有期限欄，月份各欄寫的是第一季「規劃」第二季「上線」',
        '002  這一項沒有期限欄，月份各欄寫的是第二季「辦理2場」',
      ]),
    );
  });

  test('keeps shares of what is done as they stand, with a mark at each row', async () => {
    const { built, marks } = await importTable(`
      工作項目 | 負責單位 | 預定進度（%） | < | <
      ^ | ^ | 1月 | 2月 | 3月
      1. 設置服務臺。 | 企劃科 | 50 | 100 |
      2. 辦理說明會。 | 秘書室 | | 30 | 100`);
    expect(rowLines(built).map((line) => line.split(' | ').slice(2))).toEqual([
      ['', '企劃科', '預定進度（%） 1月=50', '預定進度（%） 2月=100'],
      ['', '秘書室', '預定進度（%） 2月=30', '預定進度（%） 3月=100'],
    ]);
    expect(marks).toEqual([
      '001  這一項沒有期限欄，月份各欄寫的是1月「50」2月「100」',
      '002  這一項沒有期限欄，月份各欄寫的是2月「30」3月「100」',
    ]);
  });

  test('keeps figures as they stand, with a mark at each row, also those that share one', async () => {
    const { built, marks } = await importTable(`
      工作項目 | 負責單位 | 第一季 | 第二季
      1. 辦理講座。 | 企劃科 | 1 | 2
      2. 辦理宣導。 | 秘書室 | ^ | 3
      3. 辦理訓練。 | 秘書室 | 2 | 2`);
    expect(built?.rows).toHaveLength(3);
    for (const row of ['001', '002', '003'])
      expect(marks.some((mark) => mark.startsWith(`${row}  這一項沒有期限欄`))).toBe(true);
  });

  test('of years with signs in some rows and words in others keeps all, with a mark at each', async () => {
    const { built, marks } = await importTable(`
      策略 | 行動計畫 | 負責單位 | 114 | 115
      一、場館活化 | 1-1 開放社區使用 | 企劃科 | ● | ●
      ^ | 1-2 整建跑道 | 秘書室 | | ●
      二、運動推廣 | 2-1 銀髮健身班 | 企劃科 | 4班 | 6班`);
    expect(rowLines(built).map((line) => line.split(' | ').slice(2))).toEqual([
      ['', '企劃科', '114=●', '115=●'],
      ['', '秘書室', '115=●'],
      ['', '企劃科', '114=4班', '115=6班'],
    ]);
    for (const row of ['001', '002', '003'])
      expect(marks.some((mark) => mark.startsWith(`${row}  這一項沒有期限欄`))).toBe(true);
  });

  test('keeps its columns beside a column of deadlines', async () => {
    const { built } = await importTable(`
      推動作法 | 完成期限 | 承辦單位 | 第一季 | 第二季
      1. 設置服務臺。 | 114年3月 | 企劃科 | ● |
      2. 辦理說明會。 | 114年6月 | 秘書室 | ● | ●`);
    expect(rowLines(built).map((line) => line.split(' | ').slice(2))).toEqual([
      ['114年3月', '企劃科', '第一季=●'],
      ['114年6月', '秘書室', '第一季=●', '第二季=●'],
    ]);
  });

  test('that repeats the measures of the table before is joined with it', async () => {
    const { built, draft } = await importDocument(
      blocksOfHtml(
        `${title}<p>一、重點工作</p>${tableHtml(`
          實施要項 | 推動作法 | 承辦單位
          一、便民 | 設置服務臺。 | 企劃科
          ^ | 辦理說明會。 | 秘書室`)}<p>二、工作期程表</p>${tableHtml(`
          項次 | 工作項目 | ${months.join('|')}
          1 | 設置服務臺。 | ${signed('●', 3)}
          2 | 辦理說明會。 | ${signed('●', 4, 5)}`)}`,
      ),
    );
    expect(rowLines(built)).toEqual([
      '一、便民 | 設置服務臺。 | 3月 | 企劃科',
      '一、便民 | 辦理說明會。 | 4月至5月 | 秘書室',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('that calls the measures of the table before by shorter names is joined with it', async () => {
    const { built, draft, errors } = await importDocument(
      blocksOfHtml(
        `${title}<p>貳、執行內容</p>${tableHtml(`
          實施要項 | 推動作法 | 承辦單位
          一、便民 | 1.櫃檯降低高度，方便輪椅使用者洽公。 | 企劃科
          ^ | 2.提供老花眼鏡及放大鏡。 | 秘書室
          二、關懷 | 3.辦理法令說明會。 | 秘書室`)}<p>參、預定進度</p>${tableHtml(`
          工作項目 | ${months.join('|')}
          櫃檯降低高度 | ${signed('●', 1, 2)}
          2.提供老花眼鏡及放大鏡 | ${signed('●', 1)}
          法令說明會 | ${signed('●', 4, 8)}`)}`,
      ),
    );
    expect(errors).toEqual([]);
    expect(rowLines(built)).toEqual([
      '一、便民 | 1. 櫃檯降低高度，方便輪椅使用者洽公。 | 1月至2月 | 企劃科',
      '一、便民 | 2. 提供老花眼鏡及放大鏡。 | 1月 | 秘書室',
      '二、關懷 | 3. 辦理法令說明會。 | 4月、8月 | 秘書室',
    ]);
    expect(draft.recognised.doubts.map(({ found }) => found)).toContain(
      '期程表的各列依序是前一個表的各列，已左右併成一個',
    );
  });

  test('that calls them otherwise is a table of its own', async () => {
    const { built } = await importDocument(
      blocksOfHtml(
        `${title}<p>貳、執行內容</p>${tableHtml(`
          實施要項 | 推動作法 | 承辦單位
          一、便民 | 1.櫃檯降低高度。 | 企劃科
          二、關懷 | 2.辦理法令說明會。 | 秘書室`)}<p>參、預定進度</p>${tableHtml(`
          工作項目 | ${months.join('|')}
          法令說明會 | ${signed('●', 1)}
          櫃檯降低高度 | ${signed('●', 4)}`)}`,
      ),
    );
    expect(built?.rows).toHaveLength(4);
  });

  test('that shows the steps of a plan beside measures with deadlines stays in the text', async () => {
    const { built, draft } = await importDocument(
      blocksOfHtml(
        `${title}<p>一、重點工作</p>${tableHtml(`
          實施要項 | 推動作法 | 完成期限 | 承辦單位
          一、便民 | 設置服務臺。 | 113年3月 | 企劃科
          ^ | 辦理說明會。 | 113年5月 | 秘書室`)}<p>二、預定進度</p>${tableHtml(`
          工作項目 | ${months.join('|')}
          擬訂計畫 | ${signed('●', 1)}
          檢討改進 | ${signed('●', 11, 12)}`)}`,
      ),
    );
    expect(rowLines(built)).toEqual([
      '一、便民 | 設置服務臺。 | 113年3月 | 企劃科',
      '一、便民 | 辦理說明會。 | 113年5月 | 秘書室',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });
});

test('columns of seasons with words are said of the measure, and head nothing', async () => {
  const { built } = await importTable(`
    工作項目 | 承辦單位 | 第一季 | 第二季 | 第三季 | 第四季
    行動服務站 | 企劃科 | 規劃路線 | 開始試辦 | 全面辦理 | 成果檢討
    志工培訓 | 秘書室 | 招募 | 初階訓練 | 進階訓練 | 表揚`);
  expect(rowLines(built).map((line) => line.split(' | ').slice(1).join(' | '))).toEqual([
    '行動服務站 |  | 企劃科 | 第一季=規劃路線 | 第二季=開始試辦 | 第三季=全面辦理 | 第四季=成果檢討',
    '志工培訓 |  | 秘書室 | 第一季=招募 | 第二季=初階訓練 | 第三季=進階訓練 | 第四季=表揚',
  ]);
});

test('a table whose columns have parts of years as heads is one of the plan', async () => {
  const { built } = await importTable(`
    目標 | 行動方案 | 完成期程 | 主責 | 114年Q1 | 114年Q2
    一、可近性 | 推出行動掛號。 | 114年6月 | 秘書室 | 50% | 100%
    二、透明 | 公開看診進度。 | 114年3月 | 企劃科 | 100% |`);
  expect(rowLines(built)).toEqual([
    '一、可近性 | 推出行動掛號。 | 114年6月 | 秘書室 | 114年Q1=50% | 114年Q2=100%',
    '二、透明 | 公開看診進度。 | 114年3月 | 企劃科 | 114年Q1=100%',
  ]);
});
