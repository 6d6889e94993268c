import { z } from 'zod';
import { amendmentsOf, type Amendment } from '../corpus/figures/amendments.ts';
import type { AmendedPart } from '../corpus/figures/compare-versions.ts';
import type { Plan, Row } from '../corpus/model/corpus.ts';
import { slug } from '../content/schemas/scalars.ts';
import { planIdColumn, urlColumn } from './common-columns.ts';
import type { Bilingual } from '../content/bilingual.ts';
import { column, optionalTextColumn, codeColumn } from './column.ts';
import { datasetOf } from './dataset.ts';

type Change = 'added' | 'removed' | AmendedPart | 'section';

/** What changed between the versions of the plans. */
export const amendments = datasetOf(function* (corpus) {
  for (const plan of corpus.plans) yield* changesOfPlan(plan);
})({
  name: 'amendments',
  madeFrom: 'versions',
  title: { zh: '計畫修正', en: 'Amendments' },
  description: {
    zh: '計畫各版之間的差異（滾動修正）：哪些推動作法新增、刪除，哪些的文字、期限、單位或位置改了，修正前後各是什麼。這是機關修正計畫，不是本站更正轉錄。',
    en: 'What differs between consecutive versions of the plans (滾動修正): measures added and removed, and those whose words, deadlines, units or place changed, before and after. These are amendments by the institution, not corrections of our transcription.',
  },
  primaryKey: ['plan_id', 'position'],
  foreignKeys: [
    { columns: ['plan_id'], references: { dataset: 'plans', columns: ['plan_id'] } },
    {
      columns: ['plan_id', 'from_version'],
      references: { dataset: 'revisions', columns: ['plan_id', 'version'] },
    },
    {
      columns: ['plan_id', 'to_version'],
      references: { dataset: 'revisions', columns: ['plan_id', 'version'] },
    },
  ],
  columns: {
    plan_id: planIdColumn(({ plan }) => plan.planId),
    position: column(z.int().min(1), ({ position }) => position, {
      title: { zh: '序號', en: 'Position' },
      description: {
        zh: '在該計畫之內的順序，由 1 起算，舊的修正在前。',
        en: 'Order within the plan, counted from 1, older amendments first.',
      },
      numbers: { what: 'rows', within: ['plan_id'] },
    }),
    from_version: column(z.int().min(1), ({ amendment }) => amendment.from.number, {
      title: { zh: '修正前版次', en: 'From version' },
      description: { zh: '修正前的版次。', en: 'Version that was amended.' },
    }),
    to_version: column(z.int().min(1), ({ amendment }) => amendment.to.number, {
      title: { zh: '修正後版次', en: 'To version' },
      description: { zh: '修正後的版次。', en: 'Version that amends it.' },
    }),
    change: codeColumn(({ change }) => change.kind, {
      title: { zh: '異動', en: 'Change' },
      description: { zh: '修正了什麼；一列只講一件事。', en: 'What was amended; one thing a row.' },
      values: {
        added: { zh: '新增一列', en: 'row added' },
        removed: { zh: '刪除一列', en: 'row removed' },
        text: { zh: '文字', en: 'words' },
        deadlines: { zh: '完成期限', en: 'deadlines' },
        units: { zh: '承辦單位', en: 'units' },
        label: { zh: '編號', en: 'number' },
        place: { zh: '所在的標題', en: 'headings above it' },
        cells: { zh: '提案的各格', en: 'cells of a proposal' },
        attributes: { zh: '其他欄位', en: 'further columns' },
        section: { zh: '計畫的一節文字', en: 'a section of the plan’s text' },
      } satisfies Record<Change, Bilingual>,
    }),
    measure_id: column(slug.nullable(), ({ change }) => change.measureId, {
      title: { zh: '推動作法識別碼', en: 'Measure ID' },
      description: {
        zh: '該列的識別碼，各版相同；修正的是一節文字者為空。已刪除的列不在資料集 measures。',
        en: 'Identifier of the row, the same in all versions; empty for a section. A row that was removed is not in dataset measures.',
      },
    }),
    section: optionalTextColumn(({ change }) => change.section, {
      title: { zh: '章節標題', en: 'Section' },
      description: {
        zh: '修正的是一節文字者，該節的標題；其他為空。',
        en: 'Heading of the section, where it is one; else empty.',
      },
    }),
    before: optionalTextColumn(({ change }) => change.before, {
      title: { zh: '修正前', en: 'Before' },
      description: {
        zh: '修正前的文字；數項以「；」連接。原來沒有者、不予公開者為空。',
        en: 'Words before; several values are joined with ；. Empty where there was nothing, or where it is withheld.',
      },
    }),
    after: optionalTextColumn(({ change }) => change.after, {
      title: { zh: '修正後', en: 'After' },
      description: {
        zh: '修正後的文字；數項以「；」連接。不再有者、不予公開者為空。',
        en: 'Words after; several values are joined with ；. Empty where there is nothing any more, or where it is withheld.',
      },
    }),
    is_withheld: column(z.boolean(), ({ change }) => change.isWithheld, {
      title: { zh: '不予公開', en: 'Withheld' },
      description: {
        zh: '該列不予公開者為 true，只說新增或刪除，不載文字。兩版都有而不予公開的列不比較，不在本資料集。',
        en: 'True where the row is withheld: only that it was added or removed is told. Withheld rows that stand in both versions are not compared and not in this dataset.',
      },
    }),
    url: urlColumn(({ amendment, change }) =>
      change.measureId === null ? amendment.href : `${amendment.href}#${change.measureId}`,
    ),
  },
});

/** One thing that an amendment changed; `kind` and words as the columns say. */
interface AmendedThing {
  kind: Change;
  measureId: string | null;
  section: string | null;
  before: string | null;
  after: string | null;
  isWithheld: boolean;
}

function* changesOfPlan(plan: Plan) {
  let position = 0;
  for (const amendment of amendmentsOf(plan)) {
    for (const change of changesOf(amendment)) {
      position += 1;
      yield { plan, position, amendment, change };
    }
  }
}

function* changesOf({ comparison }: Amendment): Generator<AmendedThing> {
  const ofRow = (row: Row) => ({
    measureId: row.measureId,
    section: null,
    isWithheld: row.withheld !== null,
  });
  for (const row of comparison.added) {
    yield { kind: 'added', before: null, after: row.text, ...ofRow(row) };
  }
  for (const row of comparison.removed) {
    yield { kind: 'removed', before: row.text, after: null, ...ofRow(row) };
  }
  for (const { after, parts } of comparison.amended) {
    for (const { part, before, after: now } of parts) {
      yield { kind: part, before: before || null, after: now || null, ...ofRow(after) };
    }
  }
  for (const { heading, before, after } of comparison.sections) {
    yield {
      kind: 'section',
      measureId: null,
      section: heading,
      before: before || null,
      after: after || null,
      isWithheld: false,
    };
  }
}
