import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { isForm, type Form, type FormsByBlock, type Title } from './form.ts';
import { sectionRole } from '../sections/section-roles.ts';
import type { Block, ParagraphBlock } from '../document/source-document.ts';

/** Characters of the longest heading above a form. */
const LONGEST_HEADING = 40;

/** From this share of the forms on, lines above them head one each. */
const MOST_HEADED = 0.7;

/** Lines that head one form each, where nearly all forms have one. */
export function headingsOfForms(
  blocks: readonly Block[],
  forms: FormsByBlock,
  running: ReadonlySet<Block>,
): Set<ParagraphBlock> {
  const found = new Set<ParagraphBlock>();
  const sections = blocks.filter(
    (block) => block.kind === 'paragraph' && sectionRole(block.text) !== null,
  ) as ParagraphBlock[];
  const mayHead = (block: Block | undefined): block is ParagraphBlock =>
    block?.kind === 'paragraph' && !running.has(block) && isHeading(block, sections);
  const tables = blocks.flatMap((block, at) => ((forms.get(block) ?? []).length > 0 ? [at] : []));
  const above = tables.map((at) => {
    const own: ParagraphBlock[] = [];
    for (let index = at - 1; index > 0; index -= 1) {
      const block = blocks[index];
      if (mayHead(block)) own.unshift(block);
      else if (block === undefined || !running.has(block)) break;
    }
    return own;
  });
  const headed = above.filter((own) => own.length > 0);
  const innermost = headed.map((own) => keyOf(own.at(-1)!));
  for (const [index, at] of tables.entries()) {
    const [first, ...others] = forms.get(blocks[at]!) ?? [];
    const block = above[index]?.at(-1);
    // A sheet has the title of its first form above the table.
    if (
      first?.title === null &&
      block !== undefined &&
      others.some(({ title }) => title !== null && keyOf(title) === keyOf({ text: block.text }))
    )
      found.add(block);
  }
  // Where these are numbered, each may as well head several forms.
  const isNumbered = headed.every((own) => parseLabel(own.at(-1)!.text) !== null);
  const fewest = isNumbered ? tables.length : tables.length * MOST_HEADED;
  if (tables.length < 2 || headed.length < fewest) return found;
  for (const own of above) {
    for (const [index, block] of own.entries()) {
      // What stands above the first may be the title of the plan: it is like those above others.
      const isLike =
        own !== above[0] ||
        (index === own.length - 1
          ? innermost.slice(1).includes(keyOf(block)) || block.headingLevel !== null
          : above.slice(1).some((other) => other.some((each) => keyOf(each) === keyOf(block))) ||
            parseLabel(block.text) !== null);
      if (isLike) found.add(block);
    }
  }
  return found;
}

/** Headings of one level are numbered alike, or have the same first words: `方案一`, `【措施2】`. */
function keyOf({
  text,
  headingLevel = null,
}: Pick<ParagraphBlock, 'text'> & Partial<Pick<ParagraphBlock, 'headingLevel'>>): string {
  const style = parseLabel(text)?.style ?? text.slice(0, 1);
  return `${style} ${headingLevel ?? ''}`;
}

function isHeading(block: ParagraphBlock, sections: readonly ParagraphBlock[]): boolean {
  const { text, headingLevel } = block;
  const label = parseLabel(text);
  return (
    text.length <= LONGEST_HEADING &&
    !/[。；，]|[：:]\s*$/u.test(text) &&
    !/^(?:備註|附註|註|※|＊|\*)/u.test(text) &&
    label?.style !== 'formal' &&
    !sections.includes(block) &&
    !sections.some(
      (section) =>
        (headingLevel !== null && section.headingLevel === headingLevel) ||
        (label !== null && parseLabel(section.text)?.style === label.style),
    )
  );
}

/** Forms that stand below the heading of the one before, where nearly all have one of their own. */
export function formsWithoutHeading(rows: readonly (Form | Title)[]): Set<Form | Title> {
  const forms = rows.filter(isForm);
  const lacking = rows.filter((row, at) => {
    const above = rows[at - 1];
    return isForm(row) && row.title === null && (above === undefined || isForm(above));
  });
  return new Set(lacking.length <= forms.length * (1 - MOST_HEADED) ? lacking : []);
}
