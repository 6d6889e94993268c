import type { Plan, Withholding } from '../corpus/model/corpus.ts';

/** Anchor on a plan's page of the list of what is withheld. */
export const WITHHELD_ANCHOR = 'plan_withheld';

/** Address, from the site's root, where a plan's page shows that something is withheld. */
export function withheldHref(
  { href, rows, retired, sections }: Plan,
  { kind, subject }: Withholding,
): string {
  const anchor =
    kind === 'measure' &&
    (rows.some(({ measureId }) => measureId === subject) ||
      retired.some(({ id }) => id === subject))
      ? subject
      : kind === 'section'
        ? sections.find(({ heading }) => heading === subject)?.anchor
        : undefined;
  return `${href}#${anchor ?? WITHHELD_ANCHOR}`;
}
