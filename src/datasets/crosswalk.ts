import { crosswalkLevels, dimensionIdColumn, planIdColumn, urlColumn } from './common-columns.ts';
import { textColumn, codeColumn } from './column.ts';
import { datasetOf } from './dataset.ts';

/** Which heading of which plan stands for which comparable dimension. */
export const crosswalk = datasetOf(function* (corpus) {
  for (const plan of corpus.plans) {
    for (const mapping of plan.crosswalk) yield { plan, mapping };
  }
})({
  name: 'crosswalk',
  madeFrom: 'plans',
  title: { zh: '面向對照', en: 'Crosswalk' },
  description: {
    zh: '各計畫的實施要項與執行項目標題各對應到哪一個共通面向，一個標題一列；對照是本站所做的判斷，不是計畫原文。同一列有數層標題可對應時，以最細的一層為準。',
    en: 'Which heading of each plan stands for which comparable dimension, one row a heading. The mapping is this site’s judgement and not part of the plans. Where several levels are mapped, the deepest counts.',
  },
  primaryKey: ['plan_id', 'level', 'heading'],
  foreignKeys: [
    { columns: ['plan_id'], references: { dataset: 'plans', columns: ['plan_id'] } },
    { columns: ['dimension_id'], references: { dataset: 'dimensions', columns: ['dimension_id'] } },
  ],
  columns: {
    plan_id: planIdColumn(({ plan }) => plan.planId),
    level: codeColumn(({ mapping }) => mapping.level, {
      title: { zh: '標題層級', en: 'Level' },
      description: {
        zh: '標題在計畫表格中的層級。',
        en: 'Level of the heading in the plan’s table.',
      },
      values: crosswalkLevels,
    }),
    heading: textColumn(({ mapping }) => mapping.heading, {
      title: { zh: '標題', en: 'Heading' },
      description: {
        zh: '計畫所用的標題，編號與名稱依原文；同一格有數個標題者以換行分隔。',
        en: 'Heading that the plan uses, number and name as written; several of one cell are separated by line feeds.',
      },
    }),
    dimension_id: dimensionIdColumn(({ mapping }) => mapping.dimensionId),
    url: urlColumn(({ plan }) => plan.href),
  },
});
