import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../../../src/drafting/import/readers/read-document.ts';
import { documentOfText } from '../../../../../src/drafting/import/readers/read-text.ts';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, rowLines } from '../../../../support/import-rows.ts';

const title = '示範縣衛生局114年度提升服務品質執行計畫';

describe('what stands below headings that the file marks is a measure', () => {
  const markdown = async (body: string) => {
    const bytes = new TextEncoder().encode(`# ${title}

${body}`);
    return importDocument(await readDocument('plan.md', bytes));
  };

  test('where a paragraph names when and by whom in a list below it', async () => {
    const { built, marks, draft } = await markdown(`
## 壹、緣起

便利民眾。

## 貳、推動內容

### 一、預約服務

#### （一）網路

開放網路預約。

- **承辦單位**：企劃科
- **完成期限**：114年3月
- **預期效益**：減少等候

#### （二）電話

增設語音專線。

- **承辦單位**：秘書室
- **完成期限**：每月
- **預期效益**：接通率九成

寄送提醒簡訊。

- **承辦單位**：企劃科
- **完成期限**：全年

### 二、場館服務

#### （一）動線

整修入口坡道。

- **承辦單位**：秘書室
- **完成期限**：114年5月

## 參、經費

由年度預算支應。
`);
    expect(rowLines(built)).toEqual([
      '一、預約服務 > （一）網路 | 開放網路預約。 | 114年3月 | 企劃科 | 預期效益=減少等候',
      '一、預約服務 > （二）電話 | 增設語音專線。 | 每月 | 秘書室 | 預期效益=接通率九成',
      '一、預約服務 > （二）電話 | 寄送提醒簡訊。 | 全年 | 企劃科',
      '二、場館服務 > （一）動線 | 整修入口坡道。 | 114年5月 | 秘書室',
    ]);
    expect(marks).toEqual([]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('where it is the first of the named items of a list', async () => {
    const { built, marks } = await markdown(`
## 改善內容

### 一、校園安心

#### (一) 校車

- **推動作法**：增開末班車。
- **完成期限**：114年9月
- **承辦單位**：企劃科

#### (二) 求助柱

- **推動作法**：換裝雙向影像。
- **完成期限**：每季
- **承辦單位**：企劃科、秘書室

### 二、學務便利

#### (一) 請假

- **推動作法**：由導師代請。
- **完成期限**：114年3月
- **承辦單位**：秘書室
`);
    expect(rowLines(built)).toEqual([
      '一、校園安心 > (一) 校車 | 增開末班車。 | 114年9月 | 企劃科',
      '一、校園安心 > (二) 求助柱 | 換裝雙向影像。 | 每季 | 企劃科、秘書室',
      '二、學務便利 > (一) 請假 | 由導師代請。 | 114年3月 | 秘書室',
    ]);
    expect(marks).toEqual([]);
  });
});

test('items of a list below headings that the file marks are measures where each names when and by whom', async () => {
  const bytes = new TextEncoder().encode(`# ${title}

## 友善參觀

- 提供免費置物櫃。
  - 辦理期限：114年2月
  - 負責單位：企劃科
- 雨天出借愛心傘。
  - 辦理期限：隨時
  - 負責單位：企劃科

## 深耕在地

- 與社區共辦市集。
  - 辦理期限：每季
  - 負責單位：秘書室

## 聯絡我們

電話 (06) 222-3333
`);
  const { built, marks } = await importDocument(await readDocument('plan.md', bytes));
  expect(rowLines(built)).toEqual([
    '友善參觀 | 提供免費置物櫃。 | 114年2月 | 企劃科',
    '友善參觀 | 雨天出借愛心傘。 | 隨時 | 企劃科',
    '深耕在地 | 與社區共辦市集。 | 每季 | 秘書室',
  ]);
  expect(marks).toEqual([]);
});

test('the number behind the name of a measure is its own', async () => {
  const item = (text: string, due: string, unit: string) =>
    `<dl><dt>推動作法</dt><dd>${text}</dd><dt>辦理期限</dt><dd>${due}</dd><dt>承辦單位</dt><dd>${unit}</dd></dl>`;
  const { built, marks } = await importDocument(
    blocksOfHtml(`<h1>${title}</h1><h2>計畫內容</h2>
      <h3>一、郵務</h3>${item('（一）便利箱增設五處。', '114年8月', '企劃科')}${item('（二）掛號可改址。', '每月', '秘書室')}
      <h3>二、儲匯</h3>${item('（一）長者優先叫號。', '全年', '企劃科')}`),
  );
  expect(rowLines(built)).toEqual([
    '一、郵務 | （一） 便利箱增設五處。 | 114年8月 | 企劃科',
    '一、郵務 | （二） 掛號可改址。 | 每月 | 秘書室',
    '二、儲匯 | （一） 長者優先叫號。 | 全年 | 企劃科',
  ]);
  expect(marks).toEqual([]);
});

test('a sentence below a few numbered words is the measure, each time in doubt', async () => {
  const { built, marks } = await importDocument(
    documentOfText(`${title}

壹、工作內容

一、預約服務

（一）網路預約

開放網路預約。

完成期限：114年3月

承辦單位：企劃科

（二）語音專線

增設語音專線。

完成期限：每月

承辦單位：秘書室

二、場館服務

（一）動線改善

整修入口坡道。

完成期限：114年5月

承辦單位：秘書室`),
  );
  expect(rowLines(built)).toEqual([
    '一、預約服務 > （一）網路預約 | 開放網路預約。 | 114年3月 | 企劃科',
    '一、預約服務 > （二）語音專線 | 增設語音專線。 | 每月 | 秘書室',
    '二、場館服務 > （一）動線改善 | 整修入口坡道。 | 114年5月 | 秘書室',
  ]);
  expect(marks).toEqual(
    ['001', '002', '003'].flatMap((row) =>
      ['actions', 'label', 'text'].map(
        (column) => `${row} ${column} 編號後的短語讀成標題，其下的句子讀成作法`,
      ),
    ),
  );
});

test('several sentences below a few numbered words, each naming when and by whom, are a measure each', async () => {
  const { built, draft } = await importDocument(
    documentOfText(`${title}

貳、作法

一、行政革新

請假單全面上線。

辦理時間：114年2月

主辦單位：企劃科

公文時效稽催。

辦理時間：每週

主辦單位：秘書室

二、教學關懷

開設補救教學班。

辦理時間：全年

主辦單位：企劃科、秘書室

三、校園安全

放學時段導護。

辦理時間：每日

主辦單位：秘書室

參、附則

本計畫核定後實施。`),
  );
  expect(rowLines(built)).toEqual([
    '一、行政革新 | 請假單全面上線。 | 114年2月 | 企劃科',
    '一、行政革新 | 公文時效稽催。 | 每週 | 秘書室',
    '二、教學關懷 | 開設補救教學班。 | 全年 | 企劃科、秘書室',
    '三、校園安全 | 放學時段導護。 | 每日 | 秘書室',
  ]);
  expect(draft.recognised.unplaced.missing).toBe('');
});

describe('a heading below which lines name when and by whom, and nothing else', () => {
  const card = (measure: string, deadline: string, unit: string) =>
    `<h4>${measure}</h4><ul><li>期程：${deadline}</li><li>權責單位：${unit}</li><li>衡量指標：滿意度</li></ul>`;
  const page = (body: string) => importDocument(blocksOfHtml(`<h1>${title}</h1>${body}`));

  test('is the measure, and what stands behind the last one is none of it', async () => {
    const { built, draft } = await page(
      `<h3>旅客通關</h3>${card('1. 提供雙語範例。', '全年', '企劃科')}${card('2. 改採線上預填。', '114年7月1日', '秘書室')}
       <h3>郵包業務</h3>${card('3. 通知改以簡訊。', '114年3月', '企劃科')}${card('4. 線上授權代領。', '第四季', '秘書室')}
       <p>如有建議請洽服務課。</p>`,
    );
    expect(rowLines(built)).toEqual([
      '旅客通關 | 1. 提供雙語範例。 | 全年 | 企劃科 | 衡量指標=滿意度',
      '旅客通關 | 2. 改採線上預填。 | 114年7月1日 | 秘書室 | 衡量指標=滿意度',
      '郵包業務 | 3. 通知改以簡訊。 | 114年3月 | 企劃科 | 衡量指標=滿意度',
      '郵包業務 | 4. 線上授權代領。 | 第四季 | 秘書室 | 衡量指標=滿意度',
    ]);
    expect(built?.sections.map(({ text }) => text).join('')).toContain('如有建議請洽服務課。');
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('heads it where a line names the measure', async () => {
    const named = (name: string, measure: string) =>
      `<h3>${name}</h3><p>推動作法：${measure}</p><p>辦理期間：每月</p><p>負責單位：企劃科</p>`;
    const { built } = await page(
      `<h2>一、展示</h2>${named('（一）走得到', '派車至偏鄉。')}${named('（二）看得到', '增設字幕。')}${named('（三）聽得到', '提供導覽機。')}`,
    );
    expect(rowLines(built).map((line) => line.split(' | ').slice(0, 2))).toEqual([
      ['（一）走得到', '派車至偏鄉。'],
      ['（二）看得到', '增設字幕。'],
      ['（三）聽得到', '提供導覽機。'],
    ]);
  });
});

test('what tells of the plan, or no other measure has behind its names, is none of the last one', async () => {
  const { built } = await importDocument(
    documentOfText(`${title}
一、報告清晰化
（一）增列判讀說明。
主辦：企劃科　期限：114年3月
（二）可用手機驗證。
主辦：秘書室　期限：每月
二、諮詢親民化
（一）提供現場諮詢。
主辦：企劃科　期限：每月
（二）編印案例集。
主辦：秘書室　期限：全年
園址：示範路8號
本計畫經局長核定後施行。
`),
  );
  expect(rowLines(built).at(-1)).toBe('二、諮詢親民化 | （二） 編印案例集。 | 全年 | 秘書室');
});

test.each(['＊', '一-1 ', '之1 ', ''])(
  'lines below two numbers that each name when and by whom are measures, whatever is before them: %s',
  async (sign) => {
    const { built } = await importDocument(
      documentOfText(`${title}
壹、實施要項
一、便民服務
${sign}設置服務臺。（承辦單位：企劃科；完成期限：114年3月）
${sign}辦理說明會四場。（承辦單位：秘書室；完成期限：114年6月）
二、效率提升
${sign}縮短申辦時間。（承辦單位：企劃科；完成期限：114年9月）
${sign}檢討流程一次。（承辦單位：秘書室；完成期限：114年12月）`),
    );
    expect(rowLines(built)).toEqual([
      `一、便民服務 | ${sign}設置服務臺。 | 114年3月 | 企劃科`,
      `一、便民服務 | ${sign}辦理說明會四場。 | 114年6月 | 秘書室`,
      `二、效率提升 | ${sign}縮短申辦時間。 | 114年9月 | 企劃科`,
      `二、效率提升 | ${sign}檢討流程一次。 | 114年12月 | 秘書室`,
    ]);
  },
);
