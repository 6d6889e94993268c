import { DataFactory, Writer, type NamedNode, type Quad_Object } from 'n3';
import { prefixes, type RdfNode, type RdfValue } from './rdf.ts';

const TYPE = DataFactory.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

/**
 * Turtle of the same things: every named thing a block of its own, in the order in which it is met;
 * things without a name stand where they are spoken of.
 */
export function toTurtle(things: RdfNode | readonly RdfNode[]): string {
  const writer = new Writer({ prefixes });
  // Written one after the other: a block must be whole before the next begins.
  const waiting: RdfNode[] = [];
  waiting.push(...[things].flat());
  const written = new Map<string, string>();
  for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) {
    // The same thing is often told in several places in the same words.
    const words = JSON.stringify(thing);
    if (written.get(thing['@id']!) === words) continue;
    written.set(thing['@id']!, words);
    const subject = DataFactory.namedNode(thing['@id']!);
    for (const { predicate, object } of statements(thing, writer, waiting)) {
      writer.addQuad(DataFactory.quad(subject, predicate, object));
    }
  }
  let turtle = '';
  writer.end((error: Error | null, text: string) => {
    if (error) throw error;
    turtle = text;
  });
  return turtle;
}

interface Statement {
  predicate: NamedNode;
  object: Quad_Object;
}

function statements(thing: RdfNode, writer: Writer, waiting: RdfNode[]): Statement[] {
  const found: Statement[] = [];
  if (thing['@type'] !== undefined) {
    found.push({ predicate: TYPE, object: DataFactory.namedNode(expand(thing['@type'])) });
  }
  for (const [property, values] of Object.entries(thing)) {
    if (property.startsWith('@')) continue;
    for (const value of [values].flat() as RdfValue[]) {
      found.push({
        predicate: DataFactory.namedNode(expand(property)),
        object: objectOf(value, writer, waiting),
      });
    }
  }
  return found;
}

function objectOf(value: RdfValue, writer: Writer, waiting: RdfNode[]): Quad_Object {
  if (typeof value === 'string') return DataFactory.literal(value);
  if ('@value' in value) {
    const { '@value': text } = value as { '@value': string };
    if ('@language' in value) return DataFactory.literal(text, value['@language']);
    return DataFactory.literal(text, DataFactory.namedNode(expand(value['@type'] as string)));
  }
  const thing = value as RdfNode;
  const name = thing['@id'];
  if (name === undefined) return writer.blank(statements(thing, writer, waiting));
  if (Object.keys(thing).length > 1) waiting.push(thing);
  return DataFactory.namedNode(name);
}

/** `dcterms:title` → the whole address. */
function expand(name: string): string {
  const [prefix, local] = name.split(/:(.*)/s) as [keyof typeof prefixes, string];
  return prefixes[prefix] + local;
}
