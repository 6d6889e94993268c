import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, importTable, rowLines, title } from '../../../support/import-rows.ts';

describe('rows of a table', () => {
  test('are as many as the bullets of a cell, with a deadline and a unit each', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | ● 設置服務臺。/n● 提供諮詢。/n◎ 每季檢討/n（一）甲/n（二）乙 | 114年3月/n114年6月/n每季 | 企劃科/n秘書室/n各科室`);
    expect(rowLines(built)).toEqual([
      '一、流程 | 設置服務臺。 | 114年3月 | 企劃科',
      '一、流程 | 提供諮詢。 | 114年6月 | 秘書室',
      '一、流程 | 每季檢討⏎（一）甲⏎（二）乙 | 每季 | 各科室',
    ]);
    expect(marks).toEqual([]);
  });

  test.each([
    ['子、', '丑、', '寅、'],
    ['（子）', '（丑）', '（寅）'],
    ['i.', 'ii.', 'iii.'],
    ['(i)', '(ii)', '(iii)'],
    ['i)', 'ii)', 'iii)'],
    ['ⅰ、', 'ⅱ、', 'ⅲ、'],
    ['Ⅰ ', 'Ⅱ ', 'Ⅲ '],
    ['（Ⅰ）', '（Ⅱ）', '（Ⅲ）'],
    ['(I)', '(II)', '(III)'],
    ['一)', '二)', '三)'],
    ['〈一〉', '〈二〉', '〈三〉'],
    ['＜1＞', '＜2＞', '＜3＞'],
    ['⒜', '⒝', '⒞'],
    ['第一、', '第二、', '第三、'],
    ['01.', '02.', '03.'],
    ['#1 ', '#2 ', '#3 '],
    ['No.1 ', 'No.2 ', 'No.3 '],
    ['1：', '2：', '3：'],
    ['（①）', '（②）', '（③）'],
    ['ㄅ、', 'ㄆ、', 'ㄇ、'],
    ['（ㄅ）', '（ㄆ）', '（ㄇ）'],
    ['(1)、', '(2)、', '(3)、'],
    ['1.、', '2.、', '3.、'],
    ['（一）.', '（二）.', '（三）.'],
    ['1)、', '2)、', '3)、'],
  ])('are as many as the numbers of a cell: %s %s %s', async (...numbers) => {
    const [one, two, three] = numbers;
    const { built, marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | ${one}設置服務臺。/n${two}提供諮詢。/n${three}每季檢討。 | 3月/n6月/n全年 | 企劃科/n秘書室/n企劃科
      二、效率 | ${one}線上申辦。/n${two}公開資料。 | 4月 | 秘書室`);
    expect(built?.rows.map(({ label, deadlines }) => [label, deadlines.join()])).toEqual([
      [one.trim(), '3月'],
      [two.trim(), '6月'],
      [three.trim(), '全年'],
      [one.trim(), '4月'],
      [two.trim(), '4月'],
    ]);
    expect(marks).toEqual([]);
  });

  test('go on from 09. to 10., and in letters from h to i', async () => {
    const count = (numbers: readonly string[]) =>
      importTable(`
        實施要項 | 推動作法 | 完成期限 | 承辦單位
        一、流程 | ${numbers.map((number, at) => `${number}辦理講座${at}。`).join('/n')} | 全年 | 企劃科
        二、效率 | ${numbers[0]}公開資料。 | 每季 | 秘書室`);
    const figures = ['01.', '02.', '03.', '04.', '05.', '06.', '07.', '08.', '09.', '10.'];
    const letters = Array.from('abcdefghij', (letter) => `${letter}.`);
    for (const numbers of [figures, letters]) {
      const { built, marks } = await count(numbers);
      expect(built?.rows.map(({ label }) => label)).toEqual([...numbers, numbers[0]]);
      expect(marks).toEqual([]);
    }
  });

  test('are paired with deadlines and units that have bullets themselves, in each cell', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | ●設置服務臺。/n●提供諮詢。 | ●114年3/n月/n●每季 | ●企劃科/n●秘書室、企劃科
      二、資訊 | 公開資料。 | - 114年9月 | ‧秘書室（林科員，分機12）`);
    expect(rowLines(built)).toEqual([
      '一、流程 | 設置服務臺。 | 114年3月 | 企劃科',
      '一、流程 | 提供諮詢。 | 每季 | 秘書室、企劃科',
      '二、資訊 | 公開資料。 | 114年9月 | 秘書室',
    ]);
    expect(marks).toEqual([]);
  });

  test('stay marked beside units of two signs, which may say who does it and who helps', async () => {
    const { marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.設置服務臺。 | 114年3月 | ●企劃科/n○秘書室`);
    expect(marks).toEqual([
      '001 units 單位「●企劃科」不在機關資料的單位之中',
      '001 units 單位「○秘書室」不在機關資料的單位之中',
    ]);
  });

  test('keep their items in lines of their own, whatever sign the list draws', async () => {
    const { built, draft } = await importDocument(
      blocksOfHtml(`${title}<table><tr><td>實施要項<td>推動作法<td>完成期限<td>承辦單位</tr>
        <tr><td>一、流程<td><ol><li>設置服務臺：<ul><li>一樓</li><li>二樓</li></ul></li>
          <li>每季檢討。</li></ol><td><ul><li>114年3月</li><li>每季</li></ul><td><ul><li>企劃科<li>秘書室</ul>
        </tr></table>`),
    );
    expect(rowLines(built)).toEqual([
      '一、流程 | 1. 設置服務臺：⏎一樓⏎二樓 | 114年3月 | 企劃科',
      '一、流程 | 2. 每季檢討。 | 每季 | 秘書室',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('keep the numbers of lists within their items, which a page tells by indents', async () => {
    const { built, marks } = await importDocument(
      blocksOfHtml(`${title}<table><tr><td>實施要項<td>推動作法<td>完成期限<td>承辦單位</tr>
        <tr><td>一、流程<td><ol><li>設置服務臺：<ol><li>一樓。<li>二樓。</ol></li>
          <li>每季檢討。</li></ol><td>114年3月<br>每季<td>企劃科</tr></table>`),
    );
    expect(rowLines(built)).toEqual([
      '一、流程 | 1. 設置服務臺：⏎1. 一樓。⏎2. 二樓。 | 114年3月 | 企劃科',
      '一、流程 | 2. 每季檢討。 | 每季 | 企劃科',
    ]);
    expect(marks).toEqual([]);
  });

  test('that bullets alone tell apart are marked', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | ● 設置服務臺。/n● 提供諮詢。 | 114年3月 | 企劃科`);
    expect(built?.rows).toHaveLength(2);
    expect(marks).toHaveLength(2);
  });

  test('are paired with deadlines and units by number', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1、設置服務臺：/n(1)一樓/n(2)二樓/n2、線上申辦。 | 2、每季/n1、114年6月 | 1、企劃科/n2、秘書室`);
    expect(rowLines(built)).toEqual([
      '一、流程 | 1、 設置服務臺：⏎(1)一樓⏎(2)二樓 | 114年6月 | 企劃科',
      '一、流程 | 2、 線上申辦。 | 每季 | 秘書室',
    ]);
    expect(marks).toEqual([]);
  });

  test.each([
    ['capitals', 'A.', 'B.'],
    ['letters in brackets', '(a)', '(b)'],
    ['stems', '甲、', '乙、'],
    ['Roman numbers', 'Ⅰ、', 'Ⅱ、'],
  ])('are paired with deadlines and units by %s', async (_, one, two) => {
    const { built, marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | ${one}設置服務臺。/n${two}線上申辦。 | ${two}每季/n${one}114年6月 | ${one}企劃科/n${two}秘書室
      二、資訊 | ${one}公開資料。/n${two}更新網頁。 | 每月 | ${one}企劃科/n${two}秘書室、企劃科`);
    expect(built?.rows.map(({ label, text }) => `${label ?? ''}${text}`)).toEqual([
      `${one}設置服務臺。`,
      `${two}線上申辦。`,
      `${one}公開資料。`,
      `${two}更新網頁。`,
    ]);
    expect(built?.rows.map(({ deadlines, units }) => [...deadlines, ...units])).toEqual([
      ['114年6月', '企劃科'],
      ['每季', '秘書室'],
      ['每月', '企劃科'],
      ['每月', '秘書室', '企劃科'],
    ]);
    expect(marks).toEqual([]);
  });

  test('that circled numbers begin stand apart though they run on in a line', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | ①設置服務臺，如②所示。②線上申辦。 | ①114年6月②每季 | ①企劃科②秘書室
      二、資訊 | ①公開資料：⑴名冊；⑵預算。 | 每月 | 企劃科`);
    expect(rowLines(built)).toEqual([
      '一、流程 | ① 設置服務臺，如②所示。 | 114年6月 | 企劃科',
      '一、流程 | ② 線上申辦。 | 每季 | 秘書室',
      '二、資訊 | ① 公開資料：⑴名冊；⑵預算。 | 每月 | 企劃科',
    ]);
    expect(marks).toEqual([]);
  });

  test('are not paired with deadlines of which some have the numbers of items within them', async () => {
    const { marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.設置服務臺：/n（1）一樓。/n（2）二樓。/n2.檢討。 | （1）114年3月/n（2）114年6月/n2.每季 | 企劃科`);
    expect(marks.map((mark) => mark.slice(0, 13))).toEqual(
      expect.arrayContaining(['001 deadlines', '002 deadlines']),
    );
    const items = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.設置服務臺：/n（1）一樓。/n（2）二樓。/n2.檢討。 | （1）114年3月/n（2）114年6月 | 企劃科`);
    const doubt = '期限的編號「（1）（2）」與作法裡的細項同一種寫法，依編號配給各項作法';
    expect(items.marks).toEqual([`001 deadlines ${doubt}`, `002 deadlines ${doubt}`]);
  });

  test('may share an entry that bears the numbers of several', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.甲。/n2.乙。/n3.丙。 | 1-2、每月/n3、每季 | 企劃科`);
    expect(built?.rows.map(({ deadlines }) => deadlines)).toEqual([['每月'], ['每月'], ['每季']]);
  });

  test('that no number pairs are marked each', async () => {
    const { marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.甲。/n2.乙。/n3.丙。 | 每月/n每季 | 企劃科`);
    expect(marks).toEqual([
      '001 deadlines 3 項作法旁有 2 項期限，數目不合',
      '002 deadlines 3 項作法旁有 2 項期限，數目不合',
      '003 deadlines 3 項作法旁有 2 項期限，數目不合',
    ]);
  });

  test('beside one deadline and as many units are marked, for all may do all of it', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.甲。/n2.乙。 | 每月 | 企劃科/n秘書室
      二、形象 | 1.丙。/n2.丁。 | 每月/n每季 | 企劃科/n秘書室`);
    expect(built?.rows.map(({ units }) => units)).toEqual([
      ['企劃科'],
      ['秘書室'],
      ['企劃科'],
      ['秘書室'],
    ]);
    expect(marks).toEqual([
      '001 units 2 項作法共用 1 個期限，旁邊 2 個單位依序各配一項',
      '002 units 2 項作法共用 1 個期限，旁邊 2 個單位依序各配一項',
    ]);
  });

  test('in two sentences beside one deadline and two units are one, with a mark', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 改善作為 | 完成期限 | 承辦單位
      一、流程 | 導入批次比對，縮短為20日。/n結果以簡訊通知。 | 每月 | 企劃科/n秘書室
      二、形象 | 更新指標。 | 每季 | 秘書室`);
    expect(rowLines(built)).toEqual([
      '一、流程 | 導入批次比對，縮短為20日。⏎結果以簡訊通知。 | 每月 | 企劃科、秘書室',
      '二、形象 | 更新指標。 | 每季 | 秘書室',
    ]);
    const doubt = '一格有 2 段沒有編號的文字，旁邊有 2 個單位、1 個期限，讀成一項作法';
    expect(marks).toEqual([`001 text ${doubt}`, `001 units ${doubt}`]);
  });

  test('keep items within a measure on lines of their own', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.設置/n① 一樓/n② 二樓/nA、白天/n2.提供諮詢。 | 每月 | 企劃科`);
    expect(built?.rows[0]?.text).toBe('設置\n① 一樓\n② 二樓\nA、白天');
  });
});

test('a cell beside several measures of one cell is theirs together, so that no sum is told twice', async () => {
  const { draft, marks } = await importTable(`
    實施要項 | 推動作法 | 經費（元） | 完成期限 | 承辦單位
    一、流程 | 1.甲。/n2.乙。 | 100 | 每月 | 企劃科`);
  expect(draft.recognised.measures.dimensions?.[0]?.measures).toMatchObject([
    { attributes: { '經費（元）': '100' }, measures: [{ text: '甲。' }, { text: '乙。' }] },
  ]);
  expect(marks).toEqual([]);
});
