import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import {
  importDocument,
  importTable,
  rowLines,
  tableHtml,
  title,
} from '../../../support/import-rows.ts';

describe('what a column holds is told by its content and place', () => {
  test('where a table of indicators has neither measures nor deadlines', async () => {
    const { built, draft } = await importTable(`
      績效指標 | 衡量方式 | 目標值 | 主辦單位
      洽公滿意度 | 以問卷抽樣調查，滿意以上人數占有效樣本之比率 | 90%以上 | 企劃科
      陳情辦結率 | 依限辦結件數占總件數之比率 | 98%以上 | 秘書室
      線上申辦件數 | 市民服務平臺受理之件數 | 1,500件以上 | 企劃科`);
    expect(rowLines(built).map((line) => line.slice(line.indexOf(' | ')))).toEqual([
      ' | 洽公滿意度 |  | 企劃科 | 衡量方式=以問卷抽樣調查，滿意以上人數占有效樣本之比率 | 目標值=90%以上',
      ' | 陳情辦結率 |  | 秘書室 | 衡量方式=依限辦結件數占總件數之比率 | 目標值=98%以上',
      ' | 線上申辦件數 |  | 企劃科 | 衡量方式=市民服務平臺受理之件數 | 目標值=1,500件以上',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('where the heads are in other words', async () => {
    const { built, errors } = await importTable(`
      實施要項 | 工作要領 | 工作重點 | 何時完成 | 業務科
      一、流程 | 1.窗口 | 1.1 設置服務臺，並提供諮詢。 | 114年3月 | 企劃科
      ^ | ^ | 1.2 每月檢討動線，並予改善。 | 每月 | 企劃科、秘書室`);
    expect(errors).toEqual([]);
    expect(rowLines(built)).toEqual([
      '一、流程 > 1.窗口 | 1.1 設置服務臺，並提供諮詢。 | 114年3月 | 企劃科',
      '一、流程 > 1.窗口 | 1.2 每月檢討動線，並予改善。 | 每月 | 企劃科、秘書室',
    ]);
  });

  test('where a head names the year, and those who help are called otherwise', async () => {
    const { built } = await importTable(`
      改善措施 | 114年目標值 | 辦理時間 | 主責科室 | 支援科室
      設置服務臺，並提供諮詢。 | 3處 | 114年3月 | 企劃科 | 秘書室
      每月檢討動線，並予改善。 | 12次 | 每月 | 企劃科 | `);
    expect(rowLines(built).map((line) => line.slice(line.indexOf(' | ')))).toEqual([
      ' | 設置服務臺，並提供諮詢。 | 114年3月 | 企劃科、秘書室 | 114年目標值=3處',
      ' | 每月檢討動線，並予改善。 | 每月 | 企劃科 | 114年目標值=12次',
    ]);
  });

  test('where all heads are numbered, and one asks for what to write', async () => {
    const { built } = await importTable(`
      (一) 服務面 | (二) 我們怎麼做（請寫明對象、次數與地點，並盡量寫出數量，勿超過一百字） | (三) 何時完成 | (四) 哪個科
      便民 | 設置服務臺，並提供諮詢。 | 114年3月 | 企劃科
      便民 | 每月檢討動線，並予改善。 | 每月 | 秘書室`);
    expect(rowLines(built)).toEqual([
      '便民 | 設置服務臺，並提供諮詢。 | 114年3月 | 企劃科',
      '便民 | 每月檢討動線，並予改善。 | 每月 | 秘書室',
    ]);
  });

  test('where headings are merged and numbered below a head that names none', async () => {
    const { built, marks } = await importTable(`
      服務對象 | 作法 | 單位 | 期限
      壹、遊客 | 提供充電線，並公告位置。 | 企劃科 | 每月
      ^ | 更新里程樁，並定期巡查。 | 秘書室 | 每季
      貳、居民 | 優惠接駁票，並簡化申請。 | 企劃科 | 全年
      ^ | 市集攤位免租，並協助宣傳。 | 秘書室 | 114年7月`);
    expect(rowLines(built).map((line) => line.split(' | ')[0])).toEqual([
      ...['壹、遊客', '壹、遊客', '貳、居民', '貳、居民'],
    ]);
    expect(marks).toEqual([]);
  });

  test('where the columns stand in another order', async () => {
    const { built } = await importTable(`
      負責 | 類別 | 要做的事 | 時間
      企劃科 | 服務流程 | 設置服務臺，並提供諮詢。 | 114年3月
      秘書室 | 服務流程 | 每月檢討動線，並予改善。 | 每月`);
    expect(rowLines(built)).toEqual([
      '服務流程 | 設置服務臺，並提供諮詢。 | 114年3月 | 企劃科',
      '服務流程 | 每月檢討動線，並予改善。 | 每月 | 秘書室',
    ]);
  });

  test('where three columns of headings stand before the measures', async () => {
    const { built, draft } = await importTable(`
      構面 | 評核指標 | 執行方法 | 具體作法 | 完成時間 | 業務單位
      一、基礎服務 | 服務一致 | 1.標準作業 | 1-1 訂定手冊。 | 114年3月 | 企劃科
      ^ | ^ | ^ | 1-2 每季檢討手冊。 | 每季 | 企劃科 各科室
      ^ | 服務友善 | 2.環境 | 2-1 增設座椅。 | 114年6月 | 秘書室`);
    expect(rowLines(built)).toEqual([
      '一、基礎服務 > 服務一致 > 1.標準作業 | 1-1 訂定手冊。 | 114年3月 | 企劃科',
      '一、基礎服務 > 服務一致 > 1.標準作業 | 1-2 每季檢討手冊。 | 每季 | 企劃科、各科室',
      '一、基礎服務 > 服務友善 > 2.環境 | 2-1 增設座椅。 | 114年6月 | 秘書室',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('where one head stands above two columns of headings', async () => {
    const { built } = await importTable(`
      實施要項 | < | 推動作法 | 完成期限 | 承辦單位
      一、流程 | （一）便捷 | 1.設置服務臺。 | 每月 | 企劃科
      ^ | （二）一致 | 1.訂定手冊。 | 每季 | 企劃科`);
    expect(rowLines(built)).toEqual([
      '一、流程 > （一）便捷 | 1. 設置服務臺。 | 每月 | 企劃科',
      '一、流程 > （二）一致 | 1. 訂定手冊。 | 每季 | 企劃科',
    ]);
  });

  test('where text stands beside the measures, which is kept as it is', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 現況說明 | 推動作法 | 預期效益 | 完成期限 | 承辦單位
      一、流程 | 民眾反映等候過久，動線不明。 | 1.設置服務臺。 | 縮短等候，民眾滿意。 | 每月 | 企劃科
      二、形象 | 指標老舊，字體過小。 | 1.更新指標。 | 清楚易懂，不再迷路。 | 每季 | 秘書室`);
    expect(rowLines(built)).toEqual([
      '一、流程 | 1. 設置服務臺。 | 每月 | 企劃科 | 現況說明=民眾反映等候過久，動線不明。 | 預期效益=縮短等候，民眾滿意。',
      '二、形象 | 1. 更新指標。 | 每季 | 秘書室 | 現況說明=指標老舊，字體過小。 | 預期效益=清楚易懂，不再迷路。',
    ]);
    expect(marks).toEqual([]);
  });

  test('where short entries stand below a head that says what they are, or what is done today', async () => {
    const { built, marks } = await importTable(`
      服務面向 | 現行作法 | 執行要點 | 辦理期間 | 負責單位
      乘車環境 | 逐站檢修，每年一次 | 更新站牌一百座 | 114年1月至6月 | 企劃科
      資訊服務 | 電話查詢 | 建置到站預報 | 114年10月31日前 | 秘書室`);
    expect(rowLines(built)).toEqual([
      '乘車環境 | 更新站牌一百座 | 114年1月至6月 | 企劃科 | 現行作法=逐站檢修，每年一次',
      '資訊服務 | 建置到站預報 | 114年10月31日前 | 秘書室 | 現行作法=電話查詢',
    ]);
    expect(marks).toEqual([]);
  });

  test('where two columns could be the measures, and both readings are told', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 服務重點 | 推展方式 | 完成期限 | 承辦單位
      一、流程 | 改善櫃檯動線，簡化表單。 | 設置服務臺，提供諮詢。 | 每月 | 企劃科
      二、形象 | 更新網站，公開資料。 | 改版首頁，增加英文。 | 每季 | 秘書室`);
    expect(built?.rows[0]?.text).toBe('設置服務臺，提供諮詢。');
    expect(marks).toContain(
      '001 text 「推展方式」欄與「服務重點」欄都可能是作法，以「推展方式」欄作為作法',
    );
  });

  test('where columns say how what is promised is measured', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 評估方式 | 衡量標準 | 目標值 | 完成期限 | 承辦單位
      一、流程 | 1.提升滿意度。 | 問卷調查 | 滿意人數÷填答人數×100% | 85% | 每年 | 企劃科
      二、形象 | 1.增辦導覽。 | - | 場次合計 | 12場 | 每年 | 秘書室`);
    expect(
      built?.rows.map(({ targets }) =>
        targets.map(({ indicator, measured_by: by }) => [indicator, by]),
      ),
    ).toEqual([[['提升滿意度', '問卷調查\n滿意人數÷填答人數×100%']], [['增辦導覽', '場次合計']]]);
  });

  test('where a column has a beginning and another an end', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 期程 | < | 承辦單位
      ^ | ^ | 起 | 迄 | ^
      一、流程 | 1.設置服務臺。 | 114年1月 | 114年6月 | 企劃科`);
    expect(built?.rows[0]?.typedDeadlines).toMatchObject([
      { start_date: '2025-01-01', end_date: '2025-06-30' },
    ]);
  });

  test('where heads stand in two rows, and nothing is merged', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 期程 | < | 承辦單位
       | | 起 | 迄 |
      一、流程 | 1.設置服務臺。 | 114年1月 | 114年6月 | 企劃科`);
    expect(built?.rows[0]?.typedDeadlines).toMatchObject([{ end_date: '2025-06-30' }]);
  });

  test('where two heads stand below one, those who lead and those who help', async () => {
    const { built, errors } = await importTable(`
      實施要項 | 推動作法 | 期程 | 權責單位 | <
      ^ | ^ | ^ | 主政 | 配合
      一、流程 | 1.設置服務臺。 | 每月 | 企劃科 | 秘書室
      二、形象 | 1.更新指標。 | 每季 | 秘書室 |`);
    expect(errors).toEqual([]);
    expect(built?.rows.map(({ units, attributes }) => [units, attributes])).toEqual([
      [['企劃科', '秘書室'], []],
      [['秘書室'], []],
    ]);
  });

  test('where figures are promised and paid', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 績效指標 | 目標值 | 經費（千元） | 完成期限 | 承辦單位
      一、流程 | 1.設置服務臺。 | 服務臺數 | 3處 | 1,200 | 每月 | 企劃科
      二、形象 | 1.更新指標。 | 滿意度 | 85%以上 | 300 | 每季 | 秘書室`);
    expect(built?.rows[1]?.targets).toMatchObject([
      { indicator: '滿意度', value: 85, unit: '%', comparator: 'at-least' },
    ]);
    expect(built?.rows[0]?.amounts).toMatchObject([{ value: 1_200_000, currency: 'TWD' }]);
  });

  test('where those who lead and those who help stand in one column', async () => {
    const { built, draft } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 主辦／協辦
      一、流程 | 1.設置服務臺。 | 每月 | 企劃科／秘書室
      二、形象 | 1.更新指標。 | 每季 | 秘書室`);
    expect(built?.rows[0]?.assignments).toMatchObject([
      { unit: '企劃科', role: '主辦' },
      { unit: '秘書室', role: '協辦' },
    ]);
    expect(draft.recognised.measures.columns).toMatchObject({
      unit: '主辦',
      supporting_unit: '協辦',
    });
  });
});

describe('rows of a table', () => {
  test('below a heading that has a row for itself stand below it', async () => {
    const { built } = await importTable(`
      工作項目 | 推動作法 | 完成期限 | 承辦單位
      一、服務流程 | < | < | <
      1.窗口 | 1.1 設置服務臺。 | 每月 | 企劃科
      二、機關形象 | < | < | <
      1.環境 | 1.1 更新指標。 | 每季 | 秘書室`);
    expect(rowLines(built)).toEqual([
      '一、服務流程 > 1.窗口 | 1.1 設置服務臺。 | 每月 | 企劃科',
      '二、機關形象 > 1.環境 | 1.1 更新指標。 | 每季 | 秘書室',
    ]);
  });

  test('are not headed by a line that says that the table follows', async () => {
    const { built, errors } = await importDocument(
      blocksOfHtml(
        `${title}<p>壹、依據</p><p>一、訂定本要點。</p><p>二、服務措施如下表：</p>${tableHtml(`
          推動作法 | 完成期限 | 承辦單位
          甲、訴訟輔導 | < | <
          延長諮詢時段。 | 114年3月 | 企劃科
          乙、裁判資訊 | < | <
          主動寄發證明書。 | 每月 | 秘書室`)}`,
      ),
    );
    expect(errors).toEqual([]);
    expect(rowLines(built)).toEqual([
      '甲、訴訟輔導 | 延長諮詢時段。 | 114年3月 | 企劃科',
      '乙、裁判資訊 | 主動寄發證明書。 | 每月 | 秘書室',
    ]);
  });

  test('below two levels of such headings stand below 執行項目, where no column has these', async () => {
    const { built } = await importTable(`
      推動作法 | 完成期限 | 承辦單位
      壹、服務流程 | < | <
      一、窗口 | < | <
      1.設置服務臺。 | 每月 | 企劃科
      二、動線 | < | <
      1.檢討動線。 | 每季 | 秘書室
      貳、機關形象 | < | <
      1.更新指標。 | 每季 | 秘書室`);
    expect(
      built?.rows.map(({ dimension, aspect, actions }) => [dimension, aspect, actions]),
    ).toEqual([
      ['壹、服務流程', null, ['一、窗口']],
      ['壹、服務流程', null, ['二、動線']],
      ['貳、機關形象', null, []],
    ]);
  });

  test('have a heading once where each row prints it again', async () => {
    const { built, draft } = await importTable(`
      實施要項 | 執行項目 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.窗口 | 1.1 設置服務臺。 | 每月 | 企劃科
      一、流程 | 1.窗口 | 1.2 檢討動線。 | 每季 | 企劃科`);
    expect(built?.tables[0]?.dimensions).toHaveLength(1);
    expect(built?.rows.map(({ actions }) => actions)).toEqual([['1.窗口'], ['1.窗口']]);
    expect(draft.recognised.omissions.map(({ text }) => text)).toEqual(['一、流程', '1.窗口']);
  });

  test('that share a cell of another column all have it', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 預期效益 | 完成期限 | 承辦單位
      一、流程 | 1.設置服務臺。 | 民眾滿意 | 每月 | 企劃科
      ^ | 2.檢討動線。 | ^ | 每季 | 企劃科
      ^ | 3.公告表單。 | 一目了然 | 每季 | 企劃科`);
    expect(built?.rows.map(({ attributes }) => attributes[0]?.text)).toEqual([
      '民眾滿意',
      '民眾滿意',
      '一目了然',
    ]);
  });

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

  test('without a number are marked where the others have one, not where one cell alone lists several', async () => {
    const few = await importTable(`
      業務項目 | 服務措施 | 完成期限 | 承辦單位 | 辦理地點
      兵役 | 線上申辦。 | 每月 | 企劃科 | 本局
      ^ | 視訊訪談。 | 每月 | 企劃科 | 本局
      救助 | 1.當日訪視。/n2.現金核發。 | 每季 | 秘書室 |`);
    expect(few.marks).toEqual([]);
    const most = await importTable(`
      業務項目 | 服務措施 | 完成期限 | 承辦單位
      兵役 | 1.線上申辦。 | 每月 | 企劃科
      ^ | 視訊訪談。 | 每月 | 企劃科
      救助 | 1.當日訪視。/n2.現金核發。 | 每季 | 秘書室
      農情 | 簡訊通知。 | 每年 | 秘書室`);
    // What stands beside a heading of its own goes on from nothing.
    expect(most.marks).toEqual(['002 label 作法「視訊訪談。」沒有編號']);
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

  test('are numbered ①, A、 or 1-1 where the column is', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | ① 設置服務臺。/n② 提供諮詢。 | 每月/n每季 | 企劃科
      二、形象 | ① 更新指標。 | 每月 | 秘書室`);
    expect(built?.rows.map(({ label }) => label)).toEqual(['①', '②', '①']);
  });

  test('keep items within a measure on lines of their own', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.設置/n① 一樓/n② 二樓/nA、白天/n2.提供諮詢。 | 每月 | 企劃科`);
    expect(built?.rows[0]?.text).toBe('設置\n① 一樓\n② 二樓\nA、白天');
  });

  test('have names of units cut apart by what the institution declares', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.甲。 | 每月 | 企劃科秘書室
      二、形象 | 1.乙。 | 每月 | 企劃科及秘書室
      三、創新 | 1.丙。 | 每月 | 企劃科／秘書室；健康促進科`);
    expect(built?.rows.map(({ units }) => units)).toEqual([
      ['企劃科', '秘書室'],
      ['企劃科', '秘書室'],
      ['企劃科', '秘書室', '健康促進科'],
    ]);
  });
});

test('measures that have a table each stand below the heading above them', async () => {
  const form = (measure: string, unit: string) =>
    `<table><tr><td>推動作法</td><td>${measure}</td></tr><tr><td>完成期限</td><td>114年6月</td></tr><tr><td>承辦單位</td><td>${unit}</td></tr></table>`;
  const { built, draft } = await importDocument(
    blocksOfHtml(
      `${title}<p>一、安全</p>${form('汰換老舊照明。', '企劃科')}${form('增設警示燈帶。', '秘書室')}<p>二、友善</p>${form('增設座椅並加裝扶手。', '企劃科')}`,
    ),
  );
  expect(rowLines(built)).toEqual([
    '一、安全 | 汰換老舊照明。 | 114年6月 | 企劃科',
    '一、安全 | 增設警示燈帶。 | 114年6月 | 秘書室',
    '二、友善 | 增設座椅並加裝扶手。 | 114年6月 | 企劃科',
  ]);
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('tables of different columns stand each for itself, with its title', async () => {
  const { built, errors } = await importDocument(
    blocksOfHtml(
      `${title}<p>壹、計畫內容</p><p>表一 服務</p>${tableHtml(`
        實施要項 | 推動作法 | 完成期限 | 承辦單位
        一、流程 | 1.甲。 | 每月 | 企劃科`)}<p>貳、創新</p><p>表二 指標</p>${tableHtml(`
        創新項目 | 具體作法 | 目標值 | 期程 | 主辦科室
        行動服務 | 每月下鄉，提供篩檢。 | 12場 | 每月 | 健康促進科`)}`,
    ),
  );
  expect(errors).toEqual([]);
  expect(built?.tables.map((table) => table.title)).toEqual(['表一服務', '表二指標']);
  expect(rowLines(built)).toEqual([
    '一、流程 | 1. 甲。 | 每月 | 企劃科',
    '行動服務 | 每月下鄉，提供篩檢。 | 每月 | 健康促進科 | 目標值=12場',
  ]);
});

describe('sections', () => {
  test('have their text behind the heading in one line, whatever they are called', async () => {
    const { built } = await importDocument(
      blocksOfHtml(
        `${title}<p>•壹、依據:縣政府函頒實施計畫。</p><p>•貳、實施時間:114年1月1日至11月30日</p><p>參、附則：本計畫奉核後實施，修正時亦同。</p>`,
      ),
    );
    expect(built?.sections.map(({ heading, text }) => `${heading}|${text}`)).toEqual([
      '壹、依據:|縣政府函頒實施計畫。',
      '貳、實施時間:|114年1月1日至11月30日',
      '參、附則：|本計畫奉核後實施，修正時亦同。',
    ]);
    expect(built?.period).toEqual({ start: '2025-01-01', end: '2025-11-30' });
  });
});

test('of two plans in one file that of the year is read, the other is told and left out', async () => {
  const planOf = (year: number, words: string) =>
    `<p>示範縣衛生局${year}年度提升服務品質執行計畫</p><p>壹、依據</p><p>依函。</p><p>貳、內容</p>${tableHtml(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.${words} | 每月 | 企劃科`)}`;
  const { built, draft } = await importDocument(
    blocksOfHtml(planOf(113, '舊作法。') + planOf(114, '新作法。')),
  );
  expect(rowLines(built)).toEqual(['一、流程 | 1. 新作法。 | 每月 | 企劃科']);
  expect(draft.recognised.doubts.map(({ found }) => found)).toContain(
    '檔案裡另有一份計畫「示範縣衛生局113年度提升服務品質執行計畫」，沒有讀入',
  );
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('of two plans of one year the one is read of whose title words are given', async () => {
  const planOf = (name: string) =>
    `<p>示範縣衛生局114年度${name}計畫</p><p>壹、依據</p><p>依函。</p><p>貳、內容</p>${tableHtml(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.${name}的作法。 | 每月 | 企劃科`)}`;
  const file = blocksOfHtml(planOf('服務躍升') + planOf('資訊服務'));
  expect(rowLines((await importDocument(file)).built)[0]).toContain('1. 服務躍升的作法。');
  expect(rowLines((await importDocument(file, '資訊')).built)[0]).toContain('1. 資訊服務的作法。');
  await expect(importDocument(file, '門診')).rejects.toThrow(
    '檔案裡沒有名稱含有「門診」的計畫，沒有寫入任何檔案。檔案裡的計畫是「示範縣衛生局114年度服務躍升計畫」、「示範縣衛生局114年度資訊服務計畫」',
  );
});

describe('a row of a table that holds no measure', () => {
  test('is left out and told where it adds up, and text where it is a remark', async () => {
    const { built, draft } = await importTable(`
      實施要項 | 推動作法 | 經費（元） | 完成期限 | 承辦單位
      一、流程 | 1.甲。 | 100 | 每月 | 企劃科
      合計 | < | 100 | |
      備註：依預算辦理。 | < | < | < | <`);
    expect(built?.rows).toHaveLength(1);
    expect(built?.rows[0]?.amounts).toMatchObject([{ value: 100 }]);
    expect(draft.recognised.omissions).toContainEqual(
      expect.objectContaining({ reason: '合計的列', text: '合計 100' }),
    );
    expect(built?.sections.map(({ text }) => text).join()).toContain('備註：依預算辦理。');
  });

  test.each(['承辦人 | 科長 | | 局長', '承辦人： | | |'])(
    'is text where people sign: %s',
    async (row) => {
      const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.甲。 | 每月 | 企劃科
      ${row}`);
      expect(built?.rows).toHaveLength(1);
      expect(built?.sections.map(({ text }) => text).join()).toContain('承辦人');
    },
  );
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

test('names in brackets are units, of 主（協）辦單位 those who help', async () => {
  const { built } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 主（協）辦單位
    一、流程 | 1.甲。 | 每月 | 企劃科（秘書室）`);
  expect(built?.rows[0]?.assignments).toMatchObject([
    { unit: '企劃科', role: '主辦' },
    { unit: '秘書室', role: '協辦' },
  ]);
});

test('of two columns of headings the first is 實施要項 where its head says so, whatever stands above the table', async () => {
  const { built, draft } = await importDocument(
    blocksOfHtml(
      `${title}<p>壹、依據</p><p>貳、內容</p><p>一、院內服務</p>${tableHtml(`
        服務構面 | 執行項目 | 推動作法 | 完成期限 | 承辦單位
        病人照護 | 縮短候診 | 推動分時看診。 | 每月 | 企劃科
        家屬支持 | 探病服務 | 開放視訊探病。 | 每季 | 秘書室`)}`,
    ),
  );
  expect(rowLines(built)).toEqual([
    '病人照護 > 縮短候診 | 推動分時看診。 | 每月 | 企劃科',
    '家屬支持 > 探病服務 | 開放視訊探病。 | 每季 | 秘書室',
  ]);
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('names that a narrow column wraps are units, and 量化目標 is no measure', async () => {
  const { built, marks } = await importTable(`
    服務主軸 | 重點工作 | 完成期限 | 執行科室 | 量化目標
    防災宣導 | 辦理居家防火宣導，優先訪視獨居長者 | 每月 | 天文觀/n測科 | 訪視200戶以上
    ^ | 公布電擊器設置地點 | 每季 | 天文觀/n測科 | 更新率達100%以上`);
  expect(rowLines(built)).toEqual([]);
  expect(marks).toEqual(['001 units 單位「天文觀測科」不在機關資料的單位之中']);
});

test('a table without headings has measures, and is not said to have none', async () => {
  const { draft } = await importTable(`
    推動作法 | 完成期限 | 承辦單位
    設置服務臺。 | 每月 | 企劃科
    更新指標。 | 每季 | 秘書室`);
  expect(draft.recognised.measures.measures).toHaveLength(2);
  expect(draft.recognised.doubts.map(({ found }) => found)).not.toContain('附表沒有任何作法');
});

test('merged cells before the measures are headings, also where they begin with a figure and are called 目標', async () => {
  const { built } = await importTable(`
    策略主軸 | 策略目標 | 具體作法 | 權責課室 | 完成時間
    申辦 | A1 縮短等候時間 | 增設自助機。 | 企劃科 | 114年3月
    ^ | ^ | 開放預約。 | 秘書室 | 每月
    透明 | B1 主動告知 | 寄送簡訊。 | 企劃科 | 每季
    ^ | ^ | 公布進度。 | 秘書室 | 每月`);
  expect(built?.rows[2]?.actions).toEqual(['B1 主動告知']);
});

test.each(['〃', '同上'])('a cell that says %s says what the one above it says', async (ditto) => {
  const { built, errors, draft } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    一、流程 | 設置服務臺。 | 每月 | 企劃科
    ${ditto} | 檢討動線。 | ${ditto} | ${ditto}
    二、環境 | 增設座椅。 | 每季 | 秘書室`);
  expect(errors).toEqual([]);
  expect(rowLines(built)).toEqual([
    '一、流程 | 設置服務臺。 | 每月 | 企劃科',
    '一、流程 | 檢討動線。 | 每月 | 企劃科',
    '二、環境 | 增設座椅。 | 每季 | 秘書室',
  ]);
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('a line above a table that says what amounts are counted in counts them, and names no table', async () => {
  const { draft, marks } = await importDocument(
    blocksOfHtml(
      `<p>示範縣衛生局114年度提升服務品質執行計畫</p><p>附表一 執行項目</p><p>單位：新臺幣千元</p>${tableHtml(`
        推動作法 | 完成期限 | 承辦單位 | 所需經費
        設置服務臺。 | 每月 | 企劃科 | 120
        增設座椅。 | 每季 | 秘書室 | 80`)}`,
    ),
  );
  const { measures } = draft.recognised;
  expect(measures.columns?.attributes).toEqual([
    { head: '所需經費', role: 'amount', currency: 'TWD', multiple: 1000 },
  ]);
  expect(JSON.stringify(measures)).not.toContain('"title":"單位');
  expect(marks).toEqual([]);
});

test('a row whose measure is empty gives what stands beside it to the one above, in doubt', async () => {
  const { built, marks } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    一、環境 | 1. 增設座位。 | 114年6月 | 企劃科
    二、網路 | | 114年10月 | 秘書室
    ^ | 3. 線上辦證。 | 全年 | 企劃科`);
  expect(built?.rows.map(({ deadlines }) => deadlines)).toEqual([
    ['114年6月', '114年10月'],
    ['全年'],
  ]);
  const reason = '下面一列的作法是空白，旁邊的期限或單位併入這一項';
  expect(marks.filter((mark) => mark.includes(reason))).toEqual([
    `001 deadlines ${reason}`,
    `001 units ${reason}`,
  ]);
});

test('a column of headings may stand behind the measures', async () => {
  const { built } = await importTable(`
    單位 | 期限 | 作法 | 項目
    企劃科 | 114年3月 | 1.1 訂房可保留七日。 | 一、訂房
    秘書室 | 全年 | 1.2 退房延至正午。 | ^
    企劃科 | 每日 | 2.1 備有素食早餐。 | 二、住宿`);
  expect(rowLines(built)).toEqual([
    '一、訂房 | 1.1 訂房可保留七日。 | 114年3月 | 企劃科',
    '一、訂房 | 1.2 退房延至正午。 | 全年 | 秘書室',
    '二、住宿 | 2.1 備有素食早餐。 | 每日 | 企劃科',
  ]);
});

test('so may one that is called otherwise, where its numbered cells reach over several', async () => {
  const { built, draft } = await importTable(`
    編號 | 推動作法 | 服務類別 | 完成日期 | 單位
    1. | 訂房可保留七日。 | 一、訂房 | 114年3月 | 企劃科
    2. | 退房延至正午。 | ^ | 全年 | 秘書室
    1. | 備有素食早餐。 | 二、住宿 | 每日 | 企劃科
    2. | 備有嬰兒床。 | ^ | 每日 | 企劃科`);
  expect(rowLines(built).map((line) => line.split(' | ')[0])).toEqual([
    '一、訂房',
    '一、訂房',
    '二、住宿',
    '二、住宿',
  ]);
  expect(draft.recognised.measures.columns?.attributes).toBeUndefined();
});

test('two columns of headings below one head that names 執行項目 are 實施要項 and 執行項目', async () => {
  const { built } = await importTable(`
    項目 | < | 推動作法 | 完成期限 | 承辦單位
    一、輔導 | （一）窗口 | 1、設取號機。 | 114年2月 | 企劃科
    ^ | （二）扶助 | 1、增派律師。 | 全年 | 秘書室`);
  expect(rowLines(built)).toEqual([
    '一、輔導 > （一）窗口 | 1、 設取號機。 | 114年2月 | 企劃科',
    '一、輔導 > （二）扶助 | 1、 增派律師。 | 全年 | 秘書室',
  ]);
  expect(built?.rows.map(({ aspect }) => aspect)).toEqual([null, null]);
});

test('numbers below an empty head are those of the measures', async () => {
  const { built } = await importTable(`
    | 做什麼 | 誰負責
    (a) | 訪視兩人一組，攜帶識別證。 | 企劃科
    (b) | 轉介單統一格式，一次填畢。 | 秘書室`);
  expect(rowLines(built).map((line) => line.slice(line.indexOf(' | ')))).toEqual([
    ' | (a) 訪視兩人一組，攜帶識別證。 |  | 企劃科',
    ' | (b) 轉介單統一格式，一次填畢。 |  | 秘書室',
  ]);
});

test('a column before the measures that several share is in doubt as their heading, though it is called otherwise', async () => {
  const { marks } = await importTable(`
    面向 | 流程／對象 | 作法 | 期限 | 單位
    流程 | 借用流程 | 線上申請場地。 | 114年3月 | 企劃科
    ^ | ^ | 隔日回覆結果。 | 每月 | 秘書室`);
  const found = '「流程／對象」欄的文字幾項共用，照原文存在 attributes';
  expect(marks.filter((mark) => mark.includes(found))).toEqual(
    ['流程／對象', 'dimension', 'actions'].flatMap((column) =>
      ['001', '002'].map((row) => `${row} ${column} ${found}`),
    ),
  );
});
