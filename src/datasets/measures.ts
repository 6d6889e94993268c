import { z } from 'zod';
import { isoDate, slug } from '../content/schemas/scalars.ts';
import {
  alignmentColumn,
  crosswalkLevels,
  NO_UNIT_TOLD,
  institutionIdColumn,
  institutionNameColumn,
  optionalDimensionIdColumn,
  planIdColumn,
  rocYearColumn,
  urlColumn,
  yearColumn,
} from './common-columns.ts';
import {
  column,
  textColumn,
  optionalTextColumn,
  textListColumn,
  codeColumn,
  optionalCodeColumn,
  conceptListColumn,
} from './column.ts';
import { datasetOf } from './dataset.ts';

/** Every row of every plan's table. */
export const measures = datasetOf(function* (corpus) {
  for (const plan of corpus.plans) yield* plan.rows;
})({
  name: 'measures',
  madeFrom: 'plans',
  title: { zh: '推動作法', en: 'Measures' },
  description: {
    zh: '各機關計畫表格中的每一列：屬於哪個計畫與實施要項、推動作法全文、原文所列的完成期限與承辦單位，依計畫原文的順序排列，每列均有永久網址。',
    en: 'Every row of the tables in the institutions’ plans: its plan and headings, the whole text of the measure, deadlines and units as written, in document order, each with a permanent link.',
  },
  primaryKey: ['measure_id'],
  foreignKeys: [
    { columns: ['plan_id'], references: { dataset: 'plans', columns: ['plan_id'] } },
    {
      columns: ['institution_id'],
      references: { dataset: 'institutions', columns: ['institution_id'] },
    },
    { columns: ['dimension_id'], references: { dataset: 'dimensions', columns: ['dimension_id'] } },
  ],
  columns: {
    measure_id: column(slug, (row) => row.measureId, {
      title: { zh: '推動作法識別碼', en: 'Measure ID' },
      description: {
        zh: '全站唯一、不會更動，也是計畫網頁上的錨點。',
        en: 'Unique across the site and never changed; also the anchor on the plan’s page.',
      },
    }),
    plan_id: planIdColumn((row) => row.plan.planId),
    institution_id: institutionIdColumn((row) => row.plan.institution.institutionId),
    institution_name: institutionNameColumn((row) => row.plan.institutionName),
    roc_year: rocYearColumn((row) => row.plan.rocYear),
    year: yearColumn((row) => row.plan.year),
    position: column(z.int().min(1), (row) => row.position, {
      title: { zh: '列次', en: 'Position' },
      description: {
        zh: '在該計畫中的順序，由 1 起算。',
        en: 'Order within the plan, counted from 1.',
      },
      numbers: { what: 'rows', within: ['plan_id'] },
    }),
    dimension: textColumn((row) => row.dimension, {
      title: { zh: '實施要項（第一層）', en: 'Dimension' },
      description: {
        zh: '實施要項第一層的編號與名稱，依原文。',
        en: 'First level of headings (實施要項), number and name as written.',
      },
    }),
    aspect: optionalTextColumn((row) => row.aspect, {
      title: { zh: '實施要項（第二層）', en: 'Aspect' },
      description: {
        zh: '實施要項第二層的編號與名稱，依原文；原文無此層者為空。',
        en: 'Second level of headings (實施要項), number and name as written; empty where the source has none.',
      },
    }),
    actions: textListColumn((row) => row.actions, {
      title: { zh: '執行項目', en: 'Actions' },
      description: {
        zh: '同一格的全部執行項目，編號與名稱依原文，通常為一項。',
        en: 'All actions (執行項目) of the cell, number and name as written; usually one.',
      },
    }),
    path: textListColumn((row) => row.path, {
      title: { zh: '上層標題', en: 'Path' },
      description: {
        zh: '執行項目與該列之間的各層標題，由上而下，編號與名稱依原文；不予公開者只有編號與「（不予公開）」。',
        en: 'Headings between the action and this row, from the top, number and name as written; of a withheld one its number and （不予公開）.',
      },
    }),
    label: optionalTextColumn((row) => row.label, {
      title: { zh: '編號', en: 'Label' },
      description: {
        zh: '該列自己的編號，依原文，例如 1.1；原文無編號者為空。是文字，不是數字。',
        en: 'The row’s own number as written, e.g. 1.1; empty where it has none. A text, not a number.',
      },
    }),
    kind: codeColumn((row) => row.kind, {
      title: { zh: '列別', en: 'Kind' },
      description: {
        zh: '該列是推動作法、標題，還是創新提案。',
        en: 'Whether the row is a measure, a heading or a proposal of an innovation table.',
      },
      values: {
        measure: { zh: '推動作法', en: 'measure' },
        heading: { zh: '標題（其下另有各項）', en: 'heading with rows below it' },
        innovation: { zh: '創新提案', en: 'proposal of an innovation table' },
      },
    }),
    text: optionalTextColumn((row) => row.text, {
      title: { zh: '推動作法', en: 'Measure' },
      description: {
        zh: '推動作法全文，不含編號；段落與細目之間以換行分隔。不予公開者為空，理由見 withheld_reason。',
        en: 'The whole measure (推動作法) without its number; paragraphs and sub-items are separated by line feeds. Empty where it is withheld, see withheld_reason.',
      },
    }),
    deadlines: textListColumn((row) => row.deadlines, {
      title: { zh: '完成期限', en: 'Deadlines' },
      description: {
        zh: '該列自己的完成期限，依原文；解讀後的日期見資料集 deadlines。',
        en: 'Deadlines of the row’s own cell as written; dates read from them are in dataset deadlines.',
      },
    }),
    units: textListColumn((row) => row.units, {
      title: { zh: '承辦單位', en: 'Units' },
      description: {
        zh: '該列自己的承辦單位，依原文；所指單位見資料集 assignments。',
        en: 'Units of the row’s own cell as written; whom they name is in dataset assignments.',
      },
    }),
    alignment: alignmentColumn((row) => row.alignment),
    notes: textListColumn((row) => row.notes, {
      title: { zh: '註記', en: 'Notes' },
      description: {
        zh: '本站對來源筆誤、疑義與轉錄方式的說明，不是計畫原文。',
        en: 'Remarks of this site on slips and doubts of the source; not part of the plan.',
      },
    }),
    dimension_id: optionalDimensionIdColumn((row) => row.dimensionId),
    dimension_level: optionalCodeColumn((row) => row.dimensionLevel, {
      title: { zh: '對應層級', en: 'Dimension level' },
      description: {
        zh: '共通面向是依哪一層標題對應的；無對應者為空。',
        en: 'Level of the heading by which the comparable dimension was found; empty where none was.',
      },
      values: crosswalkLevels,
    }),
    url: urlColumn((row) => row.href),
    withheld_grounds: conceptListColumn(
      (row) => (row.withheld?.grounds ?? []).map(({ id }) => id),
      {
        vocabulary: 'restriction-grounds',
        title: { zh: '不予公開的依據', en: 'Grounds for withholding' },
        description: {
          zh: '該列不予公開的依據，即政府資訊公開法第十八條第一項的款，art18-1-3 為第三款；公開者為空。詳見資料集 withholdings。',
          en: 'Grounds on which the row is withheld: items of Article 18, paragraph 1 of the Freedom of Government Information Law, art18-1-3 being item 3; empty where it is open. More in dataset withholdings.',
        },
      },
    ),
    withheld_reason: optionalTextColumn((row) => row.withheld?.reason ?? null, {
      title: { zh: '不予公開的理由', en: 'Reason for withholding' },
      description: {
        zh: '該列不予公開的理由；公開者為空。',
        en: 'Why the row is withheld; empty where it is open.',
      },
    }),
    withheld_until: column(isoDate.nullable(), (row) => row.withheld?.until ?? null, {
      title: { zh: '不予公開至', en: 'Withheld until' },
      description: {
        zh: '不予公開的最後一日；公開者與沒有期限者為空。期限過後，在另有決定之前仍不公開。',
        en: 'Last day on which it is withheld; empty where it is open or where there is no such day. After it, the row stays withheld until somebody decides.',
      },
    }),
    unit_ids: textListColumn(
      (row) => [...new Set(row.assignments.flatMap(({ unitId }) => unitId ?? []))],
      {
        title: { zh: '單位識別碼', en: 'Unit IDs' },
        description: {
          zh: '承辦單位的識別碼，含承自上層者；無法確認所指者不列，見資料集 assignments。',
          en: 'Identifiers of the units in charge, inherited ones too; of names that cannot be told there is none, see dataset assignments.',
        },
        empty: NO_UNIT_TOLD,
      },
    ),
    table: column(z.int().min(1), (row) => row.table.number, {
      title: { zh: '表次', en: 'Table' },
      description: {
        zh: '該列所在的表在計畫中的順序，由 1 起算，見資料集 tables。',
        en: 'Which table of the plan it stands in, counted from 1, see dataset tables.',
      },
      numbers: { what: 'groups', within: ['plan_id'] },
    }),
  },
});
