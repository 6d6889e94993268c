import { describe, expect, it } from 'vitest';
import { planGlance } from '../../../../../src/site/views/plan-table/plan-glance.ts';
import { planLines } from '../../../../../src/site/views/plan-lines.ts';
import { t } from '../../../../../src/words/interface/index.ts';
import { contentCorpus } from '../../../../support/content-corpus.ts';

const fivePlans = await contentCorpus('five-plans');
const agency = await contentCorpus('health-bureau');

describe('a plan at a glance', () => {
  const corpus = fivePlans;
  const glance = (planId: string) =>
    planGlance({ corpus, language: 'zh' }, corpus.planById.get(planId)!);

  it('says how many measures there are, by whom, and due when', () => {
    const { measures, units, deadlines, results, notices } = glance('nlpi-106');
    expect(measures).toBe('126 項');
    expect(units!.count).toBe('16 個單位');
    expect(units!.named.slice(0, 2)).toEqual([
      { name: '閱覽諮詢科', isChinese: true, count: '（39）' },
      { name: '數位資源服務科', isChinese: true, count: '（25）' },
    ]);
    // 28 rows name just the end of the plan: no month of their own, as in the picture of the year.
    expect(deadlines).toEqual([
      '某月到期 9 項',
      '只寫到期末 28 項',
      '定期辦理 83 項',
      '沒有固定日期 6 項',
    ]);
    expect(results).toBeNull();
    expect(notices).toEqual([]);
  });

  it('counts innovation proposals apart', () => {
    expect(glance('nstm-104').measures).toBe('154 項，另有創新提案 9 項');
    const lines = planLines(corpus.plans, { language: 'zh', words: t('zh') }, true);
    expect(lines.filter(({ proposals }) => proposals > 0)).toMatchObject([
      { plan: { planId: 'nstm-104' }, proposals: 9 },
    ]);
  });

  it('says of no deadline that it names a month where it is just the end of the plan', () => {
    expect(glance('nstm-104').deadlines).toEqual(['只寫到期末 163 項']);
    const { deadlines } = planGlance({ corpus, language: 'en' }, corpus.planById.get('ttcsec-97')!);
    expect(deadlines).toEqual(['39 due in a certain month', '1 just the end of the plan']);
  });

  it('says what is withheld and what was amended', () => {
    const plan = agency.planById.get('demo-health-113-food')!;
    expect(planGlance({ corpus: agency, language: 'zh' }, plan).notices).toEqual([
      { text: '有 3 處不予公開', href: '#plan_withheld' },
      { text: '本頁是第 2 版，修正了 4 列，在表中標明', href: '#plan_versions' },
    ]);
  });

  it('says of no row that is withheld that it has no deadline', () => {
    const plan = agency.planById.get('demo-health-113-food')!;
    const withheld = plan.rows.map((row, index) =>
      index > 0 ? row : { ...row, kind: 'measure' as const, typedDeadlines: [], withheld: {} },
    );
    const rows = withheld as unknown as typeof plan.rows;
    const { deadlines } = planGlance({ corpus: agency, language: 'zh' }, { ...plan, rows });
    expect(deadlines.join()).not.toContain('未載期限');
  });

  it('has the totals of the latest results', () => {
    const plan = agency.planById.get('demo-health-112-midterm')!;
    const { results } = planGlance({ corpus: agency, language: 'zh' }, plan);
    expect(results!.figures).toEqual([
      '執行中 2',
      '落後 1',
      '未開始 1',
      '先前已結案 5',
      '沒有回報 7',
    ]);
  });
});
