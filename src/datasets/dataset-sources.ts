import type { Bilingual } from '../content/bilingual.ts';
import type { Language } from '../content/language.ts';
import { pagePath } from '../corpus/addresses/page-paths.ts';

/** What rows of datasets are made from, as the page of a dataset tells it. */
interface Source {
  /** Told with how many plans and institutions there are, as figures for readers. */
  sentence: Readonly<Record<Language, (plans: string, institutions: string) => string>>;
  /** Page where a reader sees it, from the site's root. */
  page: string;
  /** What the link to that page is called. */
  link: Bilingual;
}

/** A dataset names one of these as what it is made from. */
export const datasetSources = {
  /** The plans' documents. */
  plans: {
    sentence: {
      zh: (plans, institutions) =>
        `${institutions} 個機關的 ${plans} 份計畫，計畫原文是${institutions === '1' ? '該' : '各該'}機關的文書；列與欄、識別碼由本站整理。`,
      en: (plans, institutions) =>
        `${counted(plans, 'plan')} of ${counted(institutions, 'institution')}. The texts are the ${institutions === '1' ? 'institution’s' : 'institutions’'} documents; rows, columns and identifiers are this site’s.`,
    },
    page: pagePath('plans'),
    link: { zh: '各份計畫與其來源檔', en: 'The plans and their source files' },
  },
  /** Their versions. */
  versions: {
    sentence: {
      zh: () => '各計畫的現行版與舊版；版與版之間的差異由程式比較得出。',
      en: () =>
        'The versions of each plan, in force and former; what differs between them is computed.',
    },
    page: pagePath('plans'),
    link: { zh: '各份計畫', en: 'The plans' },
  },
  /** What was decided not to be published of them. */
  decisions: {
    sentence: {
      zh: () => '各計畫所記的不公開決定，依決定的機關、法條與理由。',
      en: () =>
        'Decisions not to publish, as recorded with each plan: by whom, on what grounds and why.',
    },
    page: pagePath('plans'),
    link: { zh: '各份計畫', en: 'The plans' },
  },
  /** Corrections of the transcription. */
  corrections: {
    sentence: {
      zh: () => '本站對轉錄所作的更正，不是機關對計畫的修正。',
      en: () =>
        'Corrections of this site’s transcription, not amendments of the plans by the institutions.',
    },
    page: pagePath('errata'),
    link: { zh: '轉錄更正', en: 'Corrections' },
  },
  /** What the institutions reported. */
  reports: {
    sentence: {
      zh: () => '機關逐期回報的執行情形，附佐證；沒有回報的不推斷。',
      en: () =>
        'Reports of the institutions on their measures, with evidence; what is not reported is not inferred.',
    },
    page: pagePath('plans'),
    link: { zh: '各份計畫', en: 'The plans' },
  },
  /** What is recorded of the institutions. */
  institutions: {
    sentence: {
      zh: (_plans, institutions) => `${institutions} 個機關的紀錄，出處列在各機關的頁面。`,
      en: (_plans, institutions) =>
        `Records of ${counted(institutions, 'institution')}; their sources stand on each institution’s page.`,
    },
    page: pagePath('institutions'),
    link: { zh: '各機關', en: 'The institutions' },
  },
  /** Their disclosure registers. */
  registers: {
    sentence: {
      zh: (_plans, institutions) =>
        `${institutions} 個機關的主動公開目錄；沒有人填寫的類別會照實標示。`,
      en: (_plans, institutions) =>
        `Disclosure registers of ${counted(institutions, 'institution')}; categories that nobody has filled in are marked so.`,
    },
    page: pagePath('disclosure'),
    link: { zh: '主動公開目錄', en: 'The disclosure registers' },
  },
  /** Vocabularies of this site. */
  vocabularies: {
    sentence: {
      zh: () => '本站自訂的對照詞彙，不是機關的用語。',
      en: () => 'A vocabulary of this site for comparison; not the institutions’ own terms.',
    },
    page: pagePath('dimensions'),
    link: { zh: '依實施要項瀏覽', en: 'Browse by dimension' },
  },
  /** Wording of measures, compared. */
  wording: {
    sentence: {
      zh: () =>
        '由程式比較各計畫推動作法的文字得出，不是機關的說法；用字相近不表示作法或成效相同。',
      en: () =>
        'Computed by comparing the wording of the plans’ measures; not said by the institutions. Like wording does not mean the same measure or effect.',
    },
    page: pagePath('compare'),
    link: { zh: '計畫比較', en: 'Compare plans' },
  },
  /** This edition of the data and the one before. */
  editions: {
    sentence: {
      zh: () => '由程式比較這一版與前一版的資料集得出。',
      en: () => 'Computed by comparing the datasets of this edition and the one before.',
    },
    page: `${pagePath('data')}#data_editions`,
    link: { zh: '舊版資料', en: 'Older editions' },
  },
} as const satisfies Record<string, Source>;

export type DatasetSource = keyof typeof datasetSources;

function counted(count: string, noun: string): string {
  return `${count} ${noun}${count === '1' ? '' : 's'}`;
}
