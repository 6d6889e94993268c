import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../../src/content/schemas/institution.ts';
import { unitSchema } from '../../../../src/content/schemas/institution.ts';
import { historyOf, withDays } from '../../../../src/meaning/units/unit-history.ts';
import { UnitRegister } from '../../../../src/meaning/units/unit-register.ts';

const unit = (id: string, name: string, fields: object = {}): Unit =>
  unitSchema.parse({ id, name, ...fields });
const from = (...changes: [string, string][]) => ({
  predecessors: changes.map(([id, on]) => ({ unit: id, on })),
});
const idsOf = (units: readonly { id: string }[]) => units.map(({ id }) => id);

const promotion = unit('a-promotion', '推廣組');
const extension = unit('a-extension', '推廣科', from(['a-promotion', '2012-07-01']));
const learning = unit('a-learning', '學習科', from(['a-extension', '2016-01-01']));
const other = unit('a-general', '總務組');
const units = [promotion, extension, learning, other];

describe('units that went over into others', () => {
  it('end on the day before, and the others begin on the day', () => {
    expect(withDays(units).map((each) => [each.valid_from, each.valid_to])).toEqual([
      [null, '2012-06-30'],
      ['2012-07-01', '2015-12-31'],
      ['2016-01-01', null],
      [null, null],
    ]);
  });

  it('keep the days that are given: a unit may be older than what it took over', () => {
    const older = unit('a-old', '輔導組', {
      valid_from: '2000-01-01',
      ...from(['a-promotion', '2012-07-01']),
    });
    expect(withDays([promotion, older])[1]!.valid_from).toBe('2000-01-01');
  });

  it('tell no first day of a unit that took over others on different days', () => {
    const both = unit(
      'a-both',
      '服務科',
      from(['a-promotion', '2012-07-01'], ['a-general', '2013-01-01']),
    );
    expect(
      withDays([promotion, other, both]).map((each) => [each.valid_from, each.valid_to]),
    ).toEqual([
      [null, '2012-06-30'],
      [null, '2012-12-31'],
      [null, null],
    ]);
  });

  it('are one history over every step, whichever of them is asked', () => {
    for (const each of [promotion, extension, learning]) {
      expect(idsOf(historyOf(each, units).all)).toEqual([
        'a-promotion',
        'a-extension',
        'a-learning',
      ]);
    }
    const { predecessors, successors } = historyOf(extension, units);
    expect(predecessors).toEqual([{ unit: promotion, on: '2012-07-01' }]);
    expect(successors).toEqual([{ unit: learning, on: '2016-01-01' }]);
    expect(idsOf(historyOf(other, units).all)).toEqual(['a-general']);
  });

  it('of a merger, what was merged is no history of each other', () => {
    const merged = unit(
      'a-merged',
      '服務科',
      from(['a-promotion', '2012-07-01'], ['a-general', '2012-07-01']),
    );
    const all = [promotion, other, merged];
    expect(idsOf(historyOf(promotion, all).all)).toEqual(['a-promotion', 'a-merged']);
    expect(idsOf(historyOf(merged, all).all)).toEqual(['a-promotion', 'a-general', 'a-merged']);
  });
});

describe('a name in a plan', () => {
  const register = new UnitRegister({ units, unresolved_units: [] });
  const year = (number: number) => ({ start: `${number}-01-01`, end: `${number}-12-31` });
  const read = (name: string, number: number) => {
    const reading = register.read(name, year(number));
    return reading.kind === 'unit' ? reading.unit.id : reading.kind;
  };

  it('may be the old or the new one where the plan’s period contains the change', () => {
    expect([read('推廣組', 2012), read('推廣科', 2012)]).toEqual(['a-promotion', 'a-extension']);
  });

  it('is the one that the unit had, in a plan wholly before or after', () => {
    expect([read('推廣組', 2011), read('推廣科', 2011)]).toEqual(['a-promotion', 'not-then']);
    expect([read('推廣組', 2013), read('推廣科', 2013)]).toEqual(['not-then', 'a-extension']);
  });

  it('that the unit did not have then is told with the one that it had', () => {
    const reading = register.read('推廣組', year(2020));
    expect(reading.kind === 'not-then' && idsOf(reading.instead)).toEqual(['a-learning']);
  });

  it('that both bore, one after the other, stays unresolved in a plan that contains the change', () => {
    const again = unit('a-promotion-2', '推廣組', from(['a-promotion', '2012-07-01']));
    const same = new UnitRegister({ units: [promotion, again], unresolved_units: [] });
    expect(same.read('推廣組', year(2012))).toMatchObject({ kind: 'unresolved' });
    expect(same.read('推廣組', year(2013))).toMatchObject({ unit: { id: 'a-promotion-2' } });
  });
});
