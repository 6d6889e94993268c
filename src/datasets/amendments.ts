import { z } from 'zod';
import { amendmentsOf, type Amendment } from '../corpus/figures/amendments.ts';
import type { AmendedPart } from '../corpus/figures/compare-versions.ts';
import type { Plan, Row } from '../corpus/model/corpus.ts';
import { slug } from '../content/schemas/scalars.ts';
import { absoluteUrl } from '../corpus/addresses/site-address.ts';
import { planIdColumn, urlColumn } from './common-columns.ts';
import {
  codeColumn,
  column,
  defineDataset,
  optionalTextColumn,
  type DatasetContext,
} from './dataset.ts';
import type { Bilingual } from '../content/bilingual.ts';
import { versionColumn } from './revisions.ts';

type Change = 'added' | 'removed' | AmendedPart | 'section';

const columns = z.strictObject({
  plan_id: planIdColumn,
  position: column(z.int().min(1), {
    title: { zh: '序號', en: 'Position' },
    description: {
      zh: '在該計畫之內的順序，由 1 起算，舊的修正在前。',
      en: 'Order within the plan, counted from 1, older amendments first.',
    },
  }),
  from_version: column(versionColumn, {
    title: { zh: '修正前版次', en: 'From version' },
    description: { zh: '修正前的版次。', en: 'Version that was amended.' },
  }),
  to_version: column(versionColumn, {
    title: { zh: '修正後版次', en: 'To version' },
    description: { zh: '修正後的版次。', en: 'Version that amends it.' },
  }),
  change: codeColumn({
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
  measure_id: column(slug.nullable(), {
    title: { zh: '推動作法識別碼', en: 'Measure ID' },
    description: {
      zh: '該列的識別碼，各版相同；修正的是一節文字者為空。已刪除的列不在資料集 measures。',
      en: 'Identifier of the row, the same in all versions; empty for a section. A row that was removed is not in dataset measures.',
    },
  }),
  section: optionalTextColumn({
    title: { zh: '章節標題', en: 'Section' },
    description: {
      zh: '修正的是一節文字者，該節的標題；其他為空。',
      en: 'Heading of the section, where it is one; else empty.',
    },
  }),
  before: optionalTextColumn({
    title: { zh: '修正前', en: 'Before' },
    description: {
      zh: '修正前的文字；數項以「；」連接。原來沒有者、不予公開者為空。',
      en: 'Words before; several values are joined with ；. Empty where there was nothing, or where it is withheld.',
    },
  }),
  after: optionalTextColumn({
    title: { zh: '修正後', en: 'After' },
    description: {
      zh: '修正後的文字；數項以「；」連接。不再有者、不予公開者為空。',
      en: 'Words after; several values are joined with ；. Empty where there is nothing any more, or where it is withheld.',
    },
  }),
  is_withheld: column(z.boolean(), {
    title: { zh: '不予公開', en: 'Withheld' },
    description: {
      zh: '該列不予公開者為 true，只說新增或刪除，不載文字。兩版都有而不予公開的列不比較，不在本資料集。',
      en: 'True where the row is withheld: only that it was added or removed is told. Withheld rows that stand in both versions are not compared and not in this dataset.',
    },
  }),
  url: urlColumn,
});

/** What changed between the versions of the plans. */
export const amendments = defineDataset({
  name: 'amendments',
  title: { zh: '計畫修正', en: 'Amendments' },
  description: {
    zh: '計畫各版之間的差異（滾動修正）：哪些推動作法新增、刪除，哪些的文字、期限、單位或位置改了，修正前後各是什麼。這是機關修正計畫，不是本站更正轉錄。',
    en: 'What differs between consecutive versions of the plans (滾動修正): measures added and removed, and those whose words, deadlines, units or place changed, before and after. These are amendments by the institution, not corrections of our transcription.',
  },
  columns,
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
  *rows(corpus, context) {
    for (const plan of corpus.plans) yield* amendmentRows(plan, context);
  },
});

type AmendmentRow = z.output<typeof columns>;

function* amendmentRows(plan: Plan, { settings }: DatasetContext): Generator<AmendmentRow> {
  let position = 0;
  for (const amendment of amendmentsOf(plan)) {
    for (const { anchor, ...change } of changesOf(amendment)) {
      position += 1;
      yield {
        plan_id: plan.planId,
        position,
        from_version: amendment.from.number,
        to_version: amendment.to.number,
        ...change,
        url: absoluteUrl(settings, `${amendment.href}${anchor === null ? '' : `#${anchor}`}`),
      };
    }
  }
}

type ChangeCells = Pick<
  AmendmentRow,
  'change' | 'measure_id' | 'section' | 'before' | 'after' | 'is_withheld'
> & { anchor: string | null };

function* changesOf({ comparison }: Amendment): Generator<ChangeCells> {
  const ofRow = (row: Row) => ({
    measure_id: row.measureId,
    section: null,
    is_withheld: row.withheld !== null,
    anchor: row.measureId,
  });
  for (const row of comparison.added) {
    yield { change: 'added', before: null, after: row.text, ...ofRow(row) };
  }
  for (const row of comparison.removed) {
    yield { change: 'removed', before: row.text, after: null, ...ofRow(row) };
  }
  for (const { after, parts } of comparison.amended) {
    for (const { part, before, after: now } of parts) {
      yield { change: part, before: before || null, after: now || null, ...ofRow(after) };
    }
  }
  for (const { heading, before, after } of comparison.sections) {
    yield {
      change: 'section',
      measure_id: null,
      section: heading,
      before: before || null,
      after: after || null,
      is_withheld: false,
      anchor: null,
    };
  }
}
