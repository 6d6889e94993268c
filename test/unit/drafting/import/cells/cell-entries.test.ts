import { describe, expect, test } from 'vitest';
import {
  deadlineEntries,
  unitEntries,
} from '../../../../../src/drafting/import/cells/cell-entries.ts';
import { institutionSchema } from '../../../../../src/content/schemas/institution.ts';
import { UnitRegister } from '../../../../../src/meaning/units/unit-register.ts';

const context = { rocYear: 101, period: { start: '2012-01-01', end: '2012-12-31' } };

describe('entries of a 完成期限 cell', () => {
  const entries = (cell: string, measures = 1) => deadlineEntries(cell, measures, context).entries;

  test('deadlines that run on in a line are parted', () => {
    expect(entries('101 年 12 月 101 年 3 月、6 月 每月')).toEqual([
      '101年12月',
      '101年3月、6月',
      '每月',
    ]);
  });

  test('each line is an entry, and a list with 、 stays one', () => {
    expect(entries('97.12.10\n97.12.25')).toEqual(['97.12.10', '97.12.25']);
    expect(entries('每月 1 日、15 日')).toEqual(['每月1日、15日']);
  });

  test('a deadline that the cell wraps is one, and so is a remark in brackets below it', () => {
    expect(entries('101 年 12\n月')).toEqual(['101年12月']);
    // `計畫核定後` is a deadline as well.
    expect(entries('計畫核定後\n12個月\n內提供')).toEqual(['計畫核定後12個月內提供']);
    expect(entries('計畫核定後\n每月')).toEqual(['計畫核定後', '每月']);
    expect(entries('101年12月\n(每月\n辦理)')).toEqual(['101年12月(每月辦理)']);
  });

  test('a line that ends with a sign of a list or of a span goes on, understood or not', () => {
    expect(entries('元旦、清明、\n重陽前')).toEqual(['元旦、清明、重陽前']);
    expect(entries('元旦\n、清明前', 2)).toEqual(['元旦、清明前']);
    expect(entries('開學日至\n校慶日\n每月', 2)).toEqual(['開學日至校慶日', '每月']);
    expect(entries('101年3月、\n6月')).toEqual(['101年3月、6月']);
    expect(entries('開學前\n至遲校慶日', 2)).toEqual(['開學前', '至遲校慶日']);
  });

  test('what is no deadline stays, as part of the only entry or beside the others, and is told', () => {
    expect(deadlineEntries('101年12月\n務', 1, context)).toEqual({
      entries: ['101年12月 務'],
      unread: ['101年12月 務'],
    });
    expect(deadlineEntries('101年12月\n務', 2, context)).toEqual({
      entries: ['101年12月', '務'],
      unread: ['務'],
    });
  });
});

test('a cell of many lines that are no deadlines is read in a moment', () => {
  const lines = Array.from({ length: 300 }, (_, at) => `說明第${at}點`);
  const start = performance.now();
  expect(deadlineEntries(lines.join('\n'), 2, context).unread).toHaveLength(300);
  expect(performance.now() - start).toBeLessThan(5000);
});

describe('entries of a 承辦單位 cell', () => {
  const register = new UnitRegister(
    institutionSchema.parse({
      name: '館',
      units: ['閱覽組', '總務組', '漢學中心聯絡組', '漢學中心', '研究發展小組'].map((name, at) => ({
        id: `u-${at}`,
        name,
      })),
    }),
  );
  const entries = (cell: string) => unitEntries(cell, register).entries;

  test('names that run on are parted, repeated ones kept', () => {
    expect(entries('閱覽組 總務組\n閱覽組')).toEqual(['閱覽組', '總務組', '閱覽組']);
  });

  test('a name with a space in it, or wrapped, is one', () => {
    expect(entries('漢學中心 聯絡組')).toEqual(['漢學中心聯絡組']);
    expect(entries('研 究 發 展\n小組')).toEqual(['研究發展小組']);
  });

  test('a list with 、 is one entry, wherever it is wrapped', () => {
    expect(entries('閱覽組\n\n、總務組\n總務\n組、閱覽組')).toEqual([
      '閱覽組、總務組',
      '總務組、閱覽組',
    ]);
  });

  test('a unit that is not declared is told by how it ends, and reported', () => {
    expect(unitEntries('資訊科 人事室\n閱覽組', register)).toMatchObject({
      entries: ['資訊科', '人事室', '閱覽組'],
      unread: ['資訊科', '人事室'],
    });
    expect(unitEntries('全體同仁', register)).toMatchObject({
      entries: ['全體同仁'],
      unread: ['全體同仁'],
    });
  });
});
