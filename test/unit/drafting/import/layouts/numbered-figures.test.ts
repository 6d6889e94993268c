import { describe, expect, test } from 'vitest';
import { documentOfText } from '../../../../../src/drafting/import/readers/read-text.ts';
import { importDocument, importTable, rowLines } from '../../../../support/import-rows.ts';

const importText = (text: string) =>
  importDocument(documentOfText(`示範縣衛生局114年度提升服務品質執行計畫\n${text.trim()}`));

/** Headings, number and text alone. */
const texts = (lines: readonly string[]) =>
  lines.map((line) => line.split(' | ').slice(0, 2).join(' | '));

describe('a number and a figure right behind it are two', () => {
  test('where the next number follows, in numbered paragraphs', async () => {
    const { built, marks } = await importText(`
壹、具體措施
一、關懷服務
（一）長者
1.75歲以上長者到府接種疫苗。（企劃科，114年5月）
2.65歲以上長者免費健檢。（企劃科，114年6月）
（二）專線
1.24小時接聽專線，並留存紀錄。（秘書室，全年）
2.1999市民專線轉接一次完成。（秘書室，每月）
3.30分鐘內回電說明。（秘書室，每月）`);
    expect(texts(rowLines(built))).toEqual([
      '一、關懷服務 > （一）長者 | 1. 75歲以上長者到府接種疫苗。',
      '一、關懷服務 > （一）長者 | 2. 65歲以上長者免費健檢。',
      '一、關懷服務 > （二）專線 | 1. 24小時接聽專線，並留存紀錄。',
      '一、關懷服務 > （二）專線 | 2. 1999市民專線轉接一次完成。',
      '一、關懷服務 > （二）專線 | 3. 30分鐘內回電說明。',
    ]);
    expect(marks).toEqual([]);
  });

  test('where the other measures of the column are numbered so', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、長者 | 1.設置服務臺。/n2.75歲以上長者優先看診。/n3.3樓增設座椅。 | 1.5月31日/n2.6月30日/n3.7月1日 | 企劃科
      二、幼兒 | 1.6歲以下幼兒優先看診。/n2.更新標示。 | 每月 | 企劃科`);
    expect(rowLines(built)).toEqual([
      '一、長者 | 1. 設置服務臺。 | 5月31日 | 企劃科',
      '一、長者 | 2. 75歲以上長者優先看診。 | 6月30日 | 企劃科',
      '一、長者 | 3. 3樓增設座椅。 | 7月1日 | 企劃科',
      '二、幼兒 | 1. 6歲以下幼兒優先看診。 | 每月 | 企劃科',
      '二、幼兒 | 2. 更新標示。 | 每月 | 企劃科',
    ]);
  });

  test('where the figure has decimals of its own, or is a range from nought', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、時效 | 1.1.5小時內完成採檢。/n2.0至6歲幼兒到府接種。/n3.2,000份問卷全數回收。 | 每月 | 企劃科`);
    expect(texts(rowLines(built))).toEqual([
      '一、時效 | 1. 1.5小時內完成採檢。',
      '一、時效 | 2. 0至6歲幼兒到府接種。',
      '一、時效 | 3. 2,000份問卷全數回收。',
    ]);
  });

  test('with a mark where it stands alone and only other cells are numbered so', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、長者 | 1.75歲以上長者優先看診。 | 每月 | 企劃科
      二、幼兒 | 1.設置哺乳室。/n2.更新標示。 | 每季 | 企劃科`);
    expect(texts(rowLines(built))).toEqual([
      '一、長者 | 1. 75歲以上長者優先看診。',
      '二、幼兒 | 1. 設置哺乳室。',
      '二、幼兒 | 2. 更新標示。',
    ]);
    expect(marks).toEqual(['001 label 「1.75歲以上長者優…」讀成編號「1.」與後面的數字']);
  });
});

describe('a number with decimals is one', () => {
  test('where it counts on as a number of two parts', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.1訂定手冊。/n1.2日間照顧據點增設服務。/n1.3每季檢討。 | 每月 | 企劃科
      二、環境 | 2.1增設座椅。/n2.2更新標示。 | 每季 | 企劃科`);
    expect(texts(rowLines(built))).toEqual([
      '一、流程 | 1.1 訂定手冊。',
      '一、流程 | 1.2 日間照顧據點增設服務。',
      '一、流程 | 1.3 每季檢討。',
      '二、環境 | 2.1 增設座椅。',
      '二、環境 | 2.2 更新標示。',
    ]);
    expect(marks).toEqual([]);
  });

  test('where others of two parts stand in the document, though those around it are missing', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.設置單一窗口。 | 每月 | 企劃科
      ^ | 1.6臺灣學研究諮詢櫃檯。 | 每月 | 企劃科
      二、環境 | 2.1增設座椅。/n2.2更新標示。 | 每季 | 企劃科`);
    expect(built?.rows[1]).toMatchObject({ label: '1.6', text: '臺灣學研究諮詢櫃檯。' });
  });

  test('where it begins a sentence among measures without numbers', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、時效 | 1.5小時內完成採檢。 | 每月 | 企劃科
      二、系統 | 2.0版預約系統上線。 | 每季 | 企劃科
      三、範圍 | 服務範圍增加為3.5公里。 | 每季 | 企劃科`);
    expect(texts(rowLines(built))).toEqual([
      '一、時效 | 1.5小時內完成採檢。',
      '二、系統 | 2.0版預約系統上線。',
      '三、範圍 | 服務範圍增加為3.5公里。',
    ]);
  });

  test('where a measure goes on with it in a line of its own', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、時效 | 1.等候時間縮短為/n1.5小時以內，並公布於網站。/n2.每月檢討。 | 每月 | 企劃科`);
    expect(texts(rowLines(built))).toEqual([
      '一、時效 | 1. 等候時間縮短為1.5小時以內，並公布於網站。',
      '一、時效 | 2. 每月檢討。',
    ]);
  });
});
