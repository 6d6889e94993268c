import type { Institution } from '../corpus/model/corpus.ts';
import type { Dataset } from './dataset.ts';
import type { Bilingual } from '../content/bilingual.ts';

/** Name in both languages; where no English name is known, the Chinese one stands in its place. */
export function institutionNames({ name, nameEn }: Institution): Bilingual {
  return { zh: name, en: nameEn ?? name };
}

/** What an institution's cut of a dataset is called, and what it holds. */
export function cutWords(
  { title, description }: Pick<Dataset, 'title' | 'description'>,
  institution: Institution,
): { title: Bilingual; description: Bilingual } {
  const { zh, en } = institutionNames(institution);
  return {
    title: { zh: `${zh}：${title.zh}`, en: `${title.en} of ${en}` },
    description: {
      zh: `只含${zh}的資料。${description.zh}`,
      en: `Only what belongs to ${en}. ${description.en}`,
    },
  };
}

/** What an institution's workbook of all datasets is called, and what it holds. */
export function workbookWords(institution: Institution): {
  title: Bilingual;
  description: Bilingual;
} {
  const { zh, en } = institutionNames(institution);
  return {
    title: { zh: `${zh}：全部資料集`, en: `All datasets of ${en}` },
    description: {
      zh: `只含${zh}的資料，一個資料集一張工作表；其後是欄位說明，以及來源與授權。`,
      en: `Only what belongs to ${en}, a sheet a dataset; then come the columns explained, and origin and licence.`,
    },
  };
}
