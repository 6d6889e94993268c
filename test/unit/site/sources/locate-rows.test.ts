import { describe, expect, test } from 'vitest';
import { locateRows } from '../../../../src/site/sources/locate-rows.ts';

const row = (label: string | null, text: string) => ({ label, text });

describe('rows are found in their source', () => {
  test('line by line, white space and tags aside', () => {
    const lines = [
      '實施要項	推動作法	完成期限',
      '一、服務流程	1.1 設置 單一窗口，受理各項申辦案件。	每月',
      '<p>	1.2 簡化申辦流程，</p>',
      '減少書表。	101年12月',
    ];
    expect(
      locateRows(lines, [
        row('1.1', '設置單一窗口，受理各項申辦案件。'),
        row('1.2', '簡化申辦流程，減少書表。'),
      ]),
    ).toEqual([
      { from: 2, to: 2 },
      { from: 3, to: 4 },
    ]);
  });

  test('beyond the page that cuts them', () => {
    const lines = [
      '1.3 充實「編目園地」網站內容，提供從業人員及	101年3月、6月	編目組',
      '',
      '實施要項	執行項目	推動作法',
      '系所學生最新資訊。	9月',
      '1.4 提供文宣品及製作本館簡介。	每月',
    ];
    expect(
      locateRows(lines, [
        row('1.3', '充實「編目園地」網站內容，提供從業人員及系所學生最新資訊。'),
        row('1.4', '提供文宣品及製作本館簡介。'),
      ]),
    ).toEqual([
      { from: 1, to: 4 },
      { from: 5, to: 5 },
    ]);
  });

  test('in their order where several read the same', () => {
    const lines = ['甲項', '定期檢討。', '乙項目的說明', '定期檢討。', '丙項', '定期檢討。'];
    const rows = [row(null, '定期檢討。'), row(null, '乙項目的說明'), row(null, '定期檢討。')];
    expect(locateRows(lines, rows)).toEqual([
      { from: 2, to: 2 },
      { from: 3, to: 3 },
      { from: 4, to: 4 },
    ]);
  });

  test('a row that the source does not have is not found, and does not mislead the others', () => {
    const lines = ['第一項作法的文字。', '第二項作法的文字。'];
    const rows = [
      row(null, '第一項作法的文字。'),
      row(null, '別處的作法。'),
      row(null, '第二項作法的文字。'),
    ];
    expect(locateRows(lines, rows)).toEqual([{ from: 1, to: 1 }, null, { from: 2, to: 2 }]);
  });

  test('the text of a later row may occur in an earlier place too', () => {
    const lines = [
      '目次：推廣閱讀活動計畫',
      '第一項作法的文字。',
      '推廣閱讀活動計畫',
      '末項的文字。',
    ];
    const rows = [
      row(null, '第一項作法的文字。'),
      row(null, '推廣閱讀活動計畫'),
      row(null, '末項的文字。'),
    ];
    expect(locateRows(lines, rows).map((span) => span?.from)).toEqual([2, 3, 4]);
  });

  test('an empty source has none', () => {
    expect(locateRows([], [row('1', '作法')])).toEqual([null]);
  });

  test('markup that is no tag stays text', () => {
    expect(locateRows(['人數 < 30 者免費 > 參加。'], [row(null, '人數<30者免費>參加。')])).toEqual([
      { from: 1, to: 1 },
    ]);
  });
});
