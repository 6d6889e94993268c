import { childElements, integerAttribute, type XmlElement } from '../packages/xml-part.ts';

export const noElement: XmlElement = { name: '', attributes: new Map(), children: [] };

export function rowsOf(parent: XmlElement): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === 'table:table-row') return [child];
    return /^table:table-(rows|header-rows|row-group)$/.test(child.name) ? rowsOf(child) : [];
  });
}

export function repeats(element: XmlElement, name: string): number {
  return Math.max(1, integerAttribute(element, name) ?? 1);
}

/** The text that its author gave a picture for those who do not see it. */
export function descriptionOf(drawing: XmlElement): string {
  const told = childElements(drawing).filter(({ name }) => /^svg:(title|desc)$/.test(name));
  const text = told.flatMap(({ children }) =>
    children.filter((child) => typeof child === 'string'),
  );
  return text.length === 0 ? '' : `（${text.join('：').trim()}）`;
}

/** True for the box of a form that word processors take over from Word. */
export function isCheckBox({ name, attributes }: XmlElement): boolean {
  if (name === CONTROL) return attributes.get('loext:checkbox') === 'true';
  return (
    name === 'field:fieldmark' && attributes.get('field:type')?.endsWith('.FORMCHECKBOX') === true
  );
}

/** A content control, as LibreOffice keeps those of Word. */
const CONTROL = 'loext:content-control';

/** Whether a field shows what to fill in, and nothing that was. */
export function showsPrompt({ name, attributes }: XmlElement): boolean {
  if (name === CONTROL) return attributes.get('loext:showing-place-holder') === 'true';
  return name === 'text:placeholder';
}

export function isChecked(box: XmlElement): boolean {
  if (box.name === CONTROL) return box.attributes.get('loext:checked') === 'true';
  return childElements(box, 'field:param').some(
    ({ attributes }) =>
      attributes.get('field:name') === 'Checkbox_Checked' &&
      attributes.get('field:value') === 'true',
  );
}
