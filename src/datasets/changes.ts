import type { Change } from '../corpus/model/change.ts';
import type { Corpus } from '../corpus/model/corpus.ts';
import { absoluteUrl } from '../corpus/addresses/site-address.ts';
import { isoDate, slug, webAddress } from '../content/schemas/scalars.ts';
import { column, textColumn, textListColumn, codeColumn } from './column.ts';
import { datasetOf } from './dataset.ts';

/** What differs from the edition before. */
export const changes = datasetOf((corpus) => corpus.history.changes)({
  name: 'changes',
  madeFrom: 'editions',
  title: { zh: '異動', en: 'Changes' },
  description: {
    zh: '本版資料與前一版相比，各資料集新增、移除、修改了哪些列，每一列並以文字說明；逐列由其他資料集接成的資料集（due、similar）不列。只比較兩版都有的欄位；網站換了網址、只有 as_of 不同、或列次因別的列增減而改變，都不算異動。建置時沒有提供前一版者，本資料集沒有任何一列。',
    en: 'Rows of all datasets that were added, removed or changed since the edition before, each told in words; datasets whose rows are put together from rows of others (due, similar) are left out. Only columns that both editions have are compared, and it is no change that the site moved, that as_of is another day, or that a row is counted further because of one put in or taken out elsewhere. Without an edition to compare with, this dataset has no rows.',
  },
  primaryKey: ['dataset', 'key'],
  foreignKeys: [],
  columns: {
    dataset: column(slug, (change) => change.dataset, {
      title: { zh: '資料集', en: 'Dataset' },
      description: { zh: '該列所在的資料集。', en: 'Dataset that the row stands in.' },
    }),
    key: textColumn((change) => change.key, {
      title: { zh: '鍵值', en: 'Key' },
      description: {
        zh: '該列主鍵的值；主鍵有數個欄位者，以 / 連接。',
        en: 'Primary key of the row; several columns are joined with /.',
      },
    }),
    change: codeColumn((change) => change.change, {
      title: { zh: '異動', en: 'Change' },
      description: { zh: '該列如何異動。', en: 'What happened to the row.' },
      values: {
        added: { zh: '新增', en: 'added' },
        removed: { zh: '移除', en: 'removed' },
        changed: { zh: '修改', en: 'changed' },
      },
    }),
    columns: textListColumn((change) => change.columns, {
      title: { zh: '修改的欄位', en: 'Changed columns' },
      description: {
        zh: '值有不同的欄位；新增與移除者為空。',
        en: 'Columns whose value differs; empty for rows added or removed.',
      },
    }),
    words: textColumn((change) => change.words, {
      title: { zh: '說明', en: 'In words' },
      description: {
        zh: '以文字說明異動的內容，長文只引不同之處開始的一段。',
        en: 'The change told in Chinese; of long texts a piece is quoted, from where they differ.',
      },
    }),
    since: column(isoDate.nullable(), (change) => change.since, {
      title: { zh: '前一版日期', en: 'Since' },
      description: {
        zh: '相比較的前一版的日期；不詳者為空。',
        en: 'Day of the edition compared with; empty where unknown.',
      },
    }),
    institution_id: column(slug.nullable(), (change) => change.institutionId, {
      title: { zh: '機關識別碼', en: 'Institution ID' },
      description: {
        zh: '該列所屬的機關；不屬於任何機關者為空。機關可能已自本站移除。',
        en: 'Institution that the row belongs to; empty where it belongs to none. The institution may be gone.',
      },
    }),
    plan_id: column(slug.nullable(), (change) => change.planId, {
      title: { zh: '計畫識別碼', en: 'Plan ID' },
      description: {
        zh: '該列所屬的計畫；不屬於任何計畫者為空。計畫可能已自本站移除。',
        en: 'Plan that the row belongs to; empty where it belongs to none. The plan may be gone.',
      },
    }),
    url: column(
      webAddress.nullable(),
      ({ href }, { settings }) => href && absoluteUrl(settings, href),
      {
        title: { zh: '網址', en: 'URL' },
        description: {
          zh: '該列現在所在的網頁；已移除的推動作法為計畫頁上說明其移除之處，沒有說明者為計畫頁。已沒有網頁者為空。',
          en: 'Page where the row stands now; of a measure that was removed the place on the plan’s page that says so, or else that page. Empty where there is none any more.',
        },
        addresses: 'row',
      },
    ),
  },
});

/** Which of the changes are told of a dataset: its own; of the dataset of changes, and of none, all. */
export function changesToldOf(all: readonly Change[], dataset: string | undefined) {
  const isOfAll = dataset === undefined || dataset === changes.name;
  const told = isOfAll ? all : all.filter((change) => change.dataset === dataset);
  return { isOfAll, count: told.length };
}

/** Whether there is no edition before, as far as the build was told, so that nothing can be compared. */
export function isFirstEdition({
  editions,
  notKept,
  changes: all,
}: Pick<Corpus['history'], 'editions' | 'notKept' | 'changes'>): boolean {
  return editions.length + notKept.length + all.length === 0;
}
