import { hasEnglish, type Bilingual } from '../../content/bilingual.ts';
import { languageTag } from '../../content/language.ts';

/**
 * A small model of an RDF graph, in the shape that JSON-LD has: one description, written as JSON-LD
 * as it stands and as Turtle by `turtle.ts`, so that the two say the same.
 */

/** Vocabularies in use; the prefixes of both formats. */
export const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  hydra: 'http://www.w3.org/ns/hydra/core#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A name with one of the prefixes, e.g. `dcterms:title`. */
export type Name = `${keyof typeof prefixes}:${string}`;

/** Reference to a thing by its address. */
export interface Iri {
  readonly '@id': string;
}

/** A text, with its language or its type; a plain string is a text without either. */
export type Literal =
  | string
  | { readonly '@value': string; readonly '@language': string }
  | { readonly '@value': string; readonly '@type': Name };

/** A thing and what is said of it. Without `@id` it has no name of its own (a blank node). */
export interface RdfNode {
  readonly '@id'?: string;
  readonly '@type'?: Name;
  readonly [property: Name]: RdfValue | readonly RdfValue[];
}

export type RdfValue = Iri | Literal | RdfNode;

/** What is said of a thing before it is known what is known: absent values are `undefined` or `null`. */
export type Draft = {
  '@id'?: string | undefined;
  '@type'?: Name;
} & { [property: Name]: RdfValue | readonly RdfValue[] | null | undefined };

/** The node without the properties that have no value. */
export function node(draft: Draft): RdfNode {
  const known = Object.entries(draft).filter(
    ([, value]) =>
      value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(known) as unknown as RdfNode;
}

export function iri(address: string): Iri {
  return { '@id': address };
}

/** The same text in both languages, as two literals; one where Chinese stands in the place of English. */
export function inBothLanguages(words: Bilingual): Literal[] {
  return hasEnglish(words) ? [inChinese(words.zh), inEnglish(words.en)] : [inChinese(words.zh)];
}

export function inChinese(text: string): Literal {
  return { '@value': text, '@language': languageTag.zh };
}

export function inEnglish(text: string): Literal {
  return { '@value': text, '@language': languageTag.en };
}

/** A day, `YYYY-MM-DD`. */
export function day(value: string): Literal {
  return { '@value': value, '@type': 'xsd:date' };
}

/** JSON-LD of the things, with the vocabularies inline: nobody needs a third host to read it. */
export function toJsonLd(things: RdfNode | readonly RdfNode[]): string {
  const context = { '@context': prefixes };
  const document = Array.isArray(things)
    ? { ...context, '@graph': things as readonly RdfNode[] }
    : { ...context, ...(things as RdfNode) };
  return JSON.stringify(document, null, 1) + '\n';
}
