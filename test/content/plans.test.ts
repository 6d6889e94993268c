import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Plan, Row } from '../../src/corpus/model/corpus.ts';
import {
  fivePlans,
  groupName,
  isAbsent,
  loadFivePlans,
  sourceFile,
  type TranscribedPlan,
} from './fidelity/five-plans.ts';

/** What a clerk can count or look up in the five plans themselves. */

/** Counts of rows, by kind and by how surely deadlines and units belong to them. */
interface Census {
  rows: number;
  kinds: Partial<Record<Row['kind'], number>>;
  alignments: Partial<Record<Row['alignment'], number>>;
  goals: number;
  sections: number;
  period: { start: string; end: string };
}

const census: Record<string, Census> = {
  'ntl-101': {
    rows: 116,
    kinds: { measure: 116 },
    alignments: { exact: 96, shared: 20 },
    goals: 5,
    sections: 7,
    period: { start: '2012-01-01', end: '2012-12-31' },
  },
  'ncl-101': {
    rows: 89,
    kinds: { measure: 89 },
    alignments: { exact: 82, shared: 2, group: 5 },
    goals: 4,
    sections: 7,
    period: { start: '2012-02-01', end: '2012-12-31' },
  },
  'nlpi-106': {
    rows: 126,
    kinds: { measure: 126 },
    alignments: { exact: 126 },
    goals: 9,
    sections: 7,
    period: { start: '2017-01-01', end: '2017-12-31' },
  },
  'ttcsec-97': {
    rows: 40,
    kinds: { measure: 40 },
    alignments: { exact: 15, group: 25 },
    goals: 1,
    sections: 8,
    period: { start: '2008-01-01', end: '2008-12-31' },
  },
  'nstm-104': {
    rows: 171,
    kinds: { heading: 8, measure: 154, innovation: 9 },
    alignments: { exact: 171 },
    goals: 4,
    sections: 7,
    period: { start: '2015-01-01', end: '2015-12-31' },
  },
};

/** Totals of what is or was: no promise of a plan. */
const totalsOfThePast = ['230萬多筆', '1,500多萬人次', '超過150萬'];

for (const plan of fivePlans) {
  describePlan(plan, (read) => {
    const expected = census[plan.planId]!;

    test(`${expected.rows} rows of the right kinds, paired as the cells allow`, () => {
      const { rows } = read();
      expect(rows).toHaveLength(expected.rows);
      expect(countBy(rows, ({ kind }) => kind)).toEqual(expected.kinds);
      expect(countBy(rows, ({ alignment }) => alignment)).toEqual(expected.alignments);
      expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1));
    });

    test('its goals, sections and period', () => {
      const { goals, sections, period, metadata, basis } = read();
      expect(goals).toHaveLength(expected.goals);
      expect(sections.filter(({ level }) => level === 1)).toHaveLength(expected.sections);
      expect(period).toEqual(expected.period);
      expect(metadata.roc_year + 1911).toBe(Number(period.start.slice(0, 4)));
      expect(basis).toMatch(/提升服務品質實施計畫」/u);
      expect(metadata.issuance ?? '').toContain(metadata.document_number ?? '');
    });

    test('every deadline is understood', () => {
      for (const { measureId, deadlines, typedDeadlines } of read().rows) {
        for (const written of deadlines) {
          const typed = typedDeadlines.filter(({ text }) => text === written);
          expect(typed, `${measureId} ${written}`).not.toHaveLength(0);
          expect(
            typed.map(({ kind }) => kind),
            `${measureId} ${written}`,
          ).not.toContain('other');
        }
      }
    });

    test('every measure and proposal has a deadline and a unit, headings have none', () => {
      for (const row of read().rows) {
        const has = {
          row: row.measureId,
          deadlines: row.typedDeadlines.length > 0,
          units: row.assignments.length > 0,
        };
        const isHeading = row.kind === 'heading';
        expect(has).toEqual({ row: row.measureId, deadlines: !isHeading, units: !isHeading });
      }
    });

    test('every unit is one of the institution, or a note says that it cannot be told', () => {
      const { rows, institution } = read();
      const known = institution.units.map(({ id }) => id);
      for (const { measureId, assignments, notes } of rows) {
        for (const { unit, unitId } of assignments) {
          const isExplained = notes.some((note) => note.includes(unit));
          expect({ measureId, unit, ok: known.includes(unitId ?? '') || isExplained }).toEqual({
            measureId,
            unit,
            ok: true,
          });
        }
      }
    });

    test('a note names the column and the reason wherever a pairing is not exact', () => {
      for (const { measureId, alignment, notes } of read().rows) {
        const reasons = notes.filter((note) => /^(?:完成期限|承辦單位)：來源同一格/u.test(note));
        expect({ measureId, explained: reasons.length > 0 }).toEqual({
          measureId,
          explained: alignment !== 'exact',
        });
      }
    });

    test('every target quotes the text of its own row, and none a total of the past', () => {
      for (const row of read().rows) {
        const words = [row.text, ...row.innovations.map(({ text }) => text)].join('\n');
        for (const { quote } of row.targets) {
          expect(words).toContain(quote);
          expect(totalsOfThePast.filter((total) => quote.includes(total))).toEqual([]);
        }
      }
    });

    test('the source offered for download is the one whose checksum it states', () => {
      const { source } = read();
      const bytes = readFileSync(sourceFile(plan));
      expect(source?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(source?.bytes).toBe(bytes.length);
      expect(source?.originalUrl).toBeNull();
    });
  });
}

describePlan(planOf('ntl-101'), (read) => {
  test('施政宣導有效程度 1.8 keeps its three deadlines and its units, in order', () => {
    const row = find(read(), '1. 施政宣導有效程度', '1.8');
    expect(row.deadlines).toEqual(['101年12月(每月辦理)', '101年3月、8月、11月', '101年6月、11月']);
    expect(row.units).toEqual(['參考組', '推廣組']);
    expect(row.alignment).toBe('exact');
    expect(row.text!.split('\n').map((line) => line.slice(0, 5))).toEqual([
      '加強宣導臺',
      '(1)辦理',
      '(2)辦理',
      '(3)辦理',
    ]);
  });

  test('a sentence that the source cuts off is kept, with a note', () => {
    const row = find(read(), '1. 公開法令、政策及服務資訊程度及內容正確程度', '1.1');
    expect(row.text).toBe('依據「政府資訊公開法」第7');
    expect(row.notes.join()).toContain('中斷');
  });

  test('an entry that the page cuts in two is one row', () => {
    const row = find(read(), '2. 申辦案件流程簡化程度', '2.2');
    expect(row.text).toContain('即可辦理,無須照片及其他文件');
  });

  test('a cell that the page cuts gives its deadline and unit to both of its measures', () => {
    const rows = read().rows.filter(({ actions }) =>
      actions.includes('2. 設置臺灣圖書醫院，推廣圖書維護觀念'),
    );
    expect(rows.map(({ label }) => label)).toEqual(['2.1', '2.2']);
    for (const row of rows) {
      expect(row).toMatchObject({
        deadlines: ['101年12月'],
        units: ['參考組'],
        alignment: 'shared',
      });
    }
  });

  test('a misprinted heading is kept, with a note on its rows', () => {
    const rows = read().rows.filter(({ aspect }) => aspect === '(一)服務場所所便利性');
    expect(rows).toHaveLength(22);
    expect(
      rows.every(({ notes }) =>
        notes.some((note) => note.includes('所所') || note.includes('所 所')),
      ),
    ).toBe(true);
  });

  test('two units in one cell are two units', () => {
    expect(find(read(), '1. 單一窗口服務全功能程度', '1.1').units).toEqual(['閱覽組', '總務組']);
  });

  test('promises in figures are targets', () => {
    expect(targetOf(read(), '滿意度達70%以上')).toMatchObject({
      comparator: 'at-least',
      value: 70,
      unit: '%',
    });
    expect(targetOf(read(), '7,800 影幅')).toMatchObject({
      comparator: 'exactly',
      value: 7800,
      unit: '影幅',
    });
    expect(targetOf(read(), '10-15位')).toMatchObject({
      comparator: 'between',
      value: 10,
      value_max: 15,
      unit: '位',
    });
    expect(targetOf(read(), '由90日縮短為30日')).toMatchObject({
      comparator: 'at-most',
      value: 30,
      baseline: 90,
      unit: '日',
    });
    expect(targetOf(read(), '讀者服務整體滿意度達70%以上')).toMatchObject({
      measured_by:
        '辦理讀者滿意度調查，蒐集讀者對館舍空間與環境、館員服務、推廣活動及館藏資源的意見與服務滿意度',
    });
    expect(targetOf(read(), '增加3%')).toMatchObject({
      comparator: 'increase-by',
      value: 3,
      baseline_period: '100年度',
    });
  });
});

describePlan(planOf('ncl-101'), (read) => {
  test('two of its targets say how they are measured: by surveys', () => {
    const said = read().rows.flatMap(({ measureId, targets }) =>
      targets.flatMap(({ measured_by: by }) => (by === undefined ? [] : [[measureId, by]])),
    );
    expect(said).toEqual([
      ['ncl-101-052', '每年進行讀者服務滿意度調查'],
      [
        'ncl-101-053',
        '進行遠距學園使用滿意度網路問卷調查。預定調查對象為完成公務人員認證時數課程之學員',
      ],
    ]);
  });

  test('101年3月、6月、9月、12月 is four deadlines, one a month', () => {
    const row = find(read(), '1. 單一窗口服務全功能程度', '1.1');
    expect(row.deadlines).toEqual(['101年3月、6月、9月、12月']);
    expect(
      row.typedDeadlines.map(({ kind, start_date, end_date }) => [kind, start_date, end_date]),
    ).toEqual([
      ['month', '2012-03-01', '2012-03-31'],
      ['month', '2012-06-01', '2012-06-30'],
      ['month', '2012-09-01', '2012-09-30'],
      ['month', '2012-12-01', '2012-12-31'],
    ]);
  });

  test('每月1日、15日 is one deadline', () => {
    const row = find(read(), '1.施政宣導有效程度', '1.11');
    expect(row.typedDeadlines.map(({ kind, rrule }) => [kind, rrule])).toEqual([
      ['recurring', 'FREQ=MONTHLY;BYMONTHDAY=1,15'],
    ]);
  });

  test('of six deadlines beside 1.1, 1.2, 1.3, 2.4 and 2.5 each measure gets all three different ones', () => {
    const rows = read().rows.filter(({ actions }) => actions.includes('1. 洽公環境適切程度'));
    expect(rows.map(({ label }) => label)).toEqual(['1.1', '1.2', '1.3', '2.4', '2.5']);
    expect(rows.map(({ units }) => units)).toEqual([
      ['閱覽組'],
      ['閱覽組'],
      ['閱覽組'],
      ['特藏組'],
      ['總務組'],
    ]);
    for (const { deadlines, alignment, notes } of rows) {
      expect(deadlines).toEqual(['每週一', '101年3月、6月、9月、12月', '101年12月']);
      expect(alignment).toBe('group');
      expect(notes.join()).toMatch(/完成期限：.*5 項作法、6 項/u);
    }
    expect(rows.slice(3).every(({ notes }) => notes.some((note) => note.includes('2.4')))).toBe(
      true,
    );
  });

  test('2.6 ends in the cell in which 2.7 and 2.8 begin, and all three have their own values', () => {
    const values = ['2.6', '2.7', '2.8'].map((label) => {
      const { deadlines, units, alignment } = find(read(), '2. 申辦案件流程簡化程度', label);
      return [...deadlines, ...units, alignment];
    });
    expect(values).toEqual([
      ['101年12月', '特藏組', 'exact'],
      ['101年12月', '特藏組', 'exact'],
      ['101年3月、6月、9月、12月', '國際標準書號中心', 'exact'],
    ]);
  });

  test('a deadline that the page cuts is one', () => {
    expect(find(read(), '1.施政宣導有效程度', '1.3').deadlines).toEqual([
      '101年3月、6月、9月、12月',
    ]);
  });

  test('漢學中心 聯絡組 is one unit, that of the plan’s own list', () => {
    const row = find(read(), '1.機關服務滿意度', '1.3');
    expect(row.units).toEqual(['漢學中心聯絡組']);
    const { unitId } = row.assignments[0]!;
    expect(read().institution.units.find(({ id }) => id === unitId)?.name).toBe(
      '漢學研究中心聯絡組',
    );
  });

  test('45萬頁 is promised; 230萬多筆, 1,500多萬人次 and 超過150萬 are not', () => {
    expect(targetOf(read(), '45萬頁')).toMatchObject({ value: 450000, unit: '頁' });
    for (const total of totalsOfThePast) {
      expect(read().rows.some(({ text }) => text!.includes(total))).toBe(true);
      expect(
        read()
          .rows.flatMap(({ targets }) => targets)
          .filter(({ quote }) => quote.includes(total)),
      ).toEqual([]);
    }
  });

  test('its number and date of issue', () => {
    expect(read().metadata.issuance).toBe('101 年 2 月 16 日臺圖研字第 1010000555 號函發布');
    expect(read().metadata.document_number).toBe('臺圖研字第 1010000555 號');
  });
});

describePlan(planOf('nlpi-106'), (read) => {
  test('the number 3.1 stands twice below 服務行為的友善性: two rows, two ids, two notes', () => {
    const rows = read().rows.filter(
      ({ actions, label }) => actions.includes('3. 服務行為的友善性') && label === '3.1',
    );
    expect(rows.map(({ text }) => text)).toEqual([
      '辦理電話禮貌測試績效',
      '線上服務分眾化：設立兒童版網頁',
    ]);
    expect(rows.map(({ units }) => units)).toEqual([['秘書室'], ['各開放單位', '資訊科']]);
    expect(new Set(rows.map(({ measureId }) => measureId)).size).toBe(2);
    expect(rows.every(({ notes }) => notes.some((note) => note.includes('3.1')))).toBe(true);
  });

  test('below 主動服務 no 3.2 stands between 3.1 and 3.3', () => {
    const rows = read().rows.filter(({ actions }) => actions.includes('3. 主動服務'));
    expect(rows.map(({ label }) => label)).toEqual([
      '3.1',
      '3.3',
      '3.4',
      '3.5',
      '3.6',
      '3.7',
      '3.8',
    ]);
  });

  test('three measures have no number', () => {
    const rows = read().rows.filter(({ label }) => label === null);
    expect(rows.map(({ text }) => text!.slice(0, 6))).toEqual([
      '提升閱覽空間',
      '召開圖書館諮',
      '運用社群媒體',
    ]);
  });

  test('a misspelt unit keeps its spelling and is known; an unknown one is not guessed', () => {
    const row = find(read(), '1. 服務設施合宜程度', '1.1');
    expect(row.assignments.map(({ unit, unitId }) => [unit, unitId])).toEqual([
      ['閱覽資訊科', null],
      ['數位資源服科', 'nlpi-digital-resources'],
      ['多元文化服務科', 'nlpi-multicultural-services'],
    ]);
    expect(row.notes.join()).toMatch(/閱覽資訊科.*數位資源服科/su);
  });

  test('long deadlines keep their condition', () => {
    const deadlines = read().rows.flatMap((row) => row.deadlines);
    expect(deadlines).toContain('每月（預計106年7月完成驗收後正式上線啟用）');
    expect(deadlines).toContain('每月(預計5月開始提供)');
    expect(deadlines).toContain('計劃核定後12個月內提供');
    expect(deadlines).toContain('依節日辦理');
  });

  test('the odd code point of 老花眼鏡 is kept, with a note', () => {
    const row = find(read(), '1. 服務設施合宜程度', '1.2');
    expect(row.text).toContain('\uf934花眼鏡');
    expect(row.notes.join()).toContain('U+F934');
  });
});

describePlan(planOf('ttcsec-97'), (read) => {
  test('seven units beside six measures: all get the three different ones, deadlines go by position', () => {
    const rows = read().rows.filter(({ aspect }) => aspect === '(一)服務場所便利性');
    expect(rows.map(({ deadlines }) => deadlines)).toEqual([
      ['97.12.10'],
      ['97.12.25'],
      ['97.10.01'],
      ['97.03.15'],
      ['97.05.01'],
      ['97.11.25'],
    ]);
    for (const { units, alignment, notes } of rows) {
      expect(units).toEqual(['行政室', '推廣輔導組', '研究組']);
      expect(alignment).toBe('group');
      expect(notes.join()).toMatch(/承辦單位：.*6 項作法、7 項/u);
    }
  });

  test('five units beside five measures go by position', () => {
    const rows = read().rows.filter(({ aspect }) => aspect === '(一)線上服務量能擴展性');
    expect(rows.map(({ units }) => units.join())).toEqual([
      '行政室',
      '研究組',
      '行政室',
      '行政室',
      '行政室',
    ]);
    expect(rows.map(({ label }) => label)).toEqual(['1.', '2.', '3', '4.', '5.']);
  });

  test('行政室 and 推廣輔導組 stand not in the plan’s own list, and get no guess', () => {
    const strange = read().rows.flatMap(({ assignments }) =>
      assignments.filter(({ unitId }) => unitId === null).map(({ unit }) => unit),
    );
    expect(new Set(strange)).toEqual(new Set(['行政室', '推廣輔導組']));
  });

  test('all 執行項目 of a cell stand at each of its measures', () => {
    const row = read().rows.at(-1)!;
    expect(row.actions).toHaveLength(5);
    expect(row.aspect?.split('\n')).toEqual([
      '(一)有價值的創意服務',
      '(二)服務措施延續性',
      '(三)服務措施執行方法效能性',
    ]);
    expect(row.notes.join()).toContain('同一格');
  });

  test('每年…12次 is a target', () => {
    expect(targetOf(read(), '12次')).toMatchObject({
      comparator: 'at-least',
      value: 12,
      unit: '次',
      per: '每年',
    });
  });
});

describePlan(planOf('nstm-104'), (read) => {
  test('its eight headings have lines below them and nothing beside them', () => {
    const headings = read().rows.filter(({ kind }) => kind === 'heading');
    expect(headings.map(({ label, text }) => `${label}${text}`)).toEqual([
      '（1）強化網路單一窗口',
      '（1）環境舒適便捷化',
      '（2）環境清潔綠美化',
      'B展廳設施維護',
      '（4）設置完備核心設施',
      '（5）一般設施均周全',
      '（1）內化服務熱誠',
      '（2）網站主動公開服務措施',
    ]);
    for (const { children, typedDeadlines, assignments } of headings) {
      expect(children).not.toHaveLength(0);
      expect([...typedDeadlines, ...assignments]).toEqual([]);
    }
  });

  test('a line with lines below it and values of its own is a measure', () => {
    const row = read().rows.find(({ text }) => text === '環境安全標準化')!;
    expect(row.kind).toBe('measure');
    expect(row.children.map(({ text }) => text)).toEqual(['落實安檢', '展廳設施維護']);
  });

  test('a line without values has those of the nearest line above it, marked as inherited', () => {
    const row = read().rows.find(({ text }) => text === '更新儲冰主機冷凝系統')!;
    expect(row.path).toEqual(['（2）環境清潔綠美化', 'B節能減碳環境']);
    expect([row.deadlines, row.units]).toEqual([[], []]);
    expect(row.typedDeadlines).toMatchObject([
      { text: '104年12月', end_date: '2015-12-31', inherited: true },
    ]);
    expect(row.assignments).toMatchObject([{ unit: '秘書室', inherited: true }]);
  });

  test('23 measures inherit, all others have values of their own', () => {
    const inheriting = read().rows.filter(({ typedDeadlines }) =>
      typedDeadlines.some(({ inherited }) => inherited),
    );
    expect(inheriting).toHaveLength(23);
    expect(inheriting.every(({ deadlines, units }) => deadlines.length + units.length === 0)).toBe(
      true,
    );
  });

  test('a stray character in a deadline stays as printed, and the deadline is understood', () => {
    const row = read().rows.find(({ text }) => text === '推動科技文物及工業技術數位文創教育')!;
    expect(row.deadlines).toEqual(['104年12月務']);
    expect(row.typedDeadlines).toMatchObject([{ kind: 'month', end_date: '2015-12-31' }]);
    expect(row.notes.join()).toContain('務');
  });

  test('two units that the export set on two lines are two units', () => {
    const row = read().rows.find(({ text }) => text === '扶助弱勢推廣科普教育')!;
    expect(row.units).toEqual(['科技教育組', '公共服務組']);
  });

  test('nine proposals answer four criteria each', () => {
    const proposals = read().rows.filter(({ kind }) => kind === 'innovation');
    expect(proposals.map(({ label }) => label).join('')).toBe(
      '(一)(二)(三)(四)(五)(六)(七)(八)(九)',
    );
    for (const { innovations, dimension, aspect, actions } of proposals) {
      expect(innovations.map(({ criterion }) => criterion)).toEqual([
        '（一）創意性',
        '（二）服務措施延續性',
        '（三）標竿學習推動效益',
        '（四）服務措施執行方法效能性',
      ]);
      expect(innovations.every(({ text }) => text !== '')).toBe(true);
      expect({ dimension, aspect, actions }).toEqual({
        dimension: '五、有價值的創意服務',
        aspect: null,
        actions: [],
      });
    }
    expect(proposals[0]!.units).toEqual(['蒐藏研究組']);
  });
});

/** Tests on one plan; they do not run where an agency has taken it out, and its name says so. */
function describePlan(plan: TranscribedPlan, tests: (read: () => Plan) => void): void {
  describe.skipIf(isAbsent(plan))(groupName(plan), () => {
    let read: Plan;
    beforeAll(async () => {
      const { corpus } = await loadFivePlans();
      read = corpus.planById.get(plan.planId)!;
    });
    tests(() => read);
  });
}

function planOf(planId: string): TranscribedPlan {
  return fivePlans.find((plan) => plan.planId === planId)!;
}

function find(plan: Plan, action: string, label: string): Row {
  const found = plan.rows.filter((row) => row.actions.includes(action) && row.label === label);
  expect(found, `${action} ${label}`).toHaveLength(1);
  return found[0]!;
}

function targetOf(plan: Plan, words: string): Row['targets'][number] {
  const found = plan.rows
    .flatMap(({ targets }) => targets)
    .filter(({ quote }) => quote.includes(words));
  expect(found, words).toHaveLength(1);
  return found[0]!;
}

function countBy<Value, Key extends string>(
  values: readonly Value[],
  key: (value: Value) => Key,
): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const value of values) counts[key(value)] = (counts[key(value)] ?? 0) + 1;
  return counts;
}
