import { describe, expect, it } from 'vitest';
import { all, files, placeOf, problemsOf, replacing } from '../../../support/content-folder.ts';
import { formatProblem } from '../../../../src/content/problems/report.ts';

/** Faults of every kind, in every file of the health bureau. */
const changes = {
  [files.site]: replacing('official: true', 'official: 是'),
  [files.clinic]: '\ufeffname: 示範鎮衛生所\r\n',
  [files.bureau]: replacing('- 健促科', '- 健促;科\n      - 健促科'),
  [files.dimensions]: replacing(
    'heading: 長照服務, dimension: care',
    'heading: 長照服務, dimension: carre',
  ),
  [files.annual]: all(
    replacing('title: 示範縣衛生局', 'tittle: 示範縣衛生局'),
    replacing("end: '2023-12-31'", "end: '2023-02-30'"),
  ),
  [files.annualTable]: all(
    replacing("label: '1.10'", 'label: 1.10'),
    replacing('[食品藥物科]', '[食品藥務科]'),
    replacing('quote: 篩檢率達60%以上', 'quote: 篩檢率達六成'),
  ),
  [files.green]: replacing('112年節約', '112年<b>節約'),
  [files.greenTable]: replacing('demo-health-112-green-003', 'demo-health-112-010'),
  [files.midterm]: replacing('basis: 一、依據', 'basis: 一、依劇'),
  [files.midtermTable]: all(
    replacing('[112年6月, 113年6月', '[112年13月, 113年6月'),
    replacing('[114年12月31日]', '[114年2月30日]'),
    replacing('[心理健康科]', '[心裡健康科]'),
  ),
  'institutions/甲.yml': 'name: 甲\n',
  'plans/demo-health/113/plan.md': null,
  'plans/demo-health/113/measures.yaml': 'columns: { measure: 作法 }\n',
};

describe('problems', () => {
  it('of all files and all kinds are told in one go', async () => {
    const told = (await problemsOf(changes)).map(({ file, ruleId }) => `${file} ${ruleId}`);
    expect(told.sort()).toEqual([
      'content/institutions/demo-clinic.yaml file/byte-order-mark',
      'content/institutions/demo-clinic.yaml file/line-ends',
      'content/institutions/demo-health.yaml list/separator',
      'content/institutions/甲.yml file/unexpected',
      'content/plans/demo-health/112-green/measures.yaml id/duplicate',
      'content/plans/demo-health/112-midterm/measures.yaml deadline/not-understood',
      'content/plans/demo-health/112-midterm/measures.yaml deadline/not-understood',
      'content/plans/demo-health/112-midterm/measures.yaml unit/unknown',
      'content/plans/demo-health/112-midterm/plan.md narrative/section',
      'content/plans/demo-health/112/measures.yaml schema/unquoted',
      'content/plans/demo-health/112/measures.yaml target/quote',
      'content/plans/demo-health/112/measures.yaml unit/unknown',
      'content/plans/demo-health/112/plan.md schema/format',
      'content/plans/demo-health/112/plan.md schema/unknown-key',
      'content/plans/demo-health/113/plan.md file/missing',
      'content/site.yaml schema/type',
      'content/vocabularies/dimensions.yaml reference/dimension',
    ]);
  });

  it('are lines of file, line, column, severity, rule, message and remedy', async () => {
    const { line, column } = await placeOf(changes, files.midtermTable, '心裡健康科');
    const problem = (await problemsOf(changes)).find(({ message }) => message.includes('心裡'));
    expect(formatProblem(problem!)).toBe(
      `content/${files.midtermTable}:${line}:${column}  錯誤 error  unit/unknown  ` +
        '主辦單位「心裡健康科」不在 institutions/demo-health.yaml 的單位之中  → 是否為「心理健康科」？',
    );
  });
});
