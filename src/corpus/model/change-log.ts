import { z } from 'zod';
import { isoDate } from '../../content/schemas/scalars.ts';

const count = z.int().min(0);

/** What the comparison of two editions told of one dataset. */
export const logEntrySchema = z.object({
  /** `urn:uuid:…`, permanent. */
  id: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  dataset: z.string(),
  /** Day of the content that first told it, ISO 8601. */
  published: isoDate,
  /** The same, or the day on which words were last taken out of it. */
  updated: isoDate,
  /** Day of the edition compared with; null where it did not say. */
  since: isoDate.nullable(),
  /** How many rows were added, changed and removed. */
  added: count,
  changed: count,
  removed: count,
  /** The first of these changes; what is not among them stands in dataset `changes` of that edition. */
  changes: z.array(
    z.object({
      key: z.string(),
      change: z.enum(['added', 'removed', 'changed']),
      columns: z.array(z.string()).readonly(),
      words: z.string(),
      plan_id: z.string().nullable(),
    }),
  ),
});

export type LogEntry = z.output<typeof logEntrySchema>;
