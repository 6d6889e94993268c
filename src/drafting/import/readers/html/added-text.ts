import { attributeOf, type Element } from './elements.ts';

/** What a rule says of `content`, as it is written; null where it says nothing of it. */
export function contentOf(declared: string): string | null {
  const [, written] =
    /(?:^|;)\s*content\s*:((?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[^;"'])*)/iu.exec(
      declared,
    ) ?? [];
  return written?.trim() ?? null;
}

/** The text that such a value shows beside an element: what is quoted, and values of its attributes. */
export function textOfContent(content: string, element: Element): string {
  const parts = content.matchAll(
    /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|attr\(\s*([\w-]+)\s*\)|(counters?)\(/gu,
  );
  return [...parts]
    .map(([, double, single, attribute, counter]) => {
      if (counter !== undefined) return COUNTED;
      if (attribute !== undefined) return attributeOf(element, attribute.toLowerCase()) ?? '';
      return unescaped(double ?? single ?? '');
    })
    .join('');
}

/** Stands for a number that only the browser counts. */
const COUNTED = '（自動編號）';

/** `\\2022` is the sign of that code, any other sign behind a backslash itself. */
function unescaped(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|([\s\S]))/giu, (_, code?: string, sign?: string) => {
    if (code === undefined) return sign === '\n' ? '' : (sign ?? '');
    const number = Number.parseInt(code, 16);
    return number === 0 || number > 0x10ffff ? '' : String.fromCodePoint(number);
  });
}
