import { planYearAndState } from '../../../../src/site/views/plan-state.ts';
import { describe, expect, it } from 'vitest';
import { formatDrafts } from '../../../../src/content/problems/draft-state.ts';
import {
  all,
  files,
  healthBureau,
  loadHealthBureau,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';
import { faultsOfDraft, stoppingFaults, STOPPING } from '../../../support/draft-faults.ts';
import type { loadCorpus } from '../../../../src/corpus/assembly/load-corpus.ts';

const GREEN = 'demo-health-112-green';
const FOOD = 'demo-health-113-food';
const noDay = (text: string) => text.replace(/^published: .*$/m, 'published: null');
const draft: Changes = { [files.green]: noDay };

/** The plan of 113 with its second version in draft. */
const nextVersion: Changes = { [files.food]: replacing('status: current', 'status: draft') };

const errorsOf = ({ problems }: Pick<ReturnType<typeof loadCorpus>, 'problems'>) =>
  problems.filter(({ severity, draft: isDraft }) => severity === 'error' && !isDraft);

describe('a plan without a day of publication', () => {
  it('is left out and named, and all others are published', async () => {
    const before = (await loadHealthBureau()).corpus!;
    const { corpus, drafts } = await loadHealthBureau(draft);
    expect(corpus!.plans.map(({ planId }) => planId)).toEqual(
      before.plans.map(({ planId }) => planId).filter((id) => id !== GREEN),
    );
    expect(drafts).toEqual([
      expect.objectContaining({ planId: GREEN, stays: null, isShown: false, faults: 0 }),
    ]);
  });

  it('may hold marks, placeholders and faults: they are told as those of a draft', async () => {
    const { corpus, problems, drafts } = await loadHealthBureau({
      [files.green]: all(noDay, replacing('notes:', 'review:\n  - 【待填：標題】\n  - 乙\nnotes:')),
      [files.greenTable]: replacing('text: 雙面列印。', "text: ''"),
    });
    expect(corpus).not.toBeNull();
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { draft: true },
    ]);
    expect(drafts).toMatchObject([{ faults: 1, marks: 2, placeholders: 0 }]);
  });

  it('stops nobody, whatever is wrong in it, if only its front matter can be read', () => {
    // The deep tests try all of them.
    const faults = faultsOfDraft().filter(
      ({ file, name }, at) => at % 3 === 0 || (file === files.green && STOPPING.includes(name)),
    );
    expect(faults.length).toBeGreaterThan(30);
    const stopping = stoppingFaults(faults);
    expect(new Set(stopping.map(({ file }) => file))).toEqual(new Set([files.green]));
    expect(stopping.map(({ name }) => name)).toEqual(STOPPING);
  });

  it('has its ids, and who is published has them by right', async () => {
    const id = /id: (\S+)/.exec(
      new TextDecoder().decode((await healthBureau()).files.get(files.annualTable)!.data!),
    )![1]!;
    const twice = (text: string) => text.replace(/id: \S+/, `id: ${id}`);
    const { corpus, problems } = await loadHealthBureau({ ...draft, [files.greenTable]: twice });
    expect(corpus).not.toBeNull();
    expect(problems.filter(({ ruleId }) => ruleId === 'id/duplicate')).toMatchObject([
      { file: `content/${files.greenTable}`, draft: true },
    ]);
  });

  it('is not judged by a day that it has not', async () => {
    const ahead = all(noDay, (text) => text.replace(/^modified: .*$/m, "modified: '2025-01-01'"));
    const takenOff = all(noDay, (text) =>
      text.replace(/^notes:/m, "retired: { retired_on: '2023-01-02', reason: 撤回 }\nnotes:"),
    );
    const changes: Changes[] = [
      // With rows that were removed before its last change.
      { [files.food]: noDay },
      { [files.green]: ahead },
      { [files.green]: takenOff },
    ];
    for (const change of changes) {
      const { problems, drafts } = await loadHealthBureau(change);
      expect(drafts).toHaveLength(1);
      const ofDraft = problems.filter(
        ({ draft: isDraft, ruleId }) => isDraft && ruleId !== 'version/published-before',
      );
      expect(ofDraft.filter(({ message }) => message.includes('登載'))).toEqual([]);
    }
    const { problems } = await loadHealthBureau({ [files.green]: ahead });
    expect(problems.find(({ ruleId }) => ruleId === 'date/after-as-of')?.message).toBe(
      '更新日是 2025-01-01，在 as_of（2024-06-30）之後',
    );
  });

  it('that was amended is told that it was published before, which is all that is wrong', async () => {
    const { problems, corpus } = await loadHealthBureau({ [files.food]: noDay });
    expect(corpus!.planById.has(FOOD)).toBe(false);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([
      {
        file: `content/${files.food}`,
        ruleId: 'version/published-before',
        message: 'published 是空的，整份計畫因此不會發布；但 versions/1 已在 2024-01-10 登載',
        draft: true,
      },
    ]);
  });

  it('that drafts an amendment by its status has no such error', async () => {
    for (const status of ['draft', 'superseded']) {
      const { problems } = await loadHealthBureau({
        [files.food]: all(noDay, replacing('status: current', `status: ${status}`)),
      });
      expect(problems.map(({ ruleId }) => ruleId)).not.toContain('version/published-before');
    }
  });

  it('is told twice where it repeats a row of another plan, though not of its own former version', async () => {
    const { problems } = await loadHealthBureau({
      [files.food]: noDay,
      [files.foodTable]: replacing('demo-health-113-food-007', 'demo-health-112-001'),
    });
    expect(problems.filter(({ ruleId }) => ruleId === 'id/duplicate')).toHaveLength(1);
  });

  it('is shown with --allow-unreviewed, marked', async () => {
    const options = { asOf: null, allowUnreviewed: true };
    const { corpus } = await loadHealthBureau(draft, options);
    const green = corpus!.planById.get(GREEN)!;
    expect(green.metadata.review[0]).toBe('這是草稿，尚未發布');
    expect(green.isDraft).toBe(true);
    expect(planYearAndState(green, 'zh')).toMatch(/，草稿$/);
    const others = corpus!.plans.filter(({ planId }) => planId !== GREEN);
    expect(others.some(({ isDraft }) => isDraft)).toBe(false);
    const faulty = { ...draft, [files.greenTable]: replacing('text: 雙面列印。', "text: ''") };
    expect((await loadHealthBureau(faulty, options)).corpus!.planById.has(GREEN)).toBe(false);
  });

  it('leaves a category that rests on it alone not yet published', async () => {
    const { corpus, problems } = await loadHealthBureau({
      [files.green]: all(
        noDay,
        replacing('published: null', 'disclosure_category: art7-9\npublished: null'),
      ),
      [files.register]: replacing('state: not-recorded', 'state: published-here\n    extent: all'),
    });
    const { entries } = corpus!.registerByInstitution.get('demo-health')!;
    expect(entries.find(({ category }) => category.id === 'art7-9')!.state).toBe('not-yet');
    expect(problems.map(({ ruleId }) => ruleId)).toContain('disclosure/rests-on-drafts');
  });
});

describe('a plan with a day of publication and open marks', () => {
  const marked = replacing('notes:', 'review:\n  - 標題\nnotes:');

  it('is published with them', async () => {
    const { corpus, drafts } = await loadHealthBureau({ [files.green]: marked });
    expect(drafts).toEqual([]);
    expect(corpus!.planById.get(GREEN)!.metadata.review).toEqual(['標題']);
  });

  it('is a draft in content of version 1', async () => {
    const { corpus, drafts } = await loadHealthBureau({
      [files.green]: marked,
      [files.site]: replacing('schema_version: 2', 'schema_version: 1'),
    });
    expect(drafts).toMatchObject([{ planId: GREEN, marks: 1 }]);
    expect(corpus!.planById.has(GREEN)).toBe(false);
  });
});

describe('a version in draft', () => {
  it('leaves the version before it published at the address of the plan', async () => {
    const before = (await loadHealthBureau()).corpus!.planById.get(FOOD)!;
    const { corpus, drafts, problems } = await loadHealthBureau(nextVersion);
    expect(errorsOf({ problems })).toEqual([]);
    expect(drafts).toMatchObject([{ planId: FOOD, stays: '1' }]);
    const plan = corpus!.planById.get(FOOD)!;
    const former = before.versions.find(({ isCurrent }) => !isCurrent)!.plan;
    expect(plan.href).toBe(before.href);
    expect(plan.versions).toHaveLength(1);
    expect(plan.rows.map(({ text }) => text)).toEqual(former.rows.map(({ text }) => text));
    expect(plan.sections.map(({ text }) => text)).toEqual(former.sections.map(({ text }) => text));
  });

  it('tells what has to be written before it is published: an approval is asked of an official site', async () => {
    const lacking = async (food: (text: string) => string) => {
      const { drafts } = await loadHealthBureau({ [files.food]: food });
      return [drafts[0]!.lacks, formatDrafts(drafts)] as const;
    };
    const drafted = replacing('status: current', 'status: draft');
    // Published before approvals were asked for.
    const [old, said] = await lacking(drafted);
    expect(old).toEqual(['current']);
    expect(said).toContain('沒有待辦；把 version 的 status 改為 current，就會發布');
    const [bare, saidOfBare] = await lacking(all(drafted, noDay));
    expect(bare).toEqual(['approved', 'published', 'current']);
    expect(saidOfBare).toContain('加上核定紀錄（approved），填上 published（本站登載日），');
    const [next] = await lacking((text) =>
      drafted(text).replace(/^published: .*$/m, "published: '2026-12-01'"),
    );
    expect(next).toEqual(['approved', 'current']);
    const unofficial = await loadHealthBureau({
      ...draft,
      [files.site]: replacing('official: true', 'official: false'),
    });
    expect(unofficial.drafts).toMatchObject([{ lacks: ['published'] }]);
  });

  it('withholds from that version too, and stops the build where this cannot be read', async () => {
    const plan = (await loadHealthBureau(nextVersion)).corpus!.planById.get(FOOD)!;
    expect(plan.withholdings.length).toBeGreaterThan(0);
    const broken = await loadHealthBureau({
      [files.food]: all(
        replacing('status: current', 'status: draft'),
        replacing('decided_by:', 'decidedby:'),
      ),
    });
    expect(broken.corpus).toBeNull();
  });
});
