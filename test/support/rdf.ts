import { readFile } from 'node:fs/promises';
import jsonld from 'jsonld';
import { Parser, Store, Writer, type Quad } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

/** Folder of schemas made by others. */
export const SCHEMAS = new URL('../fixtures/schemas/', import.meta.url);

/** Statements of a Turtle document. @throws {Error} when it is not Turtle */
export function parseTurtle(turtle: string, baseIRI?: string): Quad[] {
  return new Parser({ baseIRI: baseIRI ?? null!, format: 'text/turtle' }).parse(turtle);
}

/**
 * Statements of a JSON-LD document, by a JSON-LD processor that we did not write.
 * @param contexts documents that contexts may be taken from; no other is fetched
 */
export async function parseJsonLd(
  document: object,
  { base, contexts = {} }: { base?: string; contexts?: Record<string, object> } = {},
): Promise<Quad[]> {
  const nQuads = (await jsonld.toRDF(document, {
    format: 'application/n-quads',
    ...(base === undefined ? {} : { base }),
    documentLoader: (url: string) => {
      const context = contexts[url];
      if (context === undefined) return Promise.reject(new Error(`asked for ${url}`));
      return Promise.resolve({ documentUrl: url, document: context });
    },
  } as jsonld.Options.ToRdf)) as unknown as string;
  return new Parser({ format: 'application/n-quads' }).parse(nQuads);
}

/** The graph in a form in which two equal graphs are equal texts, whatever their blank nodes are called. */
export async function canonical(quads: readonly Quad[]): Promise<string[]> {
  const writer = new Writer({ format: 'N-Quads' });
  writer.addQuads([...quads]);
  let nQuads = '';
  writer.end((_: unknown, text: string) => (nQuads = text));
  const options = {
    algorithm: 'RDFC-1.0',
    inputFormat: 'application/n-quads',
    format: 'application/n-quads',
  };
  // Its types do not know that it answers later.
  const text: unknown = await Promise.resolve(jsonld.canonize(nQuads as never, options as never));
  return String(text).trim().split('\n');
}

/** What a graph breaks of the shapes of DCAT-AP: `<node> <path>: message`, violations only. */
export async function dcatApViolations(quads: readonly Quad[]): Promise<string[]> {
  const shapes = parseTurtle(await readFile(new URL('dcat-ap-3.0.1/shapes.ttl', SCHEMAS), 'utf8'));
  const validator = new SHACLValidator(new Store(shapes));
  const report = await validator.validate(new Store([...quads]));
  return report.results
    .filter(({ severity }) => severity?.value.endsWith('#Violation'))
    .map(
      ({ focusNode, path, message }) =>
        `${focusNode?.value ?? ''} ${path?.value ?? ''}: ${message.map(({ value }) => value).join('; ')}`,
    );
}
