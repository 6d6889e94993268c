/** HTML that is ready to stand in a page: whatever text it holds was escaped when it was made. */
class ReadyHtml {
  readonly #written: string;

  constructor(written: string) {
    this.#written = written;
  }

  toString(): string {
    return this.#written;
  }
}

/** Made by the functions of this file and by no others. */
export type Html = ReadyHtml;

/** What can stand between tags; null, undefined and false stand for nothing. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

/** Values of attributes; null, undefined and false leave one out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined | false>>;

/**
 * HTML from a template: `` markup`<p title="${title}"${attributes({ lang })}>${text}</p>` ``. Text
 * is escaped by where it stands, between tags or in a quoted value; only `Html` is taken as it is.
 * Line breaks of the template vanish with the spaces around them, as in a component.
 * @throws {Error} where anything but `attributes()` stands inside a tag, or `Html` in a quoted value
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const { parts, places } = templateOf(strings);
  let written = parts[0]!;
  for (let index = 0; index < values.length; index += 1) {
    written += inPlace(values[index], places[index]!) + parts[index + 1]!;
  }
  return new ReadyHtml(written);
}

/**
 * Attributes, each with a space before it.
 * @param values by name; the names are the code's own and no content's
 */
export function attributes(values: Attributes): Html {
  let written = '';
  for (const name in values) {
    const value = values[name];
    if (value === null || value === undefined || value === false) continue;
    written += value === '' ? ` ${name}` : ` ${name}="${escapeValue(String(value))}"`;
  }
  return new ReadyHtml(written);
}

/** An element whose name depends on what it stands for: the code's own name and no content's. */
export function element(name: string, values: Attributes, content: Content): Html {
  return new ReadyHtml(`<${name}${String(attributes(values))}>${escaped(content)}</${name}>`);
}

/** Names of classes, of which those that are false or empty are left out. */
export function classes(...names: readonly (string | false)[]): string {
  return names.filter(Boolean).join(' ');
}

/** Where a value of a template stands: between tags, in a quoted value, in a tag outside quotes. */
type Place = 'content' | 'value' | 'tag';

interface Template {
  parts: readonly string[];
  /** Where the value behind each part stands. */
  places: readonly Place[];
}

// Templates are the same objects each time.
const known = new WeakMap<TemplateStringsArray, Template>();

function templateOf(strings: TemplateStringsArray): Template {
  const before = known.get(strings);
  if (before !== undefined) return before;
  let place: Place = 'content';
  const places = strings.map((part) => {
    for (const sign of part) place = placeAfter(place, sign);
    return place;
  });
  const parts = strings.map((part) => part.replaceAll(/\s*\n\s*/g, ''));
  const template = { parts, places };
  known.set(strings, template);
  return template;
}

function placeAfter(place: Place, sign: string): Place {
  if (place === 'content') return sign === '<' ? 'tag' : 'content';
  if (place === 'value') return sign === '"' ? 'tag' : 'value';
  if (sign === '"') return 'value';
  return sign === '>' ? 'content' : 'tag';
}

function inPlace(value: Content, place: Place): string {
  if (place === 'content') return escaped(value);
  if (place === 'tag') {
    if (value instanceof ReadyHtml) return value.toString();
  } else if (typeof value === 'string' || typeof value === 'number') {
    return escapeValue(String(value));
  }
  throw new Error(
    place === 'tag'
      ? 'A value stands inside a tag, outside quotes; write attributes() or quotes'
      : 'A quoted value is neither text nor a number; write attributes()',
  );
}

function escaped(value: Content): string {
  if (typeof value === 'string') return escapeText(value);
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number' || value instanceof ReadyHtml) return String(value);
  let written = '';
  for (const each of value) written += escaped(each);
  return written;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// As Astro writes them, so that a page has one form.
function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (sign) => entities[sign]!) : text;
}

function escapeValue(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&"]/g, (sign) => entities[sign]!) : text;
}

const SPECIAL = /[&<>"']/;
