import { slug } from '../content/schemas/scalars.ts';
import { alignmentColumn, inheritedColumn } from './common-columns.ts';
import { childDatasetOf, keyColumns, rowUrlColumn } from './child-dataset.ts';
import { column, textColumn, optionalCodeColumn } from './column.ts';

/** Who is to do which measure. */
export const assignments = childDatasetOf((row) => row.assignments)({
  name: 'assignments',
  madeFrom: 'plans',
  title: { zh: '承辦分工', en: 'Assignments' },
  description: {
    zh: '每一項推動作法由哪一個單位承辦，一項作法、一個單位一列；保留原文的寫法，並指出所指的單位。無法確定是哪一個單位時不猜測，各組室等統稱不展開。',
    en: 'Which unit is to do which measure, one row a measure and unit, as written and with the unit that is meant. Where that cannot be told it is left empty; collective names are not expanded.',
  },
  foreignKeys: [{ columns: ['unit_id'], references: { dataset: 'units', columns: ['unit_id'] } }],
  columns: {
    ...keyColumns,
    unit: textColumn(({ entry }) => entry.unit, {
      title: { zh: '承辦單位原文', en: 'Unit as written' },
      description: { zh: '單位名稱，依原文。', en: 'Name of the unit as written.' },
    }),
    unit_id: column(slug.nullable(), ({ entry }) => entry.unitId, {
      title: { zh: '單位識別碼', en: 'Unit ID' },
      description: {
        zh: '所指的單位，見資料集 units；無法確定者為空。',
        en: 'The unit that is meant, see dataset units; empty where it cannot be told.',
      },
      empty: { zh: '無法確認', en: 'cannot be told' },
    }),
    role: optionalCodeColumn(({ entry }) => entry.role, {
      title: { zh: '角色', en: 'Role' },
      description: {
        zh: '主辦或協辦；來源未區分者為空。',
        en: 'Lead (主辦) or support (協辦); empty where the source does not say.',
      },
      values: {
        主辦: { zh: '主辦', en: 'lead' },
        協辦: { zh: '協辦', en: 'support' },
      },
    }),
    inherited: inheritedColumn(({ entry }) => entry.inherited),
    alignment: alignmentColumn(({ entry }) => entry.alignment),
    url: rowUrlColumn,
  },
});
