import { expect, test } from 'vitest';
import { showContent, type ShownContent } from '../../../../scripts/preview/shown-content.ts';
import { healthBureau, files, type Changes } from '../../../support/content-folder.ts';

const options = { asOf: null, allowUnreviewed: true };

async function show(changes: Changes, before: ShownContent | null = null): Promise<ShownContent> {
  return showContent(await healthBureau(changes), options, before);
}

const titleOf = ({ corpus }: ShownContent, planId: string) => corpus?.planById.get(planId)?.title;
const annual = 'demo-health-112';
const midterm = 'demo-health-112-midterm';

const retitled = (title: string) => (text: string) =>
  text.replace(/^title: .*$/m, `title: ${title}`);

test('content without errors is shown as it is', async () => {
  const shown = await show({ [files.annual]: retitled('甲計畫') });
  expect(titleOf(shown, annual)).toBe('甲計畫');
  expect(shown.stale).toEqual(new Set());
});

test('a plan with an error is shown as it was before, and all others as they are now', async () => {
  const before = await show({ [files.annual]: retitled('甲計畫') });
  const after = await show(
    {
      [files.annual]: (text) => `${retitled('乙計畫')(text)}`.replace(/^period:/m, 'perio:'),
      [files.midterm]: retitled('丙計畫'),
    },
    before,
  );
  expect(titleOf(after, annual)).toBe('甲計畫');
  expect(titleOf(after, midterm)).toBe('丙計畫');
  expect([...after.stale]).toEqual(['plans/demo-health/112/']);
  expect(after.problems.some(({ severity }) => severity === 'error')).toBe(true);
});

const draft = (text: string) => text.replace(/^published: .*$/m, 'published: null');

test('a draft is shown with cells that nobody understands yet, its words kept', async () => {
  const { corpus, problems } = await show({
    [files.midterm]: draft,
    [files.midtermTable]: (text) =>
      text.replace('[健康促進科]', '[從未聽過的科]').replace('[114年12月31日]', '[下下週]'),
  });
  const rows = corpus!.planById.get(midterm)!.rows;
  expect(problems.map(({ ruleId }) => ruleId)).toEqual(
    expect.arrayContaining(['unit/unknown', 'deadline/not-understood']),
  );
  const assigned = rows.flatMap(({ assignments }) => assignments);
  expect(assigned).toContainEqual(expect.objectContaining({ unit: '從未聽過的科', unitId: null }));
  const deadlines = rows.flatMap(({ typedDeadlines }) => typedDeadlines);
  expect(deadlines).toContainEqual(
    expect.objectContaining({ text: '下下週', kind: 'other', start_date: null }),
  );
});

test('a draft that cannot be read any more is shown as it was, and no other plan stands still for it', async () => {
  const asDraft = (title: string) => (text: string) => draft(retitled(title)(text));
  const before = await show({ [files.annual]: asDraft('甲計畫') });
  const faulty = {
    [files.annual]: asDraft('乙計畫'),
    [files.annualTable]: (text: string) => text.replace('text:', 'txet:'),
  };
  const broken = await show({ ...faulty, [files.midterm]: retitled('丙計畫') }, before);
  expect(titleOf(broken, annual)).toBe('甲計畫');
  expect(titleOf(broken, midterm)).toBe('丙計畫');
  expect([...broken.stale]).toEqual(['plans/demo-health/112/']);
  const still = await show({ ...faulty, [files.midterm]: retitled('丁計畫') }, broken);
  expect(titleOf(still, annual)).toBe('甲計畫');
  expect(titleOf(still, midterm)).toBe('丁計畫');
  const mended = await show({ [files.annual]: asDraft('乙計畫') }, still);
  expect(titleOf(mended, annual)).toBe('乙計畫');
  expect(mended.stale.size).toBe(0);
});

test('once the error is mended the plan is shown as it is again', async () => {
  const before = await show({});
  const broken = await show({ [files.annualTable]: '- [' }, before);
  const mended = await show({ [files.annual]: retitled('乙計畫') }, broken);
  expect(titleOf(mended, annual)).toBe('乙計畫');
  expect(mended.stale.size).toBe(0);
});

test('what is wrong in the files, not in what is shown, is told', async () => {
  const before = await show({});
  const { problems } = await show({ [files.midtermTable]: '- [' }, before);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  for (const { file } of errors) expect(file).toContain(files.midtermTable);
});

test('a plan that never was without errors is left out, and the rest is shown', async () => {
  const shown = await show({ [files.greenTable]: '- [' });
  expect(shown.corpus?.planById.has('demo-health-112-green')).toBe(false);
  expect(titleOf(shown, annual)).toBeDefined();
});

test('a file of all pages with an error is shown as it was', async () => {
  const before = await show({});
  const after = await show({ [files.bureau]: (text) => `${text}\nnonsense: 1\n` }, before);
  expect(after.corpus).not.toBeNull();
  expect([...after.stale]).toEqual([files.bureau]);
});

test('content that could never be shown is no corpus', async () => {
  const { corpus, problems } = await show({ [files.site]: '- [' });
  expect(corpus).toBeNull();
  expect(problems.length).toBeGreaterThan(0);
});
