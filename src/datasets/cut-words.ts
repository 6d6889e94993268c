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
