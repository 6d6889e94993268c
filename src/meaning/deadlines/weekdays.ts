const names = '一二三四五六日';
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * Returns the RFC 5545 weekdays that a text names, in its order: `一` → `['MO']`, `一、三`, `一至五`,
 * `六日`; `天` is `日`. Null when it names anything else, or one twice.
 */
export function parseWeekdays(text: string): string[] | null {
  const days = text
    .replace(/[週及與和、,，]/g, '')
    .replaceAll('天', '日')
    .replace(/(.)[至到~-](.)/g, (span, first: string, last: string) => {
      const [start, end] = [names.indexOf(first), names.indexOf(last)];
      return start >= 0 && end > start ? names.slice(start, end + 1) : span;
    });
  const indexes = Array.from(days, (day) => names.indexOf(day));
  const distinct = new Set(indexes).size === indexes.length;
  if (indexes.length === 0 || indexes.includes(-1) || !distinct) return null;
  return indexes.map((index) => codes[index]!);
}
