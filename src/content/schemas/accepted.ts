import { z } from 'zod';
import { text } from './scalars.ts';

/** A warning that a person has looked at and leaves as it is: `npm run check` is silent about it. */
export const acceptedWarningSchema = z.strictObject({
  /** Code of the warning as `npm run check` prints it, e.g. `privacy/mobile`. */
  warning: text.describe('提醒的代碼，照 npm run check 所印，例如 privacy/mobile'),
  /**
   * Where it stands, if not anywhere in the file: the `id` of an entry, a path (`source.file`), words
   * of the line that the warning names, or the name of a file beside this one.
   */
  at: text
    .describe('在檔案的哪裡：識別碼、欄位路徑、那一行的字句，或旁邊的檔名；不寫則指整個檔案')
    .optional(),
  /** Why it may stay; needed. */
  reason: text.describe('為什麼可以保留'),
});

export type AcceptedWarning = z.output<typeof acceptedWarningSchema>;

/** A kind of content file with the warnings that are accepted in it, which every kind may list. */
export function accepting<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape, z.core.$strict>,
): z.ZodObject<Shape & typeof accepted, z.core.$strict> {
  return schema.extend(accepted) as z.ZodObject<Shape & typeof accepted, z.core.$strict>;
}

const accepted = { accepted: z.array(acceptedWarningSchema).min(1).optional() };
