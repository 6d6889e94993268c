import { describe, expect, it } from 'vitest';
import {
  all,
  files,
  loadHealthBureau,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

/** Rule and place of every problem. */
async function toldOf(changes: Parameters<typeof problemsOf>[0]) {
  return (await problemsOf(changes)).map(({ ruleId, place }) => ({ ruleId, place }));
}

describe('a file with faults in its shape', () => {
  it('is checked in its other parts too, each at its own line', async () => {
    const changes = {
      [files.midtermTable]: all(
        replacing("label: '1.1'", 'lable: "1.1"'),
        replacing("label: '1.2'", 'label: 1.2'),
        // The row is left out, so that the one behind it moves up.
        replacing('text: 照顧計畫', 'text: ""'),
        replacing('canonical: 113年12月', 'canonical: 113年14月'),
        replacing('[每季]', '[112年13月]'),
        replacing('[心理健康科]', '[心裡健康科]'),
        replacing('quote: 全年出車12次', 'quote: 全年出車13次'),
      ),
    };
    const place = (passage: string) => placeOf(changes, files.midtermTable, passage);
    const told = await toldOf(changes);
    expect(told).toHaveLength(7);
    expect(told).toEqual(
      expect.arrayContaining([
        { ruleId: 'schema/unknown-key', place: await place('lable') },
        { ruleId: 'schema/unquoted', place: await place('1.2\n') },
        { ruleId: 'schema/empty', place: await place('""') },
        { ruleId: 'deadline/not-understood', place: await place('112年13月') },
        { ruleId: 'deadline/not-understood', place: await place('113年14月') },
        { ruleId: 'unit/unknown', place: await place('心裡健康科') },
        { ruleId: 'target/quote', place: await place('全年出車13次') },
      ]),
    );
  });

  it('takes a text without quotes as it is written', async () => {
    const changes = { [files.midtermTable]: replacing('[每季]', '[112.10]') };
    expect((await toldOf(changes)).map(({ ruleId }) => ruleId)).toEqual(['schema/unquoted']);
  });

  it('is not called wrong again in every row when a column is', async () => {
    const changes = {
      [files.annualTable]: replacing('supporting_unit: 協辦單位', 'suporting_unit: 協辦單位'),
    };
    expect((await toldOf(changes)).map(({ ruleId }) => ruleId)).toEqual(['schema/unknown-key']);
  });

  it('is not missed by the rows that refer to a row with faults', async () => {
    const changes = {
      [files.annualTable]: replacing('text: 辦理子宮頸抹片', 'txet: 辦理子宮頸抹片'),
    };
    expect((await toldOf(changes)).map(({ ruleId }) => ruleId)).toEqual(['schema/unknown-key']);
  });

  it('leaves out what only holds faults, and goes on', async () => {
    const changes = {
      [files.greenTable]: all(
        replacing('text: 雙面列印。', "text: ''"),
        replacing('id: demo-health-112-green-002', 'id: demo-health-112-green-001'),
      ),
    };
    expect((await toldOf(changes)).map(({ ruleId }) => ruleId).sort()).toEqual([
      'id/duplicate',
      'schema/empty',
    ]);
  });

  it('gives no corpus', async () => {
    const { corpus } = await loadHealthBureau({
      [files.annualTable]: replacing("label: '1.10'", 'label: 1.10'),
    });
    expect(corpus).toBeNull();
  });
});

describe('a plan whose plan.md has faults', () => {
  const faulty = replacing("end: '2025-12-31'", "end: '2025-13-31'");

  it('has its table checked all the same', async () => {
    const changes = {
      [files.midterm]: faulty,
      [files.midtermTable]: all(
        replacing('[每季]', '[112年13月]'),
        replacing('[心理健康科]', '[心裡健康科]'),
      ),
    };
    expect((await toldOf(changes)).map(({ ruleId }) => ruleId).sort()).toEqual([
      'deadline/not-understood',
      'schema/format',
      'unit/unknown',
    ]);
  });

  it('is not told of deadlines and units outside a period that nobody knows', async () => {
    expect((await toldOf({ [files.midterm]: faulty })).map(({ ruleId }) => ruleId)).toEqual([
      'schema/format',
    ]);
    const annual = {
      [files.annual]: replacing("end: '2023-12-31'", "end: '2023-13-31'"),
      [files.annualTable]: replacing('[食品藥物科]', '[食品衛生科]'),
    };
    expect((await toldOf(annual)).map(({ ruleId }) => ruleId)).toEqual(['schema/format']);
  });
});

describe('a plan whose measures.yaml cannot be read', () => {
  it('has its plan.md checked all the same', async () => {
    const changes = {
      [files.midterm]: replacing('basis: 一、依據', 'basis: 一、法源'),
      [files.midtermTable]: replacing('text: 結案報告。', 'text: @結案報告。'),
    };
    expect((await toldOf(changes)).map(({ ruleId }) => ruleId).sort()).toEqual([
      'file/yaml-syntax',
      'narrative/section',
    ]);
  });
});
