import { describe, expect, it } from 'vitest';
import {
  all,
  files,
  healthBureau,
  problemsOf,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';
import {
  RESTING_ON_A_PLAN,
  contentFaults,
  outcomesOf,
  untrue,
} from '../../../support/content-faults.ts';

/** One in so many of the faults is tried here, `test/deep` tries them all. */
const SAMPLE = 61;

/** File and rule of every problem that these changes cause. */
async function toldOf(changes: Changes): Promise<string[]> {
  return (await problemsOf(changes)).map(({ file, ruleId }) => `${file} ${ruleId}`);
}

describe('a file with faults', () => {
  it('is all that anything is said of, whatever is wrong in it', async () => {
    const folder = await healthBureau(RESTING_ON_A_PLAN);
    const faults = [...contentFaults(folder)].filter((_, index) => index % SAMPLE === 0);
    const outcomes = [...outcomesOf(folder, faults)];
    expect(outcomes.length).toBeGreaterThan(50);
    expect(outcomes.flatMap(untrue)).toEqual([]);
  });

  it('is a plan all the same where a register rests on it', async () => {
    expect(await toldOf(RESTING_ON_A_PLAN)).toEqual([]);
    const misspelt = all(
      RESTING_ON_A_PLAN[files.green] as (text: string) => string,
      replacing('title:', 'tittle:'),
    );
    expect(await toldOf({ ...RESTING_ON_A_PLAN, [files.green]: misspelt })).toEqual([
      `content/${files.green} schema/unknown-key`,
    ]);
  });

  it('may be about a category that it does not name any more', async () => {
    const misspelt = all(
      RESTING_ON_A_PLAN[files.green] as (text: string) => string,
      replacing('disclosure_category:', 'disclosure_categroy:'),
    );
    expect(await toldOf({ ...RESTING_ON_A_PLAN, [files.green]: misspelt })).toEqual([
      `content/${files.green} schema/unknown-key`,
    ]);
  });

  it('may withhold the rows that have no text', async () => {
    expect(await toldOf({ [files.food]: replacing('withheld:', 'witheld:') })).toEqual([
      `content/${files.food} schema/unknown-key`,
    ]);
  });

  it('may hold what a correction is about', async () => {
    const changes = { [files.annual]: replacing('document_number:', 'document_nubmer:') };
    expect(await toldOf(changes)).toEqual([`content/${files.annual} schema/unknown-key`]);
  });

  it('may hold the grounds on which a plan withholds', async () => {
    const changes = { [files.grounds]: replacing('restriction_grounds:', 'grounds:') };
    expect(new Set((await problemsOf(changes)).map(({ file }) => file))).toEqual(
      new Set([`content/${files.grounds}`]),
    );
  });

  it('is there, under a name with a slip too', async () => {
    const folder = await healthBureau();
    for (const path of [files.planTypes, files.bureau, files.green, files.greenTable]) {
      const data = folder.files.get(path)!.data!;
      const misnamed = path.endsWith('.md')
        ? path.replace('plan.md', 'Plan.md')
        : path.replace('yaml', 'yml');
      expect(await toldOf({ [path]: null, [misnamed]: data })).toEqual([
        `content/${misnamed} file/unexpected`,
      ]);
    }
  });

  it('is no other file than the one beside it', async () => {
    const misnamed = files.greenTable.replace('.yaml', '.yml');
    const changes = {
      [misnamed]: 'columns: []\n',
      [files.midtermTable]: replacing('demo-health-112-midterm-010', 'demo-health-112-green-001'),
    };
    expect((await toldOf(changes)).sort()).toEqual([
      `content/${misnamed} file/unexpected`,
      `content/${files.midtermTable} id/duplicate`,
    ]);
  });

  it('is told once of an entry with a misspelt key', async () => {
    const changes = {
      [files.register]: replacing('extent: all\n    link', 'extend: all\n    link'),
    };
    expect(await toldOf(changes)).toEqual([`content/${files.register} schema/unknown-key`]);
  });

  it.each([
    ['row', replacing("label: '1.1'\n", 'label: [1]\n')],
    ['table', replacing('columns:', 'colums:')],
    ['text', replacing('columns:', 'columns: "')],
  ])('keeps its ids: that of a %s that cannot be read is not free', async (_, spoil) => {
    const changes = {
      [files.annualTable]: spoil,
      [files.midtermTable]: replacing('demo-health-112-midterm-010', 'demo-health-112-001'),
    };
    expect(await toldOf(changes)).toContain(`content/${files.midtermTable} id/duplicate`);
  });
});

describe('a file that is gone', () => {
  it('is missed where it is named', async () => {
    const told = await toldOf({
      [files.clinic]: null,
      'disclosures/demo-clinic.yaml': 'notes: []\n',
    });
    expect(told).toEqual(['content/disclosures/demo-clinic.yaml reference/institution']);
  });
});
