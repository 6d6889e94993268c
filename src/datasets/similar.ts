import { z } from 'zod';
import { slug } from '../content/schemas/scalars.ts';
import { similarRows, type SimilarRow } from '../corpus/figures/similar-rows.ts';
import type { Row } from '../corpus/model/corpus.ts';
import { column } from './column.ts';
import { datasetOf } from './dataset.ts';

interface Pair {
  row: Row;
  other: SimilarRow;
}

/** Which measures of other plans read alike. Any plan may add to it, so it is of the whole site. */
export const similar = datasetOf<Pair>(function* (corpus) {
  const similarOf = similarRows(corpus);
  for (const plan of corpus.plans) {
    for (const row of plan.rows) {
      for (const other of similarOf.get(row.measureId) ?? []) yield { row, other };
    }
  }
})({
  name: 'similar',
  madeFrom: 'wording',
  derivedFrom: ['measures'],
  isOfWholeSite: true,
  title: { zh: '相近作法', en: 'Similar measures' },
  description: {
    zh: '文字相近的推動作法與創新提案：每一項至多三項，先列其他機關的，依相近程度排列，最後列本機關其他計畫最相近的一項；沒有找到者不列。以兩字為單位比對，常見的字詞較輕，輕重固定在程式裡，所以兩項的分數只看這兩項的文字與面向。用字相近不表示作法或成效相同。',
    en: 'Measures and innovation proposals that read alike: three at most for each, those of other institutions first, the most alike leading, and last the one most alike in another plan of the institution; none where nothing was found. Pairs of characters are compared, common ones counting less by weights fixed in the software, so that the score of two depends on their wording and dimension alone. Like wording does not mean the same measure or effect.',
  },
  primaryKey: ['measure_id', 'other_id'],
  foreignKeys: [
    { columns: ['measure_id'], references: { dataset: 'measures', columns: ['measure_id'] } },
    { columns: ['other_id'], references: { dataset: 'measures', columns: ['measure_id'] } },
  ],
  columns: {
    measure_id: column(slug, ({ row }) => row.measureId, {
      title: { zh: '推動作法識別碼', en: 'Measure ID' },
      description: {
        zh: '被比對的列，即資料集 measures 的 measure_id。',
        en: 'The row that others are compared with: measure_id of dataset measures.',
      },
    }),
    other_id: column(slug, ({ other }) => other.row.measureId, {
      title: { zh: '相近的推動作法', en: 'Similar measure' },
      description: {
        zh: '另一份計畫中文字相近的列，即資料集 measures 的 measure_id。',
        en: 'Row of another plan that reads alike: measure_id of dataset measures.',
      },
    }),
    score: column(z.number().min(0).max(1), ({ other }) => other.score, {
      title: { zh: '相近程度', en: 'Score' },
      description: {
        zh: '0 到 1，文字完全相同為 1；不屬同一共通面向者乘以 0.8，未達 0.15 者不列。0.5 以上常是同樣或同類的承諾，0.25 以下往往只是題材相同。只說文字有多相近，不是作法好壞。',
        en: '0 to 1, 1 for the same words; multiplied by 0.8 where the comparable dimensions differ, and listed from 0.15 on. From 0.5 on often the same promise or one of its kind, below 0.25 often only the same subject. It says how alike the words are and judges no measure.',
      },
    }),
  },
});
