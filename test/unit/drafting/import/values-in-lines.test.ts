import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { documentOfText } from '../../../../src/drafting/import/readers/read-text.ts';
import { importDocument, rowLines } from '../../../support/import-rows.ts';

const title = '示範縣衛生局114年度提升服務品質執行計畫';

const importText = (text: string) => importDocument(documentOfText(`${title}\n${text.trim()}`));

describe('a plan without a table is read by its numbered paragraphs', () => {
  test('where deadline and unit stand in lines of their own below each measure', async () => {
    const { built, draft, errors, marks } = await importText(`
壹、目的
便利民眾。
貳、工作內容
一、流程簡化
（一）線上申請健康檢查。
1、開放網路預約。
2、寄送提醒簡訊。
完成期限：114年8月
承辦單位：企劃科
（二）報告三日內寄達。
完成期限：114年9月
承辦單位：企劃科、秘書室
二、環境友善
（一）整修坡道。
完成期限：每季
承辦單位：秘書室
參、附則
奉核後實施。`);
    expect(errors).toEqual([]);
    expect(rowLines(built)).toEqual([
      '一、流程簡化 | （一） 線上申請健康檢查。⏎1、開放網路預約。⏎2、寄送提醒簡訊。 | 114年8月 | 企劃科',
      '一、流程簡化 | （二） 報告三日內寄達。 | 114年9月 | 企劃科、秘書室',
      '二、環境友善 | （一） 整修坡道。 | 每季 | 秘書室',
    ]);
    expect(marks).toEqual(
      ['001', '002', '003'].map((row) => `${row} text 這一列由正文的編號段落分出`),
    );
    expect(built?.sections.map(({ heading }) => heading)).toEqual([
      '壹、目的',
      '貳、工作內容',
      '參、附則',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
    expect(draft.recognised.measures.columns).toMatchObject({
      deadline: '完成期限',
      unit: '承辦單位',
    });
  });

  test('where what is done is named as well, below the number of its heading', async () => {
    const { built, draft, marks } = await importText(`
壹、計畫內容
一、預防保健
（一）癌症篩檢
推動作法：辦理假日篩檢，並設置健檢站。
完成期限：114年10月31日
承辦單位：企劃科
（二）失智友善
推動作法：培訓社區志工。
完成期限：每季
承辦單位：秘書室、企劃科`);
    expect(rowLines(built)).toEqual([
      '一、預防保健 > （一）癌症篩檢 | 辦理假日篩檢，並設置健檢站。 | 114年10月31日 | 企劃科',
      '一、預防保健 > （二）失智友善 | 培訓社區志工。 | 每季 | 秘書室、企劃科',
    ]);
    // Each number has all of it, and nothing more: that the plan has no table is told once.
    expect(marks).toEqual([]);
    expect(draft.recognised.doubts.map(({ found }) => found)).toContain(
      '計畫沒有附表，作法由「壹、計畫內容」一節的編號段落分出，共 2 列',
    );
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('where further lines are named alike, which are columns of their own', async () => {
    const { built, marks, draft } = await importText(`
壹、目的
便民。
貳、工作內容
一、癌症篩檢
現況：篩檢率偏低。
實施內容：辦理假日篩檢。
辦理期程：114年3月至10月
權責單位：企劃科
預期效益：篩檢率提升，
並及早治療。
二、失智友善
現況：志工不足。
實施內容：培訓志工。
辦理期程：每季
權責單位：秘書室
預期效益：志工一百人。
參、附則
奉核後實施。`);
    expect(rowLines(built)).toEqual([
      '一、癌症篩檢 | 辦理假日篩檢。 | 114年3月至10月 | 企劃科 | 現況=篩檢率偏低。 | 預期效益=篩檢率提升，並及早治療。',
      '二、失智友善 | 培訓志工。 | 每季 | 秘書室 | 現況=志工不足。 | 預期效益=志工一百人。',
    ]);
    expect(marks).toEqual([]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('also below measures that are numbered themselves', async () => {
    const { built, errors, marks } = await importText(`
壹、推動項目
一、課程規劃
1.召開諮詢會議，修正課綱。
完成期限：114年4月
承辦單位：企劃科
預期效益：完成八門課程
修正
2.開辦夜間班，便利在職者。
完成期限：每季
承辦單位：秘書室
預期效益：新增三百人
二、意見處理
1.專線由專人收件。
完成期限：每月
承辦單位：企劃科
預期效益：如期回應`);
    expect(errors).toEqual([]);
    expect(rowLines(built)).toEqual([
      '一、課程規劃 | 1. 召開諮詢會議，修正課綱。 | 114年4月 | 企劃科 | 預期效益=完成八門課程修正',
      '一、課程規劃 | 2. 開辦夜間班，便利在職者。 | 每季 | 秘書室 | 預期效益=新增三百人',
      '二、意見處理 | 1. 專線由專人收件。 | 每月 | 企劃科 | 預期效益=如期回應',
    ]);
    expect(marks).toEqual([]);
  });

  test('where numbers count what is named of each measure', async () => {
    const { built, draft } = await importText(`
壹、目的
便利民眾。
貳、計畫內容
一、癌症篩檢
（一）推動作法：辦理假日篩檢。
（二）完成期限：114年10月31日
（三）承辦單位：企劃科
二、失智友善
（一）推動作法：培訓社區志工。
（二）完成期限：每季
（三）承辦單位：秘書室
參、附則
奉核後實施。`);
    expect(rowLines(built)).toEqual([
      '一、癌症篩檢 | 辦理假日篩檢。 | 114年10月31日 | 企劃科',
      '二、失智友善 | 培訓社區志工。 | 每季 | 秘書室',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });
});

describe('deadline and unit of a measure in a plan without a table', () => {
  test('may stand behind the end of its sentence, lined up as in columns, or behind strokes', async () => {
    const lines = [
      '壹、推動作法',
      '一、便民服務',
      '1. 開放網路預約。 114年5月 企劃科',
      '2. 提醒簡訊，每月寄送。 每月 企劃科、秘書室',
      '3. 開放時間 8時至17時 全年',
      '4. 增設取號機。／114年6月／秘書室',
    ];
    const document = blocksOfHtml([title, ...lines].map((line) => `<p>${line}</p>`).join(''));
    const { built } = await importDocument(document);
    expect(rowLines(built).map((line) => line.split(' | ').slice(1))).toEqual([
      ['1. 開放網路預約。', '114年5月', '企劃科'],
      ['2. 提醒簡訊，每月寄送。', '每月', '企劃科、秘書室'],
      ['3. 開放時間 8時至17時全年', '', ''],
      ['4. 增設取號機。', '114年6月', '秘書室'],
    ]);
  });

  test('may have arrows and dots before their names', async () => {
    const { built, draft } = await importText(`
壹、推動作法
1. 開放網路預約。
→ 期限：114年5月底　→ 承辦：企劃科
2. 寄送簡訊。
● 期限：每月 ● 承辦：秘書室`);
    expect(rowLines(built).map((line) => line.split(' | ').slice(1))).toEqual([
      ['1. 開放網路預約。', '114年5月底', '企劃科'],
      ['2. 寄送簡訊。', '每月', '秘書室'],
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('stand in the heading of several sentences for each of them, with a mark', async () => {
    const { built, marks } = await importText(`
壹、推動作法
一、便民服務（主辦：企劃科，期限：114年6月）
（一）開放網路預約。
（二）寄送簡訊。
二、環境友善（主辦：秘書室，期限：114年9月）
（一）整修坡道。`);
    expect(rowLines(built)).toEqual([
      '一、便民服務 | （一） 開放網路預約。 | 114年6月 | 企劃科',
      '一、便民服務 | （二） 寄送簡訊。 | 114年6月 | 企劃科',
      '二、環境友善 | （一） 整修坡道。 | 114年9月 | 秘書室',
    ]);
    expect(marks).toContain('003 units 「秘書室」寫在標題，各項均列');
    expect(marks).toContain('003 deadlines 「114年9月」寫在標題，各項均列');
  });
});

describe('what stands behind the last deadline and unit', () => {
  test.each([
    [
      'a sentence that goes on in the next line',
      '，並於假日\n加開門診。',
      '乙乙，並於假日加開門診。',
    ],
    ['a further sentence', '。\n講座主題包含營養。', '乙乙。講座主題包含營養。'],
  ])('belongs to the measure: %s', async (_, rest, text) => {
    const { built, marks } = await importText(`
壹、推動作法
一、甲甲。（完成期限：114年5月；承辦單位：企劃科）
二、乙乙（完成期限：每月；承辦單位：秘書室）${rest}`);
    expect(rowLines(built).at(-1)?.replaceAll('⏎', '')).toContain(`二、 ${text}`);
    expect(marks.some((mark) => mark.startsWith('002 text'))).toBe(true);
  });
});
