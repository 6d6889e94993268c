import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, importTable, rowLines, tableHtml } from '../../../support/import-rows.ts';

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

test('names in brackets are units, of 主（協）辦單位 those who help', async () => {
  const { built } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 主（協）辦單位
    一、流程 | 1.甲。 | 每月 | 企劃科（秘書室）`);
  expect(built?.rows[0]?.assignments).toMatchObject([
    { unit: '企劃科', role: '主辦' },
    { unit: '秘書室', role: '協辦' },
  ]);
});

test('a sign behind each name tells who leads and who helps, and a dash that nobody helps', async () => {
  const { built, marks } = await importTable(`
    推動作法 | 完成期限 | 主辦／協辦
    1.甲。 | 每月 | 企劃科（主辦）、秘書室（協辦）
    2.乙。 | 每季 | 企劃科／－`);
  expect(built?.rows.map(({ assignments }) => assignments)).toMatchObject([
    [
      { unit: '企劃科', role: '主辦' },
      { unit: '秘書室', role: '協辦' },
    ],
    [{ unit: '企劃科', role: '主辦' }],
  ]);
  expect(built?.rows[1]?.assignments).toHaveLength(1);
  expect(marks.filter((mark) => mark.includes('不在機關資料'))).toEqual([]);
});

test('names that a narrow column wraps are units, and 量化目標 is no measure', async () => {
  const { built, marks } = await importTable(`
    服務主軸 | 重點工作 | 完成期限 | 執行科室 | 量化目標
    防災宣導 | 辦理居家防火宣導，優先訪視獨居長者 | 每月 | 天文觀/n測科 | 訪視200戶以上
    ^ | 公布電擊器設置地點 | 每季 | 天文觀/n測科 | 更新率達100%以上`);
  expect(rowLines(built)).toEqual([
    '防災宣導 | 辦理居家防火宣導，優先訪視獨居長者 | 每月 | 天文觀測科 | 量化目標=訪視200戶以上',
    '防災宣導 | 公布電擊器設置地點 | 每季 | 天文觀測科 | 量化目標=更新率達100%以上',
  ]);
  expect(marks).toEqual(['001 units 單位「天文觀測科」不在機關資料的單位之中']);
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

test('a column that holds the measures heads none, whatever its head and however its cells are merged', async () => {
  const { built } = await importTable(`
    工作項目 | 完成期限 | 承辦單位
    1. 服務臺 | 114年3月 | 企劃科
    ^ | 114年6月 | 秘書室
    2. 電子看板 | 114年5月 | 企劃科
    ^ | 每月 | 秘書室`);
  expect(built?.rows.map(({ text }) => text)).toEqual(['服務臺', '電子看板']);
});

test('a merged cell of what is to be achieved behind the measures heads none of them', async () => {
  const { marks } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位 | 預定績效
    一、便民 | 1. 設置服務臺。 | 114年3月 | 企劃科 | 滿意度九成
    ^ | 2. 延長開放。 | 114年6月 | 秘書室 | ^`);
  expect(marks.filter((mark) => mark.includes('幾項共用'))).toEqual([]);
});

test('where no column was read as units or deadlines, one that names some marks each row, and the draft holds', async () => {
  const { marks, errors } = await importTable(`
    實施要項 | 推動作法 | 備註
    一、便民 | 1. 設置服務臺。 | 請洽企劃科，預計於114年3月辦妥
    ^ | 2. 延長開放。 | 由秘書室處理，最慢114年6月`);
  // About no column: the table has none of units or deadlines.
  const found = marks.filter((mark) => mark.includes('沒有讀成承辦單位與完成期限'));
  expect(found.map((mark) => mark.slice(0, 6))).toEqual(
    expect.arrayContaining(['001  「', '002  「']),
  );
  expect(errors).toEqual([]);
});

test('heads of years beside the measures are heads, and what is counted is no unit', async () => {
  const { built } = await importTable(`
    推動作法 | 完成期限 | 承辦單位 | 112年實際 | 成果數據 | <
    ^ | ^ | ^ | ^ | 113年目標 | 單位
    1. 汰換管線。 | 114年3月 | 企劃科 | 5.2 | 8 | 公里
    2. 檢修閥門。 | 114年6月 | 秘書室 | 90 | 98 | 處`);
  expect(built?.rows.map(({ units }) => units)).toEqual([['企劃科'], ['秘書室']]);
});

test('where measures without numbers have several deadlines each, row by row, all of them are marked', async () => {
  const row = (name: string) => `${name} | 甲甲與乙乙 | 114年3月/n每月 | 企劃科/n秘書室`;
  const { marks } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    ${['一、甲', '二、乙', '三、丙'].map(row).join('\n')}`);
  const found = marks.filter((mark) => mark.includes('許多列都是這樣'));
  expect(found.map((mark) => mark.split(' ', 2).join(' '))).toEqual(
    ['001', '002', '003'].flatMap((id) =>
      ['text', 'deadlines', 'units'].map((each) => `${id} ${each}`),
    ),
  );
});

test('headings of groups are no cells of the columns that they reach over', async () => {
  const group = (text: string) => `${text} | < | < | < | <`;
  const { built } = await importTable(`
    項次 | 精進措施 | 辦理期間 | 負責單位 | 112年成果
    ${group('壹、就養就醫')}
    ${group('（一）訪視關懷')}
    1 | 每月訪視獨居長者，並依風險調整頻率。 | 視天候辦理 | 企劃科 | 42人
    ${group('（二）醫療協助')}
    2 | 協助申請輔具補助，文件齊備者五日內送件。 | 每月 | 秘書室 | 186件
    ${group('貳、就業')}
    ${group('（一）訓練')}
    3 | 開辦訓練班，並追蹤就業情形。 | 114年5月 | 企劃科 | 3班`);
  expect(built?.rows.map(({ deadlines }) => deadlines)).toEqual([
    ['視天候辦理'],
    ['每月'],
    ['114年5月'],
  ]);
});

test('a column of where the money comes from holds no measures', async () => {
  const { built, marks } = await importTable(`
    辦理期程 | 執行單位 | 面向 | 實施策略與方法 | 經費來源
    114年1-3月 | 企劃科 | 環境 | 1.汰換照明設備 | 公務預算
    每逢單月 | 秘書室 | ^ | 2.增設飲水機 | 自籌`);
  expect(rowLines(built)).toEqual([
    '環境 | 1. 汰換照明設備 | 114年1-3月 | 企劃科 | 經費來源=公務預算',
    '環境 | 2. 增設飲水機 | 每逢單月 | 秘書室 | 經費來源=自籌',
  ]);
  expect(marks.filter((mark) => mark.includes('都可能是作法'))).toEqual([]);
});

test('a numbered line that names the period of the plan states it', async () => {
  const { draft } = await importDocument(
    blocksOfHtml(
      '<p>示範縣衛生局114至115年度無障礙計畫</p><p>一、計畫期程：114年1月至115年12月。</p><p>二、分年工作</p>' +
        tableHtml(`推動作法 | 完成期限 | 承辦單位
          1. 改善坡道。 | 115年6月 | 企劃科
          2. 汰換電梯。 | 114年6月 | 秘書室`),
    ),
  );
  expect(draft.recognised.period).toEqual({ start: '2025-01-01', end: '2026-12-31' });
});

test('a title that names years from one to another states the period, with a mark, where nothing else does', async () => {
  const { draft } = await importDocument(
    blocksOfHtml(
      '<p>示範縣衛生局中程服務計畫（114-116年）</p>' +
        tableHtml(`推動作法 | 完成期限 | 承辦單位
          1. 改善坡道。 | 115年6月 | 企劃科
          2. 汰換電梯。 | 12月 | 秘書室`),
    ),
  );
  expect(draft.recognised.period).toEqual({ start: '2025-01-01', end: '2027-12-31' });
  const reasons = draft.recognised.marks.map(({ reason }) => reason);
  expect(reasons).toContain(
    '沒有找到執行期程一節，期程依計畫名稱的年份寫成；請在 plan.md 的 period 填寫起訖日期',
  );
  // Of which year it is nothing tells.
  expect(reasons.some((reason) => reason.includes('「12月」沒有寫是哪一年'))).toBe(true);
});

test('what a form says of itself above its table heads no rows', async () => {
  const { draft, built } = await importDocument(
    blocksOfHtml(
      '<p>示範縣衛生局114年度服務改善計畫甘特圖</p><p>填表日期：113年12月1日</p>' +
        tableHtml(`工作項目 | 完成期限 | 承辦單位
          場地預約系統更新 | 114年6月 | 企劃科
          看台座椅汰換 | 114年9月 | 秘書室`),
    ),
  );
  expect(draft.recognised.title).toBe('示範縣衛生局114年度服務改善計畫甘特圖');
  expect(built?.rows.map(({ dimension }) => dimension)).not.toContain('填表日期：113年12月1日');
});

test('a row of a table that names the plan above its heads is its title, where nothing else is', async () => {
  const rows = `填表日期：113年12月1日 | < | <
    工作項目 | 完成期限 | 承辦單位
    整修跑道。 | 114年6月 | 企劃科`;
  const name = '示範縣衛生局114年度便民服務工作計畫表';
  for (const row of [`${name} | < | <`, `${name} | |`]) {
    const { draft, built } = await importDocument(blocksOfHtml(tableHtml(`${row}\n${rows}`)));
    expect(draft.recognised.title).toBe(name);
    expect(rowLines(built)).toEqual([`${name} | 整修跑道。 | 114年6月 | 企劃科`]);
  }
});

test('columns below one head that some rows have merged and others apart are doubtful in each row', async () => {
  const { marks } = await importTable(`
    工作項目 | 完成期限 | 承辦單位 | 績效指標 | <
    增設坡道。 | 114年4月 | 企劃科 | 坡道數 | 3處
    汰換指示牌。 | 114年8月 | 秘書室 | 20面 | <`);
  const found = '「績效指標」的欄名跨幾欄，有的列合併、有的列分開，照原樣存成幾欄';
  expect(marks).toEqual(
    expect.arrayContaining(
      ['001', '002'].flatMap((row) => [
        `${row} 績效指標 ${found}`,
        `${row} 績效指標（2） ${found}`,
      ]),
    ),
  );
});
