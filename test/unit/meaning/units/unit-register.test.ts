import { describe, expect, it } from 'vitest';
import { institutionSchema } from '../../../../src/content/schemas/institution.ts';
import { UnitRegister } from '../../../../src/meaning/units/unit-register.ts';

const record = institutionSchema.parse({
  name: '甲館',
  units: [
    { id: 'a-digital', name: '數位資源服務科', aliases: ['數位資源服科'] },
    { id: 'a-all', name: '各組室', collective: true },
    { id: 'a-old', name: '採編組', valid_to: '2012-12-31' },
    { id: 'a-care-1', name: '保健科', valid_to: '2013-06-30' },
    { id: 'a-care-2', name: '保健科', valid_from: '2013-07-01' },
  ],
  unresolved_units: [{ written: '資訊科', note: '無此名稱。' }],
});
const register = new UnitRegister(record);
const in2012 = { start: '2012-01-01', end: '2012-12-31' };
const in2013 = { start: '2013-01-01', end: '2013-12-31' };
const in2014 = { start: '2014-01-01', end: '2014-12-31' };

/** Id of the unit that a name means, else why it means none. */
function meaning(name: string, period = in2012) {
  const reading = register.read(name, period);
  return reading.kind === 'unit' ? reading.unit.id : reading.kind;
}

describe('a name in the unit column', () => {
  it('means the unit of that name', () => {
    expect(register.read('數位資源服務科', in2012)).toEqual({
      kind: 'unit',
      unit: record.units[0],
      isAlias: false,
    });
  });

  it('means the unit of which it is an alias', () => {
    expect(register.read('數位資源服科', in2012)).toMatchObject({ kind: 'unit', isAlias: true });
  });

  it('is the same with spaces and in full width', () => {
    expect(meaning('數位 資源\n服務科')).toBe('a-digital');
  });

  it('of a collective means a unit of its own', () => {
    expect(meaning('各組室')).toBe('a-all');
  });

  it('is not guessed', () => {
    expect(meaning('數位資源科')).toBe('unknown');
    expect(register.read('資訊科', in2012)).toEqual({ kind: 'unresolved', note: '無此名稱。' });
  });

  it('means a unit only in the time of that unit, its last day included', () => {
    expect(meaning('採編組', in2012)).toBe('a-old');
    expect(meaning('採編組', { start: '2012-12-31', end: '2013-12-31' })).toBe('a-old');
    expect(register.read('採編組', in2013)).toEqual({
      kind: 'not-then',
      units: [record.units[2]],
      instead: [],
    });
  });

  it('means the unit that bore it at the time', () => {
    expect(meaning('保健科', in2012)).toBe('a-care-1');
    expect(meaning('保健科', in2014)).toBe('a-care-2');
  });

  it('cannot be told when it passed from one unit to another within the period', () => {
    expect(register.read('保健科', in2013)).toEqual({
      kind: 'unresolved',
      note: '計畫期間內先後有不同單位使用這個名稱，無從確定所指。',
    });
  });

  it('is known whatever the period', () => {
    const names = ['採編組', '資訊科', '數位資源服科', '會計室'];
    expect(names.map((name) => register.isKnown(name))).toEqual([true, true, true, false]);
  });
});
