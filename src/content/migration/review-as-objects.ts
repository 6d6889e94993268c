import { isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { withEdits, type Edit } from './with-edits.ts';

/** The front matter of a Markdown file, its line ends as they are. */
const FRONT_MATTER = /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*\r?$/m;

/** A `plan.md` with the texts of its `review` as the `reason` of marks; see `Migration`. */
export function reviewAsObjects(text: string): string | null {
  const match = FRONT_MATTER.exec(text);
  if (match === null || match.index !== 0) return text;
  const [, opening = '', yaml = ''] = match;
  const document = parseDocument(yaml);
  const review = document.errors.length > 0 ? undefined : document.get('review', true);
  if (!isSeq(review)) return text;
  const texts = review.items.filter(isText);
  if (texts.length === 0) return text;
  const edits = texts.flatMap((item) =>
    review.flow === true ? inBraces(item) : keyed(item, yaml),
  );
  const value = document.toJS() as Record<string, unknown>;
  const expected = { ...value, review: (value['review'] as unknown[]).map(asObject) };
  const edited = withEdits(yaml, edits, expected);
  return edited && opening + edited + text.slice(opening.length + yaml.length);
}

type Placed = Scalar & { range: [number, number, number] };

/** What is blank is no mark, but a fault. */
function isText(item: unknown): item is Placed {
  return isScalar(item) && Boolean(item.range) && isReason(item.value);
}

function isReason(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function asObject(value: unknown): unknown {
  return isReason(value) ? { reason: value } : value;
}

/** `[甲]` → `[{ reason: 甲 }]`. */
function inBraces({ range: [start, end] }: Placed): Edit[] {
  return [
    { start, end: start, text: '{ reason: ' },
    { start: end, end, text: ' }' },
  ];
}

/** `- 甲` → `- reason: 甲`; lines below it are indented as far as the key is. */
function keyed({ range: [start, end] }: Placed, yaml: string): Edit[] {
  const lineStart = yaml.lastIndexOf('\n', start - 1) + 1;
  const [, indent = ''] = /^( *)- +$/.exec(yaml.slice(lineStart, start)) ?? [];
  const more = ' '.repeat(start - lineStart - indent.length);
  const below = [...yaml.slice(start, end).matchAll(/\n(?=[^\r\n])/g)]
    .map(({ index }) => start + index + 1)
    .filter((place) => place < end);
  return [
    { start, end: start, text: 'reason: ' },
    ...below.map((place) => ({ start: place, end: place, text: more })),
  ];
}
