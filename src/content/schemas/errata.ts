import { z } from 'zod';
import { isoDate, slug, text } from './scalars.ts';

/** Fields of a row that a correction can be about. */
export const rowErratumFields = ['text', 'label', 'deadline', 'unit', 'attribute', 'cell'] as const;

/** Fields of a plan as a whole. */
export const planErratumFields = [
  'title',
  'institution_name',
  'issuance',
  'document_number',
  'section',
  'caption',
  'heading',
] as const;

/** A correction of this site's transcription; an amendment by the institution is none. */
export const erratumSchema = z.strictObject({
  /** Day on which it was corrected here. */
  date: isoDate,
  /** Identifier of the plan, e.g. `ntl-101`. */
  plan: slug,
  /** Identifier of the row; left out for what concerns the plan as a whole. */
  measure: slug.nullable().default(null),
  field: z.enum([...rowErratumFields, ...planErratumFields]),
  /** What stood here before; null where something had been left out. */
  was: text.nullable(),
  /** What stands here since; null where something has been taken away. */
  now: text.nullable(),
  reason: text,
});

/** `errata.yaml`: corrections of the transcription, in any order. */
export const errataFileSchema = z.strictObject({ errata: z.array(erratumSchema).default([]) });

export type ErratumField = z.output<typeof erratumSchema>['field'];
export type ErratumRecord = z.output<typeof erratumSchema>;
