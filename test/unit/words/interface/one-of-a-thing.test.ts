import { describe, expect, it } from 'vitest';
import { calendarWords } from '../../../../src/words/interface/calendar.ts';
import { chartWords } from '../../../../src/words/interface/charts.ts';
import { completenessWords } from '../../../../src/words/interface/completeness.ts';
import { dataPageWords } from '../../../../src/words/interface/data-pages.ts';
import { deadlineMonthWords } from '../../../../src/words/interface/deadline-months.ts';
import { disclosureWords } from '../../../../src/words/interface/disclosure.ts';
import { exploreWords } from '../../../../src/words/interface/explore.ts';
import { t } from '../../../../src/words/interface/index.ts';
import { readingWords } from '../../../../src/words/interface/reading.ts';

describe('a sentence about one thing', () => {
  it('agrees with it: deadlines that are just the end of the plan', () => {
    const { later } = deadlineMonthWords('en');
    expect(later('1', '31 December 2008')).toMatch(/^1 measure says /);
    expect(later('2', '31 December 2008')).toMatch(/^2 measures say /);
    const { planEndToo } = t('en').deadlines;
    expect(planEndToo('1')).toMatch(/^1 item due then says /);
    expect(planEndToo('163')).toMatch(/^163 items due then say /);
  });

  it('names the entry that many rows share without counting it among others that there may not be', () => {
    expect(calendarWords('en').periodEnd('163')).toBe(
      '163 rows that name just the end of the plan share one entry',
    );
    expect(calendarWords('zh').periodEnd('163')).toBe('只寫到計畫期末的 163 項合為一則');
  });

  it('agrees with it: deadlines without a day', () => {
    const { noDay } = readingWords('en').glance;
    expect(noDay('1')).toBe('1 without a day of its own');
    expect(noDay('6')).toBe('6 without a day of their own');
  });

  it('says of targets which are drawn, and of none that it shares a unit where it does not', () => {
    const en = (drawn: string, all: string) => chartWords('en').targets.lead(drawn, all, false);
    expect(en('0', '1')).toBe(
      'The plan promises one figure. It is a target, not a result. It is not drawn, for there is nothing to compare it with; see the table.',
    );
    expect(en('0', '2')).toMatch(/ No two share a unit, so none is drawn; see the table\.$/);
    expect(en('1', '2')).toMatch(/ One of them, a percentage, is drawn; the table has all\.$/);
    expect(en('7', '16')).toMatch(/ 7 of them, percentages and those that share a unit, are drawn/);
    expect(en('2', '2')).toBe('The plan promises 2 figures. They are targets, not results.');
    const zh = (drawn: string, all: string) => chartWords('zh').targets.lead(drawn, all, false);
    expect(zh('0', '2')).toMatch(/沒有單位相同而能並列的，因此不畫圖，列在表格裡。$/);
    expect(zh('1', '2')).toMatch(/百分比與單位相同而能並列的 1 項畫成圖，全部列在表格裡。$/);
  });

  it('agrees with it: what is counted at the head of a plan, of charts, registers and data', () => {
    const { unitCount, innovations } = readingWords('en').glance;
    expect([unitCount('1'), unitCount('4')]).toEqual(['1 unit', '4 units']);
    expect(innovations('1')).toBe(', and 1 innovation proposal');
    expect(chartWords('en').years.total('1')).toBe('1 measure');
    expect(completenessWords('en').counted('1', '1', '100')).toBe('100% (1 of 1 row)');
    expect(disclosureWords.en.summary.recorded('1', '10')).toBe('1 of 10 items is recorded.');
    expect(dataPageWords('en').everything.holds('24', '1')).toBe('24 datasets with 1 row in all');
    const { status, statusCounts } = exploreWords('en');
    expect(status('1', '5')).toBe('1 of 5 rows matches');
    expect(statusCounts('1', '1', '1')).toBe('1 of 1 row matches, in 1 group');
  });

  it('does not number the first rows of a dataset that has none', () => {
    expect(t('en').data.firstRowsHeading('0')).toBe('First rows');
    expect(t('en').data.firstRowsHeading('1')).toBe('First 1 row');
    expect(t('zh').data.firstRowsHeading('0')).toBe('前幾筆');
  });

  it('names the source among what a row offers only where there is one to lead to', () => {
    expect(readingWords('zh').table.lead(true)).toContain('看原文');
    expect(readingWords('zh').table.lead(false)).toBe(
      '按列末的識別碼，可複製連結、引用、單獨列印。',
    );
    expect(readingWords('en').table.lead(false)).not.toContain('source');
  });
});
