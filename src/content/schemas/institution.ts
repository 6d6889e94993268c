import { z } from 'zod';
import { emailAddress, isoDate, notes, partialDate, slug, text, publicAddress } from './scalars.ts';

/** A unit (承辦單位) of an institution, with the period in which it is known to exist under that name. */
export const unitSchema = z.strictObject({
  /** Unique across the site, e.g. `ntl-acquisition`. */
  id: slug,
  name: text,
  name_en: text.optional(),
  /** Other spellings that certainly mean this unit, misspelt ones included. */
  aliases: z.array(text).default([]),
  /** True for 各組室, 各單位 …: everybody, not expanded. */
  collective: z.boolean().default(false),
  valid_from: isoDate.nullable().default(null),
  valid_to: isoDate.nullable().default(null),
  /**
   * Units of the institution that went over into this one, each with the first day of this one in its
   * place. `valid_to` there and `valid_from` here follow from that day where they are not given.
   */
  predecessors: z.array(z.strictObject({ unit: slug, on: isoDate })).default([]),
  /** True where the unit is known from plans only, not from the institution's own list. */
  provisional: z.boolean().default(false),
  notes: notes.default([]),
});

/** A name in a plan that cannot be told to be a certain unit; shown with its note, never guessed. */
export const unresolvedUnitSchema = z.strictObject({ written: text, note: text });

export const institutionSchema = z.strictObject({
  name: text,
  name_en: text.nullable().default(null),
  /** What it is called for short (國圖, 科工館 …), of no other institution. */
  short_names: z.array(text).default([]),
  /** Since when the present name is in use. */
  name_since: partialDate.nullable().default(null),
  former_names: z
    .array(
      z.strictObject({
        name: text,
        from: partialDate.nullable().default(null),
        until: partialDate.nullable().default(null),
      }),
    )
    .default([]),
  /** 主管機關, e.g. 教育部. */
  parent: text.nullable().default(null),
  former_parents: z
    .array(
      z.strictObject({
        name: text,
        from: partialDate.nullable().default(null),
        until: partialDate.nullable().default(null),
      }),
    )
    .default([]),
  city: text.nullable().default(null),
  address: text.nullable().default(null),
  phone: text.nullable().default(null),
  email: emailAddress.nullable().default(null),
  website: publicAddress.nullable().default(null),
  /** 政府機關物件識別碼. */
  oid: z
    .string()
    .regex(/^\d+(?:\.\d+)+$/, { message: 'OID 只含數字與點' })
    .nullable()
    .default(null),
  /** 機關代碼, known to the agency. */
  agency_code: text.nullable().default(null),
  /** Whom data.gov.tw asks about the institution's datasets, known to the agency. */
  open_data_contact: z
    .strictObject({ name: text, phone: text, email: emailAddress })
    .describe('資料集聯絡窗口（data.gov.tw）：下一層寫 name、phone、email')
    .nullable()
    .default(null),
  units: z.array(unitSchema).default([]),
  unresolved_units: z.array(unresolvedUnitSchema).default([]),
  /** Where the facts above come from. */
  sources: z
    .array(z.strictObject({ title: text, url: publicAddress.nullable().default(null) }))
    .default([]),
  notes: notes.default([]),
  /** Day on which this record was last changed; where it is not given, that of the site counts. */
  modified: isoDate.nullable().default(null),
});

export type InstitutionRecord = z.output<typeof institutionSchema>;
export type Unit = z.output<typeof unitSchema>;
