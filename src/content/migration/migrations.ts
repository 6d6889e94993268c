import type { ContentTypeName } from '../schemas/content-types.ts';
import { SCHEMA_VERSION } from '../schemas/site.ts';
import { currentVersionDeclared } from './current-version-declared.ts';
import { reviewAsObjects } from './review-as-objects.ts';

/** A change of the content’s format, and how a file in the former form is brought into the present one. */
export interface Migration {
  /** What it does, in Chinese and English. */
  does: string;
  /** Kinds of files that it looks at. */
  files: readonly ContentTypeName[];
  /**
   * The text of a file in the present form, every other byte as it was; the same text where it has that
   * form already, null where a person has to rewrite it.
   */
  rewrite: (text: string) => string | null;
}

/** All changes of the format that can be made by program, in the order in which they are made. */
export const migrations: readonly Migration[] = [
  {
    does: '待核對事項（review）由一句文字改為 reason review marks become objects',
    files: ['plans', 'formerPlans'],
    rewrite: reviewAsObjects,
  },
  {
    does: `格式版本（schema_version）改為 ${SCHEMA_VERSION} declares the present version of the format`,
    files: ['site'],
    rewrite: currentVersionDeclared,
  },
];
