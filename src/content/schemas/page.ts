import { z } from 'zod';
import { isoDate, text } from './scalars.ts';

/** Front matter of `pages/<name>.md` (Chinese) and `pages/<name>.en.md` (English). */
export const pageSchema = z.strictObject({
  title: text,
  description: text,
  modified: isoDate,
});

export type PageMetadata = z.output<typeof pageSchema>;
