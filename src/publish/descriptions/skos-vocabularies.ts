import type { Corpus } from '../../corpus/model/corpus.ts';
import { dimensions } from '../../datasets/dimensions.ts';
import type { Bilingual } from '../../content/bilingual.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import type { DescriptionContext } from './described-dataset.ts';
import { licenceFacts } from './licence-facts.ts';
import { day, inBothLanguages, inChinese, iri, node, type RdfNode } from './rdf.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** A vocabulary of the site. */
export interface Vocabulary {
  /** Name in addresses, e.g. `plan-types`. */
  name: string;
  title: Bilingual;
  description: Bilingual;
  concepts: readonly {
    id: string;
    name: Bilingual;
    /** Explanation by this site, or the wording of the law. */
    note: string | null;
    /** Place in the law, e.g. 第七條第一項第五款. */
    notation: string | null;
    /** Page of the concept, from the site's root. */
    page: string | null;
  }[];
}

/** Path of a vocabulary as JSON-LD; the Turtle stands beside it. */
export function vocabularyPath(name: string, ending: 'jsonld' | 'ttl' = 'jsonld'): string {
  return filePath('vocabulary', { vocabulary: name, format: ending });
}

/** The vocabularies that datasets take their values from. */
export function vocabularies(corpus: Corpus): Vocabulary[] {
  const article = (entries: Corpus['disclosureCategories']) =>
    entries.map((entry) => ({
      id: entry.id,
      name: { zh: entry.name, en: entry.name_en },
      note: entry.wording,
      notation: entry.article,
      page: null,
    }));
  return [
    {
      name: 'dimensions',
      title: dimensions.title,
      description: dimensions.description,
      concepts: corpus.dimensions.map((dimension) => ({
        id: dimension.id,
        name: { zh: dimension.name, en: dimension.name_en },
        note: dimension.description,
        notation: null,
        page: dimension.href,
      })),
    },
    {
      name: 'plan-types',
      title: { zh: '計畫種類', en: 'Plan types' },
      description: { zh: '本站所收計畫的種類。', en: 'Kinds of plans on this site.' },
      concepts: corpus.planTypes.map(({ id, name, name_en }) => ({
        id,
        name: { zh: name, en: name_en },
        note: null,
        notation: null,
        page: null,
      })),
    },
    {
      name: 'disclosure-categories',
      title: { zh: '主動公開類別', en: 'Disclosure categories' },
      description: {
        zh: '政府資訊公開法第七條第一項的十款；代號與名稱為本站所訂，說明為條文原文。',
        en: 'The ten items of Article 7, paragraph 1 of the Freedom of Government Information Law; codes and names are this site’s, the notes are the wording of the law.',
      },
      concepts: article(corpus.disclosureCategories),
    },
    {
      name: 'restriction-grounds',
      title: { zh: '限制公開或不予提供的事由', en: 'Grounds for withholding' },
      description: {
        zh: '政府資訊公開法第十八條第一項各款；代號與名稱為本站所訂，說明為條文原文。',
        en: 'Items of Article 18, paragraph 1 of the Freedom of Government Information Law; codes and names are this site’s, the notes are the wording of the law.',
      },
      concepts: article(corpus.restrictionGrounds),
    },
  ];
}

/**
 * A vocabulary in SKOS: the scheme, then its concepts, each named by a place in the JSON-LD file
 * (`…/dimensions.jsonld#process`).
 */
export function skosVocabulary(context: DescriptionContext, vocabulary: Vocabulary): RdfNode[] {
  const { corpus, settings } = context;
  const address = absoluteUrl(settings, vocabularyPath(vocabulary.name));
  const scheme = iri(`${address}#scheme`);
  const { url: licence } = licenceFacts(corpus.site);
  const conceptAddress = (id: string) => `${address}#${id}`;
  return [
    node({
      ...scheme,
      '@type': 'skos:ConceptScheme',
      'dcterms:title': inBothLanguages(vocabulary.title),
      'dcterms:description': inBothLanguages(vocabulary.description),
      'dcterms:modified': day(corpus.site.modified),
      'dcterms:license': iri(licence),
      'skos:hasTopConcept': vocabulary.concepts.map(({ id }) => iri(conceptAddress(id))),
    }),
    ...vocabulary.concepts.map(({ id, name, note, notation, page }) =>
      node({
        '@id': conceptAddress(id),
        '@type': 'skos:Concept',
        'skos:inScheme': scheme,
        'skos:topConceptOf': scheme,
        'skos:prefLabel': inBothLanguages(name),
        'skos:notation': id,
        'skos:altLabel': notation === null ? null : inChinese(notation),
        'skos:definition': note === null ? null : inChinese(note),
        'foaf:page': page === null ? null : iri(absoluteUrl(settings, page)),
      }),
    ),
  ];
}
