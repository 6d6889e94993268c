import { describe, expect, test } from 'vitest';
import { documentOfText } from '../../../../src/drafting/import/readers/read-text.ts';
import { importDocument, rowLines } from '../../../support/import-rows.ts';

const title = '示範縣衛生局114年度提升服務品質執行計畫';

const importText = (text: string) => importDocument(documentOfText(`${title}\n${text.trim()}`));

describe('a plan without a table is read by its numbered paragraphs', () => {
  test('where deadline and unit stand in brackets behind each measure, and what is no deadline stays in the text', async () => {
    const { built, draft } = await importText(`
壹、推動作法
一、中午不打烊，由各科室輪值（時間：中午十二時至一時）。（承辦單位：企劃科；辦理時間：全年）
二、視訊諮詢。（承辦單位：秘書室；辦理時間：每週三）`);
    expect(rowLines(built).map((line) => line.split(' | ').slice(1))).toEqual([
      ['一、 中午不打烊，由各科室輪值（時間：中午十二時至一時）。', '全年', '企劃科'],
      ['二、 視訊諮詢。', '每週三', '秘書室'],
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('where brackets at the end hold unit and deadline without their names', async () => {
    const { built, draft } = await importText(`
壹、推動作法
一、報告線上查閱，並寄送簡訊。（企劃科，114年10月）
二、整修坡道（含無障礙廁所）。（秘書室、企劃科，114年11月30日前）
三、修繕通報，限24小時內回覆（秘書室）`);
    expect(rowLines(built).map((line) => line.split(' | ').slice(1))).toEqual([
      ['一、 報告線上查閱，並寄送簡訊。', '114年10月', '企劃科'],
      ['二、 整修坡道（含無障礙廁所）。', '114年11月30日前', '秘書室、企劃科'],
      ['三、 修繕通報，限24小時內回覆', '', '秘書室'],
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('also where these stand in a line of their own, or are cut by the end of a line', async () => {
    const { built, draft } = await importText(`
壹、推動作法
一、跨域合作
（一）建立聯繫會報，共同討論流程。（企劃科，每半年）
（二）與大專校院合作，培力講師。
（企劃科，114年9月）
二、數位學習
（一）錄製短講，並提供字幕。（秘書室、企劃科，114年11月30日前）
（二）開發線上版，供教師使用。（秘書
室，114年7月）
（三）辦理講座（含工作坊
及參訪）。（秘書室，每季）`);
    expect(rowLines(built)).toEqual([
      '一、跨域合作 | （一） 建立聯繫會報，共同討論流程。 | 每半年 | 企劃科',
      '一、跨域合作 | （二） 與大專校院合作，培力講師。 | 114年9月 | 企劃科',
      '二、數位學習 | （一） 錄製短講，並提供字幕。 | 114年11月30日前 | 秘書室、企劃科',
      '二、數位學習 | （二） 開發線上版，供教師使用。 | 114年7月 | 秘書室',
      '二、數位學習 | （三） 辦理講座（含工作坊及參訪）。 | 每季 | 秘書室',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('and one that names no deadline and no unit, where the others do, is told', async () => {
    const { marks } = await importText(`
壹、推動作法
一、報告線上查閱。（企劃科，114年10月）
二、整修坡道（秘書室／114年9月左右完成）。
三、增設座位。（秘書室，114年11月）`);
    expect(marks).toContain('002 deadlines 其他各項都寫明期限，這一項沒有讀到');
    expect(marks).toContain('002 units 其他各項都寫明單位，這一項沒有讀到');
  });
});

test('names in one bracket may be parted by a stroke, and a stroke between units parts these', async () => {
  const { built } = await importText(`
壹、具體措施
1、開放網路預約。（責任單位：企劃科／期程：114年3月底）
2、寄送簡訊。（責任單位：企劃科／秘書室／期程：每月）`);
  expect(rowLines(built).map((line) => line.split(' | ').slice(1))).toEqual([
    ['1、 開放網路預約。', '114年3月底', '企劃科'],
    ['2、 寄送簡訊。', '每月', '企劃科、秘書室'],
  ]);
});

test('what is named in brackets without a colon is taken out of the text', async () => {
  const { built, draft } = await importText(`
壹、具體作法
一、開立三聯單，並告知後續流程。【期程】全年【權責單位】企劃科、秘書室
二、設置小組回訪。【期程】114年3月1日起【權責單位】企劃科
三、公布【重要】訊息。【期程】每月【權責單位】秘書室`);
  expect(rowLines(built).map((line) => line.split(' | ').slice(1))).toEqual([
    ['一、 開立三聯單，並告知後續流程。', '全年', '企劃科、秘書室'],
    ['二、 設置小組回訪。', '114年3月1日起', '企劃科'],
    ['三、 公布【重要】訊息。', '每月', '秘書室'],
  ]);
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('lines of names in brackets say whose a measure is, and a sentence that begins with such a name is one', async () => {
  const { built } = await importText(`
壹、具體作法
一、開立三聯單。
【承辦單位】企劃科
【期程】每月
二、【時程】縮短時程為三日。
【承辦單位】秘書室
【期程】全年`);
  expect(rowLines(built).map((line) => line.split(' | ').slice(1))).toEqual([
    ['一、 開立三聯單。', '每月', '企劃科'],
    ['二、 【時程】縮短時程為三日。', '全年', '秘書室'],
  ]);
});

test('a line that names its deadline and unit in brackets is no section', async () => {
  const { built } = await importText(`
一、便民服務
1.設置單一窗口。【承辦單位】企劃科【期程】114年5月
2.增設指標。【承辦單位】秘書室【期程】114年6月
3.公開進度。【承辦單位】企劃科【期程】114年7月`);
  expect(built?.rows).toHaveLength(3);
});

test('a time alone in brackets at the end of nearly all measures is their deadline, and units that head them are theirs', async () => {
  const { built, marks } = await importText(`
壹、具體作法
一、企劃科
（一）開放網路預約（114年5月）。
（二）寄送簡訊（每月）。
二、秘書室
（一）整修坡道（114年8月）。`);
  expect(rowLines(built)).toEqual([
    '一、企劃科 | （一） 開放網路預約。 | 114年5月 | 企劃科',
    '一、企劃科 | （二） 寄送簡訊。 | 每月 | 企劃科',
    '二、秘書室 | （一） 整修坡道。 | 114年8月 | 秘書室',
  ]);
  expect(marks).toContain('003 units 「秘書室」寫在標題，也是單位，各項列為承辦單位');
});

test('a time in brackets at the end of one measure of many stays in its text', async () => {
  const { built } = await importText(`
壹、具體作法
一、門診
（一）開放網路預約（114年5月）。
（二）寄送簡訊。
（三）增設窗口。`);
  expect(rowLines(built)[0]).toContain('開放網路預約（114年5月）。');
});

test('times in brackets under 依據 are no deadlines, where those of the measures are', async () => {
  const { built, draft } = await importText(`
壹、依據
一、本局會議決議（113年6月）。
二、本局簽准（113年7月）。
三、公告（113年8月）。
貳、推動作法
一、開放網路預約（114年5月）。
二、整修坡道（114年6月）。
三、巡查孳生源（114年7月）。`);
  expect(rowLines(built).map((line) => line.split(' | ').slice(1, 3))).toEqual([
    ['一、 開放網路預約。', '114年5月'],
    ['二、 整修坡道。', '114年6月'],
    ['三、 巡查孳生源。', '114年7月'],
  ]);
  expect(draft.recognised.sections[0]?.content).toHaveLength(3);
});

test('a measure that ends with a time in brackets is marked where others name their deadline', async () => {
  const { marks } = await importText(`
壹、具體作法
一、便民服務（企劃科）
（一）設置單一窗口。（114年5月）
（二）增設指標。（114年6月）
二、透明服務（秘書室）
（一）公開進度。（114年7月）
（二）公開名冊。（企劃科，114年8月）`);
  expect(marks).toContain('001 deadlines 沒有讀到期限，這一項的文字裡有日期');
});

test('times of the school year in a bracket beside units are deadlines, with a mark where they are not understood', async () => {
  const { draft, marks } = await importText(`
壹、實施內容
1.洽公採單一窗口。【企劃科／114年8月】
2.三聲內接聽電話。【秘書室／學期底】`);
  expect(JSON.stringify(draft.recognised.measures)).toContain('"text":"三聲內接聽電話。"');
  expect(JSON.stringify(draft.recognised.measures)).toContain('"deadlines":["學期底"]');
  expect(marks.some((mark) => mark.startsWith('002 deadlines 期限「學期底」無法判讀'))).toBe(true);
});

test('beside a declared unit in brackets a span of time in any words is the deadline', async () => {
  const { draft } = await importText(`
壹、具體作法
一、辦理廉政講習，新進同仁到職一個月內完成。（企劃科，到職1個月內）
二、到宅輔導。（企劃科、秘書室，每月）
三、公開進度。（秘書室，全年）`);
  expect(
    draft.recognised.measures.dimensions?.[0]?.measures ?? draft.recognised.measures.measures,
  ).toMatchObject([
    {
      text: '辦理廉政講習，新進同仁到職一個月內完成。',
      deadlines: ['到職1個月內'],
      units: ['企劃科'],
    },
    { deadlines: ['每月'] },
    { deadlines: ['全年'] },
  ]);
});
