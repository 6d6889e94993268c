import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { documentOfText } from '../../../../src/drafting/import/readers/read-text.ts';
import { importDocument, rowLines } from '../../../support/import-rows.ts';

const title = '示範縣衛生局114年度提升服務品質執行計畫';

const importText = (text: string) => importDocument(documentOfText(`${title}\n${text.trim()}`));

describe('items of a list that name deadlines and units are measures', () => {
  test('below headings of two levels, and what stands below the last of them is none', async () => {
    const document = blocksOfHtml(`<h2>${title}</h2>
      <h3>壹、為民服務</h3><h4>一、門診</h4><ul>
      <li>開放網路預約。<br>辦理期程：114.05｜主辦：企劃科</li>
      <li>寄送提醒簡訊。<br>辦理期程：全年｜主辦：企劃科、秘書室</li></ul>
      <h4>二、防疫</h4><ul><li>巡查孳生源。<br>辦理期程：每月｜主辦：秘書室</li></ul>
      <h3>貳、意見</h3><h4>一、管道</h4><ul>
      <li>意見卡改以網路填寫。<br>辦理期程：114.02｜主辦：秘書室</li></ul>
      <p>附註：成果於次年一月公布。</p>`);
    const { built, errors, draft } = await importDocument(document);
    expect(errors).toEqual([]);
    expect(rowLines(built)).toEqual([
      '壹、為民服務 > 一、門診 | 開放網路預約。 | 114.05 | 企劃科',
      '壹、為民服務 > 一、門診 | 寄送提醒簡訊。 | 全年 | 企劃科、秘書室',
      '壹、為民服務 > 二、防疫 | 巡查孳生源。 | 每月 | 秘書室',
      '貳、意見 > 一、管道 | 意見卡改以網路填寫。 | 114.02 | 秘書室',
    ]);
    expect(JSON.stringify(built?.sections)).toContain('附註：成果於次年一月公布。');
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('also where the headings above them are marked as such, without numbers', async () => {
    const document = blocksOfHtml(`<p>${title}</p><p>壹、目的</p><p>便民。</p><p>貳、推動作法</p>
      <h4>門診</h4><ul><li>開放網路預約。（企劃科，114年5月）</li><li>寄送簡訊。（秘書室，每月）</li></ul>
      <h4>防疫</h4><ul><li>巡查孳生源。（秘書室，全年）</li></ul>`);
    const { built } = await importDocument(document);
    expect(rowLines(built)).toEqual([
      '門診 | 開放網路預約。 | 114年5月 | 企劃科',
      '門診 | 寄送簡訊。 | 每月 | 秘書室',
      '防疫 | 巡查孳生源。 | 全年 | 秘書室',
    ]);
  });

  test('but items that name none belong to the number above them', async () => {
    const { built } = await importText(`
壹、推動作法
一、便民。（企劃科，114年5月）
- 網路預約
- 電話預約
二、友善。（秘書室，每月）
- 坡道`);
    expect(rowLines(built)).toEqual([
      '壹、推動作法 | 一、 便民。⏎網路預約⏎電話預約 | 114年5月 | 企劃科',
      '壹、推動作法 | 二、 友善。⏎坡道 | 每月 | 秘書室',
    ]);
  });
});

test('items below numbers that name deadlines themselves belong to these', async () => {
  const document = blocksOfHtml(`<p>${title}</p><p>壹、推動作法</p>
    <p>一、便民服務。（企劃科，114年5月）</p><ul><li>網路預約（企劃科，114年3月）</li><li>電話預約（秘書室，114年4月）</li></ul>
    <p>二、友善服務。（秘書室，每月）</p>`);
  const { built } = await importDocument(document);
  expect(rowLines(built)).toHaveLength(2);
  expect(rowLines(built)[0]).toContain('一、 便民服務。⏎網路預約⏎電話預約');
  expect(rowLines(built)[1]).toContain('二、 友善服務。 | 每月 | 秘書室');
});

test('deadline and unit may stand in a list of terms below the measure, on a web page', async () => {
  const item = (text: string, deadline: string, unit: string) =>
    `<li><p>${text}</p><dl><dt>完成期限</dt><dd>${deadline}</dd><dt>承辦單位：</dt><dd>${unit}</dd></dl></li>`;
  const document = blocksOfHtml(
    `<h1>${title}</h1><h2>壹、依據</h2><p>年度計畫。</p><h2>貳、實施措施</h2><h3>一、門診</h3><h4>（一）掛號</h4><ol>
     ${item('開放預約。', '全年', '企劃科')}${item('縮短等候。', '114年4月', '企劃科、秘書室')}</ol>`,
  );
  const { built, draft } = await importDocument(document);
  expect(rowLines(built)).toEqual([
    '一、門診 > （一）掛號 | 1. 開放預約。 | 全年 | 企劃科',
    '一、門診 > （一）掛號 | 2. 縮短等候。 | 114年4月 | 企劃科、秘書室',
  ]);
  expect(draft.recognised.measures.columns).toMatchObject({
    deadline: '完成期限',
    unit: '承辦單位',
  });
});

test('items of a list beside a measure, in a column of their own, stand in lines of their own', async () => {
  const { built, draft } = await importDocument(
    blocksOfHtml(`<p>${title}</p><table><tr><th>推動作法<th>預期成果<th>完成期限<th>承辦單位
      <tr><td>1. 更新座位。<td><ul><li>使用率提升15%<li>滿意度達85分</ul><td>114年3月<td>企劃科
      <tr><td>2. 建置櫃檯。<td>2處<td>114年6月<td>秘書室</table>`),
  );
  expect(built?.rows[0]?.attributes[0]?.text).toBe('使用率提升15%\n滿意度達85分');
  expect(draft.recognised.unplaced.missing).toBe('');
});
