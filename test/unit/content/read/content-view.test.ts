import { describe, expect, it } from 'vitest';
import { viewContent } from '../../../../src/content/read/content-view.ts';
import { parseContent } from '../../../../src/content/read/parse-content.ts';
import type { Check } from '../../../../src/corpus/checks/check.ts';
import { files, healthBureau, replacing, type Changes } from '../../../support/content-folder.ts';

const viewOf = async (changes: Changes) =>
  viewContent(parseContent(await healthBureau(changes), []));

const food = 'demo-health-113-food';

describe('the content that checks look into', () => {
  it.each([
    ['has a misspelt key', replacing('title:', 'tittle:')],
    ['was read but for a key that is not known', replacing('version:', 'versoin:')],
    ['is no YAML', replacing('title:', 'title: "')],
    ['is empty', ''],
  ])('holds a plan whose plan.md %s as unknown', async (_, change) => {
    const view = await viewOf({ [files.food]: change });
    expect(view.planTexts.find(food).is).toBe('unknown');
    expect(view.plansOf('demo-health').all).toBeNull();
    expect([...view.plansOf('demo-health').seen]).toHaveLength(3);
    expect(view.plansOf('demo-clinic').all).toEqual([]);
    expect([...view.holders.plans.holdersOf(food)].map(({ file }) => file)).toEqual([files.food]);
  });

  it('holds a plan whose plan.md is gone as unknown, and one that is gone as absent', async () => {
    const half = await viewOf({ [files.green]: null });
    expect(half.planTexts.find('demo-health-112-green').is).toBe('unknown');
    const gone = await viewOf({ [files.green]: null, [files.greenTable]: null });
    expect(gone.planTexts.find('demo-health-112-green').is).toBe('absent');
    expect(gone.plansOf('demo-health').all).toHaveLength(3);
  });

  it('holds a row that was left out as unknown, and its neighbours as known', async () => {
    const { rowsOf } = await viewOf({
      [files.midtermTable]: replacing("label: '1.1'", "lable: '1.1'"),
    });
    const rows = rowsOf('demo-health-112-midterm');
    expect(rows.find('demo-health-112-midterm-001').is).toBe('unknown');
    expect(rows.find('demo-health-112-midterm-002').is).toBe('known');
    expect(rows.find('no-such-row').is).toBe('unknown');
    expect((await viewOf({})).rowsOf('demo-health-112-midterm').find('no-such-row').is).toBe(
      'absent',
    );
  });

  it('holds entries of a vocabulary that cannot be read as unknown', async () => {
    const { restrictionGrounds } = await viewOf({ [files.grounds]: '' });
    expect(restrictionGrounds.find('art18-1-4').is).toBe('unknown');
    const without = await viewOf({ [files.grounds]: null });
    expect(without.restrictionGrounds.find('art18-1-4').is).toBe('absent');
  });

  it.each([
    ['cannot be read', replacing('title:', 'tittle:')],
    ['was read without the list of what it withholds', replacing('withheld:', 'witheld:')],
  ])('shows no former version of a plan whose plan.md %s', async (_, change) => {
    const content = parseContent(await healthBureau({ [files.food]: change }), []);
    expect(content.former).toEqual({ plans: [], planTexts: [], tables: [], reviews: [] });
    const view = viewContent(content);
    expect(view.formerTexts(food).all).toBeNull();
    expect([...view.formerTexts(food).seen]).toEqual([]);
    // Its ids are no secret, and taken.
    const ids = [...view.holders.rows.holdersOf('demo-health-113-food-002')];
    expect(ids.map(({ file }) => file)).toEqual([files.foodTable, files.formerFoodTable]);
  });

  it('has no list in which a check could fail to see something', () => {
    const careless: Check = {
      *planFacts(plan, content) {
        // @ts-expect-error Plans can be asked for, not searched.
        yield* content.planTexts.length === 0 ? [] : [];
        // @ts-expect-error What was seen is not all there is.
        yield* content.plansOf(plan.institutionId).seen.length === 0 ? [] : [];
        // @ts-expect-error All that there is may not be known.
        yield* content.plansOf(plan.institutionId).all.length === 0 ? [] : [];
        // @ts-expect-error What may have been left out of a plan with faults is not handed over.
        yield* plan.facts.withheld;
        // @ts-expect-error What was found may be unknown.
        yield content.institutions.find(plan.institutionId).value;
      },
    };
    expect(Object.keys(careless)).toEqual(['planFacts']);
  });
});
