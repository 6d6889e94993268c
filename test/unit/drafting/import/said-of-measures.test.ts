import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { documentOfText } from '../../../../src/drafting/import/readers/read-text.ts';
import { importDocument, rowLines } from '../../../support/import-rows.ts';

const title = '示範縣衛生局114年度提升服務品質執行計畫';

const importText = (text: string) => importDocument(documentOfText(`${title}\n${text.trim()}`));

describe('what is said of a measure', () => {
  const html = (body: string) => importDocument(blocksOfHtml(`<h1>${title}</h1>${body}`));

  test('may stand behind a dash at the end of its sentence', async () => {
    const { built, draft } = await importText(`
壹、市場服務
一、市場環境
（一）地坪每週高壓沖洗。——企劃科，每週一
（二）更換攤棚。——企劃科、秘書室，114年10月
二、顧客服務
（一）設服務臺。——秘書室，114年6月起
貳、附則
奉核後實施。`);
    expect(rowLines(built)).toEqual([
      '一、市場環境 | （一） 地坪每週高壓沖洗。 | 每週一 | 企劃科',
      '一、市場環境 | （二） 更換攤棚。 | 114年10月 | 企劃科、秘書室',
      '二、顧客服務 | （一） 設服務臺。 | 114年6月起 | 秘書室',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('may be in words that are no time, behind a dash or a wide space, with a mark', async () => {
    const { draft, marks } = await importText(`
一、服務
1.望遠鏡免押金借用。——企劃科，114年4月
2.室內賞鳥。——秘書室、企劃科，雨天
二、慰問
1.每月訪視二次。　每月　企劃科
2.生日登門祝壽。　當月　秘書室`);
    const measures = draft.recognised.measures.dimensions?.flatMap((each) => each.measures ?? []);
    expect(measures).toMatchObject([
      { text: '望遠鏡免押金借用。', deadlines: ['114年4月'], units: ['企劃科'] },
      { text: '室內賞鳥。', deadlines: ['雨天'], units: ['秘書室、企劃科'] },
      { text: '每月訪視二次。', deadlines: ['每月'], units: ['企劃科'] },
      { text: '生日登門祝壽。', deadlines: ['當月'], units: ['秘書室'] },
    ]);
    expect(marks.map((mark) => mark.slice(0, 19))).toEqual([
      '002 deadlines 期限「雨天',
      '004 deadlines 期限「當月',
    ]);
  });

  test('may stand in brackets behind items of a list that items of a few words head', async () => {
    const { built, marks } = await importText(`
壹、前言
重視服務。
貳、實施內容
- 校園安全
- 增設監視器。〔秘書室｜114年3月〕
- 訓練志工。〔企劃科｜每月〕
- 親師溝通
- 聯絡簿線上化。〔企劃科｜114年9月〕`);
    expect(rowLines(built)).toEqual([
      '校園安全 | 增設監視器。 | 114年3月 | 秘書室',
      '校園安全 | 訓練志工。 | 每月 | 企劃科',
      '親師溝通 | 聯絡簿線上化。 | 114年9月 | 企劃科',
    ]);
    expect(marks).toEqual([]);
  });

  test('may stand in cards that have a number in a line of its own', async () => {
    const card = (number: string, name: string, text: string, unit: string) =>
      `${number}\n面　　向：${name}\n作　　法：${text}\n時　　間：每月\n單　　位：${unit}\n`;
    const { built } = await importText(
      card('【1】', '駕駛', '夜間驗車。', '企劃科') +
        card('【2】', '駕駛', '線上選號。', '秘書室') +
        card('【3】', '偏鄉', '下鄉服務。', '企劃科'),
    );
    expect(rowLines(built)).toEqual([
      '駕駛 | 【1】 夜間驗車。 | 每月 | 企劃科',
      '駕駛 | 【2】 線上選號。 | 每月 | 秘書室',
      '偏鄉 | 【3】 下鄉服務。 | 每月 | 企劃科',
    ]);
  });

  test('may stand in cards whose sentences are wrapped, below lines that are none of the first', async () => {
    const card = (number: string, text: string, deadline: string, unit: string) => `
編號：${number}
面向：旅客服務
推動作法：${text}
完成期限：${deadline}
承辦單位：${unit}`;
    const { built, marks } = await importText(
      `各項作法卡片：${card('H1', '燈光檢測。', '每日', '企劃科')}
${card('H2', '候機室設床位，\n並備妥氧氣。', '114年6月', '秘書室')}
${card('H3', '天候資訊上網。', '每月', '企劃科')}`,
    );
    expect(rowLines(built)).toEqual([
      '旅客服務 | H1 燈光檢測。 | 每日 | 企劃科',
      '旅客服務 | H2 候機室設床位，並備妥氧氣。 | 114年6月 | 秘書室',
      '旅客服務 | H3 天候資訊上網。 | 每月 | 企劃科',
    ]);
    expect(marks).toEqual([]);
  });

  test.each([
    ['below heads', '<tr><td>期限<td>單位<tr><td>DEADLINE<td>UNIT'],
    ['beside names', '<tr><td>期限<td>DEADLINE<td>單位<td>UNIT'],
    ['one name a row', '<tr><td>期限<td>DEADLINE<tr><td>單位<td>UNIT'],
  ])('may stand in a small table below it, where each has one: %s', async (_, cells) => {
    const aside = (deadline: string, unit: string) =>
      `<table>${cells.replace('DEADLINE', deadline).replace('UNIT', unit)}</table>`;
    const { built, draft } = await html(
      `<h2>一、救生</h2><p>1. 增派救生員。</p>${aside('114年7月', '企劃科')}
       <p>2. 更新警示牌。</p>${aside('114年5月', '秘書室')}
       <h2>二、清潔</h2><p>1. 每月淨灘。</p>${aside('每月', '企劃科')}`,
    );
    expect(rowLines(built)).toEqual([
      '一、救生 | 1. 增派救生員。 | 114年7月 | 企劃科',
      '一、救生 | 2. 更新警示牌。 | 114年5月 | 秘書室',
      '二、清潔 | 1. 每月淨灘。 | 每月 | 企劃科',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('may stand in a card of named lines, one below another', async () => {
    const card = (number: string, text: string, deadline: string, unit: string) => `
==========
編　　號：${number}
服務面向：入所服務
推動作法：${text}
完成期限：${deadline}
承辦單位：${unit}`;
    const { built, draft } = await importText(
      card('01', '提供多語須知。', '114年4月', '企劃科') +
        card('02', '接見改採預約制。', '114年6月', '秘書室') +
        card('03', '設置圖書角。', '每月', '企劃科'),
    );
    expect(rowLines(built)).toEqual([
      '入所服務 | 01 提供多語須知。 | 114年4月 | 企劃科',
      '入所服務 | 02 接見改採預約制。 | 114年6月 | 秘書室',
      '入所服務 | 03 設置圖書角。 | 每月 | 企劃科',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('may stand in cards below headings that the file marks, some with a few of them', async () => {
    const card = (number: string, text: string, unit: string) =>
      `<dl><dt>編號</dt><dd>${number}</dd><dt>措施內容</dt><dd>${text}</dd><dt>完成期限</dt><dd>全年</dd><dt>主責單位</dt><dd>${unit}</dd></dl>`;
    const { built, marks, draft } = await html(
      `<h2>看診</h2>${card('A1', '播放卡通。', '企劃科')}${card('A2', '安排遊戲。', '秘書室')}${card('A3', '加派專師。', '企劃科')}
       <h2>住院</h2>${card('B1', '開放陪病。', '秘書室')}${card('B2', '床邊教學。', '企劃科')}`,
    );
    expect(rowLines(built)).toEqual([
      '看診 | A1 播放卡通。 | 全年 | 企劃科',
      '看診 | A2 安排遊戲。 | 全年 | 秘書室',
      '看診 | A3 加派專師。 | 全年 | 企劃科',
      '住院 | B1 開放陪病。 | 全年 | 秘書室',
      '住院 | B2 床邊教學。 | 全年 | 企劃科',
    ]);
    expect(marks).toEqual([]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('is not what tells of the page below the last card, nor the line drawn above the first', async () => {
    const card = (text: string) => `推動作法：${text}\n完成期限：每月\n主辦單位：企劃科\n`;
    const { built, draft, errors } = await importText(
      `（奉局長 113.1.12 核定）\n==========\n${['公告航班異動。', '增設充電座。', '清潔推車。'].map(card).join('==========\n')}聯絡電話：06-3300\n`,
    );
    expect(errors).toEqual([]);
    expect(rowLines(built).map((line) => line.split(' | ').slice(1))).toEqual([
      ['公告航班異動。', '每月', '企劃科'],
      ['增設充電座。', '每月', '企劃科'],
      ['清潔推車。', '每月', '企劃科'],
    ]);
    expect(built?.rows[0]?.dimension).not.toMatch(/=|核定/u);
    expect(draft.recognised.issuance).toBe('（奉局長 113.1.12 核定）');
  });

  test('may stand in cards below headings, of which no two say as much', async () => {
    const card = (number: string, text: string, others = '') =>
      `<p>編號：${number}</p><p>推動作法：${text}</p><p>辦理時間：每月</p><p>主辦單位：企劃科</p>${others}`;
    const { built, draft } = await html(
      `<h2>閱讀推廣</h2>${card('甲1', '舉辦說故事活動。', '<p>協辦單位：秘書室</p>')}${card('甲2', '班級書箱巡迴。')}
       <h2>館藏服務</h2>${card('乙1', '開辦跨館借還。')}${card('乙2', '十日內回覆薦購。')}
       <h2>空間改造</h2>${card('丙1', '頂樓改為露臺。')}`,
    );
    expect(rowLines(built)).toEqual([
      '閱讀推廣 | 甲1 舉辦說故事活動。 | 每月 | 企劃科、秘書室',
      '閱讀推廣 | 甲2 班級書箱巡迴。 | 每月 | 企劃科',
      '館藏服務 | 乙1 開辦跨館借還。 | 每月 | 企劃科',
      '館藏服務 | 乙2 十日內回覆薦購。 | 每月 | 企劃科',
      '空間改造 | 丙1 頂樓改為露臺。 | 每月 | 企劃科',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('may be a span of time in words that are not understood, and is no hour', async () => {
    const { draft } = await html(
      `<h2>一、諮詢</h2><p>1. 統一回復訊息。</p><p>辦理期間：每日閉館前</p><p>負責單位：企劃科</p>
       <p>2. 設置服務臺。</p><p>開放時間：上午8時起</p><p>負責單位：秘書室</p>`,
    );
    expect(draft.recognised.measures.measures).toMatchObject([
      { text: '統一回復訊息。', deadlines: ['每日閉館前'], units: ['企劃科'] },
      { text: '設置服務臺。\n開放時間：上午8時起', units: ['秘書室'] },
    ]);
  });

  test('may stand in two lines, one of them with when and by whom, below lines that are headings', async () => {
    const card = (text: string, deadline: string, unit: string) => `
推動作法：${text}
辦理期程：${deadline} 主責單位：${unit}`;
    const { built, marks, draft } = await importText(
      `班次與資訊${card('站臺增設電子紙。', '114年5月', '企劃科')}${card('末班車前廣播。', '每日', '秘書室')}
票證服務${card('遺失可於任一站掛失。', '114年8月1日起', '企劃科、秘書室')}
友善候車${card('座椅加裝扶手。', '114年11月前', '企劃科')}`,
    );
    expect(rowLines(built)).toEqual([
      '班次與資訊 | 站臺增設電子紙。 | 114年5月 | 企劃科',
      '班次與資訊 | 末班車前廣播。 | 每日 | 秘書室',
      '票證服務 | 遺失可於任一站掛失。 | 114年8月1日起 | 企劃科、秘書室',
      '友善候車 | 座椅加裝扶手。 | 114年11月前 | 企劃科',
    ]);
    expect(marks).toEqual([]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('stands below short lines that a sign marks as headings, and their sign is left out', async () => {
    const { built, marks } = await importText(`
壹、本年工作
◎ 環境教育
① 淨灘工具免費借用。
主辦：企劃科
時程：114年5月
預期成效：借用300人
◎ 生態保育
② 傷鳥通報專線。
主辦：秘書室
時程：隨時
③ 移除外來種。
主辦：秘書室
時程：每月
預期成效：移除2公頃
網址與電話請見官網。`);
    expect(rowLines(built)).toEqual([
      '環境教育 | ① 淨灘工具免費借用。 | 114年5月 | 企劃科 | 預期成效=借用300人',
      '生態保育 | ② 傷鳥通報專線。 | 隨時 | 秘書室',
      '生態保育 | ③ 移除外來種。 | 每月 | 秘書室 | 預期成效=移除2公頃網址與電話請見官網。',
    ]);
    expect(marks).toContain('003 預期成效 「預期成效」之後另起一段的文字，讀成它的一部分');
  });
});

describe('what lines below numbered measures name alike is a column', () => {
  const cells = async (text: string) => {
    const { draft, marks } = await importText(text);
    const found = draft.recognised.measures.dimensions?.flatMap((each) => each.measures ?? []);
    const said = found?.map((each) => ('text' in each ? [each.text, each.attributes] : each));
    return { marks, said };
  };

  test('also where their sentences name deadline and unit in brackets', async () => {
    const { said } = await cells(`
壹、實施內容
一、便民（承辦單位：企劃科）
1. 夜間門診掛號。（辦理期程：114年3月）
預期效益：服務50件
2. 行動支付。（辦理期程：114年6月）
預期效益：占比20%`);
    expect(said).toEqual([
      ['夜間門診掛號。', { 預期效益: '服務50件' }],
      ['行動支付。', { 預期效益: '占比20%' }],
    ]);
  });

  test('also behind sub-items of one of them', async () => {
    const { said } = await cells(`
壹、實施內容
一、環境
1. 汰換電腦：
（1）第一批櫃檯。
（2）第二批外業。
期限：114年3月
單位：秘書室
預期效益：汰換25臺
2. 增設座椅。
期限：114年6月
單位：企劃科
預期效益：增設3處`);
    expect(said).toEqual([
      ['汰換電腦：\n（1）第一批櫃檯。\n（2）第二批外業。', { 預期效益: '汰換25臺' }],
      ['增設座椅。', { 預期效益: '增設3處' }],
    ]);
  });

  test('and a sentence that a line breaks above them is no doubt', async () => {
    const { marks } = await cells(`
壹、實施內容
一、環境
1. 每季辦理講習，未達標準者應
參加補訓。
期限：每季
單位：秘書室
2. 增設座椅。
期限：114年6月
單位：企劃科`);
    expect(marks.filter((mark) => mark.includes('編號段落分出') && !mark.startsWith('-'))).toEqual(
      [],
    );
  });
});
