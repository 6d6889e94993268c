import { z } from 'zod';
import type { Corpus, Institution } from '../../corpus/model/corpus.ts';
import { institutionNames } from '../../datasets/cut-words.ts';
import type { DatasetContext } from '../../datasets/column.ts';
import { field, optionalTextField, textListField } from '../../datasets/fields.ts';
import { institutions } from '../../datasets/institutions.ts';
import { plans } from '../../datasets/plans.ts';
import { units } from '../../datasets/units.ts';
import { institutionCorpus } from '../../datasets/cuts.ts';
import { emailAddress, partialDate, webAddress } from '../../content/schemas/scalars.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import { asUri } from '../../meaning/text/uri.ts';
import { facts } from './field-facts.ts';
import { licenceField, licenceOf } from './licence.ts';

const spells = z.array(
  z.strictObject({
    name: z.string(),
    from: partialDate.nullable(),
    until: partialDate.nullable(),
  }),
);

/**
 * One institution, whole: the fields of dataset `institutions`, what else is recorded of it, its
 * units, and its plans with the address of each plan's own file.
 */
export const institutionFileSchema = z.strictObject({
  ...institutions.schema.shape,
  name_since: field(
    partialDate.nullable(),
    facts(
      '現名起用',
      'Name since',
      '現在的名稱從何時起使用，可只到年或月；不詳者為空。',
      'Since when the present name is in use, to the year, month or day; null where unknown.',
    ),
  ),
  former_name_periods: field(
    spells,
    facts(
      '過去名稱的期間',
      'Periods of former names',
      '過去的名稱及其使用期間；不詳者為空。',
      'Former names and when they were in use; null where unknown.',
    ),
  ),
  former_parents: field(
    spells,
    facts(
      '過去的主管機關',
      'Former parent bodies',
      '過去的主管機關及其期間；不詳者為空。',
      'Former supervising authorities and when; null where unknown.',
    ),
  ),
  address: optionalTextField(
    facts('地址', 'Address', '機關的地址；不詳者為空。', 'Postal address; null where unknown.'),
  ),
  phone: optionalTextField(
    facts('電話', 'Phone', '機關的電話；不詳者為空。', 'Phone number; null where unknown.'),
  ),
  email: field(
    emailAddress.nullable(),
    facts('電子郵件', 'E-mail', '機關的信箱；不詳者為空。', 'E-mail; null where unknown.'),
  ),
  agency_code: optionalTextField(
    facts(
      '機關代碼',
      'Agency code',
      '機關代碼，只有機關知道；不詳者為空。',
      'Code of the agency, known to the agency; null where unknown.',
    ),
  ),
  units: field(z.array(units.schema.omit({ institution_id: true })), {
    title: units.title,
    description: units.description,
  }),
  unresolved_units: field(
    z.array(
      z.strictObject({
        written: z.string(),
        note: z.string(),
        row_count: z.int().nonnegative(),
        url: webAddress,
      }),
    ),
    facts(
      '無法確定的單位',
      'Unresolved units',
      '計畫中寫到、但無法確定是哪一個單位的名稱，及其說明；row_count 為寫有這個名稱的列數，url 為列出這些列的網址。',
      'Names in plans that cannot be told to be a certain unit, and why; row_count is how many rows bear the name, url where they are listed.',
    ),
  ),
  plans: field(
    z.array(z.strictObject({ ...plans.schema.shape, data_url: webAddress })),
    facts(
      '計畫',
      'Plans',
      '該機關的計畫，由舊到新，欄位同資料集 plans；data_url 為該計畫完整資料的網址。',
      'Plans of the institution, oldest first, with the fields of dataset plans; data_url is the address of the whole plan.',
    ),
  ),
  sources: field(
    z.array(z.strictObject({ title: z.string(), url: webAddress.nullable() })),
    facts('出處', 'Sources', '以上事實的出處。', 'Where these facts come from.'),
  ),
  notes: textListField(
    facts('註記', 'Notes', '本站對該機關的說明。', 'Remarks of this site on the institution.'),
  ),
  licence: licenceField,
});

export type InstitutionFile = z.output<typeof institutionFileSchema>;

/** The content of `/data/institutions/<institution_id>.json`. */
export function institutionFile(
  institution: Institution,
  corpus: Corpus,
  context: DatasetContext,
): InstitutionFile {
  const { record } = institution;
  const own = institutionCorpus(corpus, institution);
  return {
    ...institutions.rowOf(institution, context),
    name_since: record.name_since,
    former_name_periods: record.former_names,
    former_parents: record.former_parents,
    address: record.address,
    phone: record.phone,
    email: record.email,
    agency_code: record.agency_code,
    units: Array.from(units.rows(own, context), ({ institution_id: _, ...unit }) => unit),
    unresolved_units: (corpus.unitsAndNames.get(institution.institutionId) ?? []).flatMap(
      ({ unit, key, name, note, href }) =>
        unit === null
          ? {
              written: name,
              note: note!,
              row_count: corpus.rowsByUnit.get(key)?.length ?? 0,
              url: absoluteUrl(context.settings, href),
            }
          : [],
    ),
    plans: own.plans.map((plan) => ({
      ...plans.rowOf(plan, context),
      data_url: absoluteUrl(
        context.settings,
        filePath('plan', { plan_id: plan.planId, format: 'json' }),
      ),
    })),
    sources: record.sources.map(({ title, url }) => ({ title, url: url && asUri(url) })),
    notes: record.notes,
    licence: licenceOf(corpus.site, institutionNames(institution)),
  };
}

/**
 * The text of that file: JSON, one key a line.
 * @throws {Error} when it does not fit `institutionFileSchema`, which is a fault of the program.
 */
export function institutionJson(
  institution: Institution,
  corpus: Corpus,
  context: DatasetContext,
): string {
  const result = institutionFileSchema.safeParse(institutionFile(institution, corpus, context));
  if (!result.success) {
    throw new Error(
      `File of institution ${institution.institutionId} does not fit its schema:\n${z.prettifyError(result.error)}`,
    );
  }
  return JSON.stringify(result.data, null, 1) + '\n';
}
