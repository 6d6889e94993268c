import type { z } from 'zod';
import { conceptsOf } from '../../datasets/concepts.ts';
import type { VocabularyName } from '../../datasets/fields.ts';
import type { Bilingual } from '../../content/bilingual.ts';
import {
  datasetJsonSchema,
  toJsonSchema,
  withConcepts,
  type JsonSchema,
} from '../../datasets/json-schema.ts';
import { datasets } from '../../datasets/registry.ts';
import { versionOf } from '../../datasets/schema-versions.ts';
import { institutionFileSchema } from '../files/institution-json.ts';
import { planFileSchema } from '../files/plan-json.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import type { DescriptionContext } from './described-dataset.ts';
import { schemaPath } from './schema-addresses.ts';
import { vocabularyPath } from './skos-vocabularies.ts';

/** The JSON Schema (2020-12) of one kind of JSON file. */
export interface NamedSchema {
  /** Name of the dataset, or `plan`, `institution`. */
  name: string;
  /** Where it is published, from the site's root. */
  path: string;
  schema: JsonSchema;
}

/** Schemas of all kinds of data files in JSON, each with its address and version. */
export function jsonSchemas({
  corpus,
  settings,
}: Pick<DescriptionContext, 'corpus' | 'settings'>): NamedSchema[] {
  const concepts = conceptsOf(corpus);
  const vocabulary = (name: VocabularyName) => absoluteUrl(settings, vocabularyPath(name));
  return Object.entries(namelessSchemas()).map(([name, { $schema, ...schema }]) => ({
    name,
    path: schemaPath(name),
    schema: {
      $schema,
      $id: absoluteUrl(settings, schemaPath(name)),
      'x-version': versionOf(name),
      ...withConcepts(schema, concepts, vocabulary),
    },
  }));
}

let made: Readonly<Record<string, JsonSchema>> | null = null;

/**
 * The schemas without address and codes, by name of the dataset, or `plan`, `institution`: the same
 * for every site, and slow to make.
 */
export function namelessSchemas(): Readonly<Record<string, JsonSchema>> {
  made ??= {
    ...Object.fromEntries(datasets.map((dataset) => [dataset.name, datasetJsonSchema(dataset)])),
    plan: fileSchema(planFileSchema, planWords),
    institution: fileSchema(institutionFileSchema, institutionWords),
  };
  return made;
}

interface FileWords {
  title: Bilingual;
  description: Bilingual;
}

const planWords: FileWords = {
  title: { zh: '一份計畫', en: 'One plan' },
  description: {
    zh: '一份計畫的全部：計畫本身的欄位、各節文字、表格的每一列及其期限、單位與目標值，以及來源與授權。',
    en: 'One plan, whole: its fields, its text, every row of its table with deadlines, units and targets, and source and licence.',
  },
};

const institutionWords: FileWords = {
  title: { zh: '一個機關', en: 'One institution' },
  description: {
    zh: '一個機關的全部：名稱沿革、聯絡資料、承辦單位，以及各年度計畫。',
    en: 'One institution, whole: its names past and present, contact, units and plans.',
  },
};

function fileSchema(schema: z.ZodType, { title, description }: FileWords): JsonSchema {
  const { $schema, ...rest } = toJsonSchema(schema);
  return {
    $schema,
    title: title.zh,
    description: description.zh,
    'x-title-en': title.en,
    'x-description-en': description.en,
    ...rest,
  };
}
