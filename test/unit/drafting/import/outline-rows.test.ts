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

  test('where they stand in brackets behind it, and what is no deadline stays in the text', async () => {
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

  test('where several sections hold measures, each of which is the 實施要項 of its own', async () => {
    const { built, draft } = await importText(`
壹、行政服務
一、校務行政
（一）線上申請成績單。（企劃科，114年9月）
（二）一日內回復場地借用。（秘書室，114年8月）
二、家長溝通
（一）設家長專線。（企劃科，全年）
貳、教學支持
一、自主學習
（一）延長圖書室開放時間。（秘書室，每月）
參、附則
奉核後實施。`);
    expect(rowLines(built).map((line) => line.split(' | ').slice(0, 2))).toEqual([
      ['壹、行政服務 > 一、校務行政', '（一） 線上申請成績單。'],
      ['壹、行政服務 > 一、校務行政', '（二） 一日內回復場地借用。'],
      ['壹、行政服務 > 二、家長溝通', '（一） 設家長專線。'],
      ['貳、教學支持 > 一、自主學習', '（一） 延長圖書室開放時間。'],
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
    expect(draft.recognised.doubts.map(({ found }) => found)).toContain(
      '計畫沒有附表，作法由「壹、行政服務」、「貳、教學支持」2 節的編號段落分出，共 4 列',
    );
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

  test('and one that names no deadline and no unit, where the others do, is told', async () => {
    const { marks } = await importText(`
壹、推動作法
一、報告線上查閱。（企劃科，114年10月）
二、整修坡道（秘書室／114年9月左右完成）。
三、增設座位。（秘書室，114年11月）`);
    expect(marks).toContain('002 deadlines 其他各項都寫明期限，這一項沒有讀到');
    expect(marks).toContain('002 units 其他各項都寫明單位，這一項沒有讀到');
  });

  test('with a mark only at the rows that have more below them, where nearly all have a deadline and a unit', async () => {
    const { built, marks } = await importText(`
壹、工作內容
一、閱覽
（一）購置桌燈。（企劃科，114年3月）
（二）修繕書架。（秘書室，每季）
（三）開辦讀書會，每月一次。（企劃科，每月）
1.主題：地方文史。
2.紀錄：刊於網頁。
二、推廣
（一）巡迴各校。（企劃科、秘書室，114年5月）
（二）舉辦講座。（秘書室，每季）`);
    expect(rowLines(built).map((line) => line.split(' | ')[1])).toEqual([
      '（一） 購置桌燈。',
      '（二） 修繕書架。',
      '（三） 開辦讀書會，每月一次。⏎1.主題：地方文史。⏎2.紀錄：刊於網頁。',
      '（一） 巡迴各校。',
      '（二） 舉辦講座。',
    ]);
    expect(marks).toEqual(['003 text 這一列由正文的編號段落分出']);
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

  test('what a heading names holds for each measure below it, with a mark', async () => {
    const { built, marks } = await importText(`
壹、工作項目
一、便民（承辦單位：企劃科）
1. 夜間門診掛號。完成期限：114年3月。
2. 行動支付。完成期限：114年6月。
二、宣導（承辦單位：秘書室）
1. 衛教講座。完成期限：每季。
2. 社區篩檢。完成期限：每月。`);
    expect(rowLines(built)).toEqual([
      '一、便民 | 1. 夜間門診掛號。 | 114年3月 | 企劃科',
      '一、便民 | 2. 行動支付。 | 114年6月 | 企劃科',
      '二、宣導 | 1. 衛教講座。 | 每季 | 秘書室',
      '二、宣導 | 2. 社區篩檢。 | 每月 | 秘書室',
    ]);
    expect(marks).toContain('002 units 「企劃科」寫在標題，各項均列');
  });

  test('and without deadlines and units by the levels of its numbers: sentences below headings are sure', async () => {
    const strategies = (shelves: string) => `<p>${title}</p>
      <h2>壹、依據</h2><p>某函。</p><h2>貳、執行策略</h2>
      <h3>一、設施</h3><ul><li>(一) 更新指標。</li><li>(二) 增設座位，並設置飲水機。</li></ul>
      <h3>二、行銷</h3><ul><li>(一) 辦理講座。</li></ul>${shelves}
      <h2>參、附則</h2><p>本計畫奉核後實施。</p>`;
    const regular = await importDocument(blocksOfHtml(strategies('')));
    expect(regular.errors).toEqual([]);
    const lines = [
      '一、設施 | (一) 更新指標。 |  | ',
      '一、設施 | (二) 增設座位，並設置飲水機。 |  | ',
      '二、行銷 | (一) 辦理講座。 |  | ',
    ];
    expect(rowLines(regular.built)).toEqual(lines);
    expect(regular.marks).toEqual([]);
    expect(regular.draft.recognised.doubts.map(({ found }) => found)).toContain(
      '計畫沒有附表，作法由「貳、執行策略」一節的編號段落分出，共 3 列',
    );
    const withItems = await importDocument(
      blocksOfHtml(strategies('<ul><li>(二) 設置書架：</li><li>1. 一樓。</li></ul>')),
    );
    expect(withItems.marks).toEqual(['004 text 這一列由正文的編號段落分出']);
    const mixed = await importDocument(blocksOfHtml(strategies('<h3>三、書架</h3>')));
    for (const row of ['001', '002', '003', '004'])
      expect(mixed.marks).toContain(`${row}  這一列由正文分出，沒有寫期限與單位，依編號的層次分列`);
  });
});

test('where no section is said to be the content, numbered sentences of one that may be it are rows, all in doubt', async () => {
  const { built, marks } = await importText(`
壹、現況
一、人手不足。
二、場地狹小。
三、設備老舊。
貳、貼心服務
一、設置哺乳室。
二、提供老花眼鏡。
三、延長開放時間。`);
  expect(rowLines(built).map((line) => line.slice(line.indexOf(' | ')))).toEqual([
    ' | 一、 設置哺乳室。 |  | ',
    ' | 二、 提供老花眼鏡。 |  | ',
    ' | 三、 延長開放時間。 |  | ',
  ]);
  expect(marks).toEqual(
    ['001', '002', '003'].map(
      (row) => `${row}  這一列由正文分出，沒有寫期限與單位，也看不出哪一節是計畫內容`,
    ),
  );
});

test('a plan whose numbered paragraphs are no content gets no rows', async () => {
  const { draft } = await importText(`
壹、依據
一、某函。
二、某要點。
貳、附則
一、奉核後實施。`);
  expect(draft.recognised.measures.dimensions).toBeUndefined();
  expect(draft.recognised.doubts.map(({ found }) => found)).toContain(
    '沒有找到附表，也沒有可以讀成作法的編號段落',
  );
});

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

test('a sentence below a heading that the file marks is no part of the heading', async () => {
  const document = blocksOfHtml(`<p>${title}</p><p>壹、目的</p><p>便民。</p><p>貳、推動作法</p>
    <h4>門診</h4><p>為利就醫，辦理下列事項：</p><ul><li>甲甲。（企劃科，114年5月）</li><li>乙乙。（秘書室，每月）</li></ul>`);
  const { built } = await importDocument(document);
  expect(rowLines(built)).toEqual([
    '門診 | 甲甲。 | 114年5月 | 企劃科',
    '門診 | 乙乙。 | 每月 | 秘書室',
  ]);
  expect(JSON.stringify(built?.sections)).toContain('為利就醫，辦理下列事項：');
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
  expect(marks).toContain('003 units 「秘書室」是標題，也是單位，各項列為承辦單位');
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

test('headings of sections within sections stand above the measures, but for that of all of them', async () => {
  const measure = (text: string, unit: string) =>
    `<p>1. ${text}</p><p>▲期限：114年3月　▲分工：${unit}</p>`;
  const document = blocksOfHtml(
    `<p>${title}</p><h1>第一章　緒言</h1><p>便民。</p><h1>第二章　推動內容</h1>
     <h2>一、讀者服務</h2><h3>（一）空間</h3>${measure('增設包廂。', '企劃科')}<h3>（二）借閱</h3>${measure('手機借書。', '秘書室')}
     <h2>二、館藏</h2><h3>（一）採購</h3>${measure('徵集書單。', '企劃科')}`,
  );
  const { built } = await importDocument(document);
  expect(rowLines(built)).toEqual([
    '一、讀者服務 > （一）空間 | 1. 增設包廂。 | 114年3月 | 企劃科',
    '一、讀者服務 > （二）借閱 | 1. 手機借書。 | 114年3月 | 秘書室',
    '二、館藏 > （一）採購 | 1. 徵集書單。 | 114年3月 | 企劃科',
  ]);
});

test('times of the school year in a bracket beside units are deadlines, with a mark where they are not understood', async () => {
  const { draft, marks } = await importText(`
壹、實施內容
1.洽公採單一窗口。【企劃科／114年8月】
2.三聲內接聽電話。【秘書室／全學年】`);
  expect(JSON.stringify(draft.recognised.measures)).toContain('"text":"三聲內接聽電話。"');
  expect(JSON.stringify(draft.recognised.measures)).toContain('"deadlines":["全學年"]');
  expect(marks.some((mark) => mark.startsWith('002 deadlines 期限「全學年」無法判讀'))).toBe(true);
});

test('the section in which the measures stood is the content of the plan', async () => {
  const { built, draft, errors } = await importText(`
壹、目的
便民。
貳、服務作為
一、開放網路預約。（企劃科，114年5月）
二、寄送簡訊。（秘書室，每月）`);
  expect(errors).toEqual([]);
  expect(draft.recognised.roles).toMatchObject({ content: '貳、服務作為' });
  expect(built?.sections.find(({ role }) => role === 'content')?.heading).toBe('貳、服務作為');
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

const groups = (first: string) => `
一、入園更便利
${first}
1.開放線上購票。
期限：114年3月 單位：企劃科
2.地圖改版。
期限：114年6月 單位：企劃科
特殊需求服務
1.提供舒緩包。
期限：114年4月 單位：秘書室
二、公開透明
資訊揭露
1.每月公布紀錄。
期限：每月 單位：企劃科`;

test('short lines without a number above each count that begins anew are headings', async () => {
  const { built, marks } = await importText(groups('購票與動線'));
  expect(rowLines(built).map((line) => line.split(' | ')[0])).toEqual([
    '一、入園更便利 > 購票與動線',
    '一、入園更便利 > 購票與動線',
    '一、入園更便利 > 特殊需求服務',
    '二、公開透明 > 資訊揭露',
  ]);
  expect(marks).toEqual([]);
});

test('such a line that only some counts have puts the headings of all rows in doubt', async () => {
  const { marks } = await importText(groups(''));
  const found = marks.filter((mark) => mark.includes('「特殊需求服務」') && mark.startsWith('004'));
  expect(found.map((mark) => mark.split(' ')[1])).toEqual(
    expect.arrayContaining(['dimension', 'actions']),
  );
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

test('headings without a number above numbers that count on, marked by the file or not, are headings', async () => {
  const measures = [
    '1.設置窗口（企劃科，114年5月）',
    '2.增設指標（秘書室，114年6月）',
    '3.公開進度（企劃科，114年7月）',
  ];
  const marked = await importDocument(
    blocksOfHtml(
      `<p>${title}</p><h2>壹、執行策略</h2><h3>便民服務</h3><p>${measures[0]}</p><p>${measures[1]}</p><h3>透明服務</h3><p>${measures[2]}</p>`,
    ),
  );
  const plain = await importText(
    `壹、執行策略\n便民服務\n${measures[0]}\n${measures[1]}\n透明服務\n${measures[2]}`,
  );
  for (const { built } of [marked, plain])
    expect(rowLines(built).map((line) => line.split(' | ')[0])).toEqual([
      '便民服務',
      '便民服務',
      '透明服務',
    ]);
});

test('of many sections with measures the first twenty are named', async () => {
  const sections = Array.from(
    { length: 25 },
    (_, at) =>
      `<h2>類別${at + 1}</h2><p>1. 設置服務臺。（承辦單位：企劃科；完成期限：114年6月）</p>`,
  );
  const { draft } = await importDocument(blocksOfHtml(`<h1>${title}</h1>${sections.join('')}`));
  const [found] = draft.recognised.doubts.filter((doubt) => doubt.found.includes('沒有附表'));
  expect(found?.found).toMatch(/作法由「類別1」、.*「類別20」等 25 節的編號段落分出，共 25 列$/u);
});

test('a line that may be a heading puts the rows of its own section in doubt, and no others', async () => {
  const { draft } = await importText(`
壹、行政服務
1.設置服務臺。（企劃科，114年3月）
便民措施
2.備置輪椅。（企劃科，114年4月）
貳、資訊服務
1.開放網路預約。（秘書室，114年5月）
數位應用
2.公開資料。（秘書室，114年6月）`);
  const naming = (words: string) =>
    draft.recognised.marks.flatMap(({ measure, column, reason }) =>
      column === 'dimension' && reason.includes(words) ? [measure?.slice(-3)] : [],
    );
  expect(naming('便民措施')).toEqual(['001', '002']);
  expect(naming('數位應用')).toEqual(['003', '004']);
});

test('an outer number below which no such heading stands has none', async () => {
  const { built } = await importText(`
壹、執行策略
一、便民服務
購票與動線
1.設置窗口（企劃科，114年5月）
特殊服務
1.公開進度（企劃科，114年7月）
二、透明服務
1.公開名冊（秘書室，114年8月）`);
  expect(rowLines(built).map((line) => line.split(' | ')[0])).toEqual([
    '一、便民服務 > 購票與動線',
    '一、便民服務 > 特殊服務',
    '二、透明服務',
  ]);
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
