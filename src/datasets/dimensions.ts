import { dimensionIdColumn, urlColumn } from './common-columns.ts';
import { textColumn } from './column.ts';
import { datasetOf } from './dataset.ts';

/** Dimensions that make plans of different years and institutions comparable. */
export const dimensions = datasetOf((corpus) => corpus.dimensions)({
  name: 'dimensions',
  madeFrom: 'vocabularies',
  title: { zh: '共通面向', en: 'Dimensions' },
  description: {
    zh: '本站為比較不同機關、不同年度的計畫而定的共通面向。各年度計畫的實施要項名稱不盡相同，由資料集 crosswalk 說明各計畫的標題對應到哪一個面向。',
    en: 'Dimensions by which this site makes plans of different institutions and years comparable. Plans name their headings differently; dataset crosswalk says which heading stands for which dimension.',
  },
  primaryKey: ['dimension_id'],
  foreignKeys: [],
  columns: {
    dimension_id: dimensionIdColumn((dimension) => dimension.id),
    name: textColumn((dimension) => dimension.name, {
      title: { zh: '面向名稱', en: 'Name' },
      description: { zh: '共通面向的名稱。', en: 'Name of the dimension in Chinese.' },
    }),
    name_en: textColumn((dimension) => dimension.name_en, {
      title: { zh: '英文名稱', en: 'English name' },
      description: { zh: '共通面向的英文名稱。', en: 'Name of the dimension in English.' },
    }),
    description: textColumn((dimension) => dimension.description, {
      title: { zh: '說明', en: 'Description' },
      description: { zh: '該面向包含什麼。', en: 'What the dimension covers (in Chinese).' },
    }),
    url: urlColumn((dimension) => dimension.href),
  },
});
