import { z } from 'zod';
import type { Bilingual } from '../content/bilingual.ts';
import { rocYear, slug, webAddress } from '../content/schemas/scalars.ts';
import type { Comparator } from '../content/schemas/measures.ts';
import type { Alignment } from '../corpus/model/corpus.ts';
import { absoluteUrl } from '../corpus/addresses/site-address.ts';
import { codeColumn, column, textColumn, type ReadValue } from './column.ts';

/** Columns that mean the same in several datasets. */

export const planIdColumn = <Subject>(read: ReadValue<Subject, string>) =>
  column(slug, read, {
    title: { zh: '計畫識別碼', en: 'Plan ID' },
    description: {
      zh: '機關識別碼加計畫資料夾名，例如 example-113；不會更動。',
      en: 'Institution and folder of the plan, e.g. example-113; never changes.',
    },
  });

export const institutionIdColumn = <Subject>(read: ReadValue<Subject, string>) =>
  column(slug, read, {
    title: { zh: '機關識別碼', en: 'Institution ID' },
    description: {
      zh: '本站給機關的識別碼，例如 example；機關改名時不變。',
      en: 'Identifier of the institution on this site, e.g. example; stays when the name changes.',
    },
  });

export const institutionNameColumn = <Subject>(read: ReadValue<Subject, string>) =>
  textColumn(read, {
    title: { zh: '機關名稱（計畫當時）', en: 'Institution name at the time' },
    description: {
      zh: '計畫本身所用的機關名稱，可能與現名不同。',
      en: 'Name of the institution as the plan itself gives it; may differ from the present name.',
    },
  });

export const rocYearColumn = <Subject>(read: ReadValue<Subject, number>) =>
  column(rocYear, read, {
    title: { zh: '民國年', en: 'ROC year' },
    description: {
      zh: '計畫的年度，民國年。',
      en: 'Year of the plan in the calendar of the Republic of China.',
    },
  });

export const yearColumn = <Subject>(read: ReadValue<Subject, number>) =>
  column(z.int().min(1912), read, {
    title: { zh: '西元年', en: 'Year' },
    description: {
      zh: '計畫的年度，西元年（民國年加 1911）。',
      en: 'Year of the plan, Gregorian (ROC year plus 1911).',
    },
  });

const dimensionIdFacts = {
  title: { zh: '共通面向識別碼', en: 'Comparable dimension ID' },
  description: {
    zh: '跨機關、跨年度可互相比較的面向，見資料集 dimensions；無對應者為空。',
    en: 'Dimension that can be compared across institutions and years, see dataset dimensions; empty where nothing corresponds.',
  },
};

export const dimensionIdColumn = <Subject>(read: ReadValue<Subject, string>) =>
  column(slug, read, dimensionIdFacts);

export const optionalDimensionIdColumn = <Subject>(read: ReadValue<Subject, string | null>) =>
  column(slug.nullable(), read, dimensionIdFacts);

/** Meanings of the levels at which a heading is mapped. */
export const crosswalkLevels = {
  dimension: { zh: '實施要項（第一層）', en: 'dimension (實施要項, first level)' },
  aspect: { zh: '實施要項（第二層）', en: 'aspect (實施要項, second level)' },
  action: { zh: '執行項目', en: 'action (執行項目)' },
};

/** Meanings of the relations between a target's figure and what is reached. */
export const comparatorMeanings = {
  'at-least': { zh: '至少', en: 'at least value' },
  'at-most': { zh: '至多', en: 'at most value' },
  exactly: { zh: '恰為', en: 'exactly value' },
  between: { zh: '介於 value 與 value_max 之間', en: 'between value and value_max' },
  'increase-by': { zh: '較基準增加', en: 'more than the baseline by value' },
  'decrease-by': { zh: '較基準減少', en: 'less than the baseline by value' },
} satisfies Record<Comparator, Bilingual>;

/** Meanings of the grades of pairing between a measure and a deadline or unit. */
export const alignments = {
  exact: {
    zh: '逐項對應：來源表格中與該項一一相對',
    en: 'one to one in the source table',
  },
  shared: {
    zh: '共用：同一格的數項作法共用一個值',
    en: 'several measures of one cell share one value',
  },
  group: {
    zh: '整格：數目不合、無法逐項對應，列出該格全部的值',
    en: 'counts differ and cannot be paired, so all values of the cell are listed',
  },
} satisfies Record<Alignment, Bilingual>;

export const alignmentColumn = <Subject>(read: ReadValue<Subject, Alignment>) =>
  codeColumn(read, {
    title: { zh: '對應程度', en: 'Alignment' },
    description: {
      zh: '期限、單位與推動作法對應的確定程度；由強到弱為 exact、shared、group。',
      en: 'How surely deadline and unit belong to the measure; from strong to weak exact, shared, group.',
    },
    values: alignments,
  });

export const inheritedColumn = <Subject>(read: ReadValue<Subject, boolean>) =>
  column(z.boolean(), read, {
    title: { zh: '承自上層', en: 'Inherited' },
    description: {
      zh: '該列本身沒有值、取自最近的上層項目者為 true。',
      en: 'True where the row has no value of its own and takes its nearest ancestor’s.',
    },
  });

/** Absolute address of a page of this site, from its path. */
export const urlColumn = <Subject>(path: ReadValue<Subject, string>) =>
  column(
    webAddress,
    (subject: Subject, context) => absoluteUrl(context.settings, path(subject, context)),
    {
      title: { zh: '網址', en: 'URL' },
      description: {
        zh: '本站上的永久網址。',
        en: 'Permanent address on this site.',
      },
      addresses: 'row',
    },
  );

/** What pages say where the identifier of a unit is empty, in datasets in which a row may have no unit. */
export const NO_UNIT_TOLD: Bilingual = {
  zh: '無法確認，或沒有寫單位',
  en: 'cannot be told, or none is written',
};
