import { isFormerVersion } from '../../corpus/figures/amendments.ts';
import type { Plan } from '../../corpus/model/corpus.ts';
import { sourceFormat, type SourceFormat } from '../../content/source-formats.ts';
import type { LineSpan } from './locate-rows.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

/** Formats whose files can be shown as they are, line by line. */
const textFormats: readonly SourceFormat[] = ['txt', 'md', 'html'];

/** Larger files are offered for download only; the sources of real plans have some 30 kB. */
const MOST_BYTES = 512 * 1024;

/**
 * Whether a plan has a page that shows its source: one that is published, is text, and not huge.
 * Former versions offer theirs for download only.
 */
export function hasSourcePage(plan: Pick<Plan, 'source' | 'versions'>): boolean {
  const { source } = plan;
  return (
    source !== null &&
    !isFormerVersion(plan) &&
    source.bytes <= MOST_BYTES &&
    textFormats.includes(sourceFormat(source.file).format)
  );
}

type PlanPlace = Pick<Plan, 'institution' | 'folder'>;

/** Path of the page that shows the source of a plan, e.g. `/plans/ntl/101/source/`. */
export function sourcePagePath({ institution, folder }: PlanPlace): string {
  return pagePath('planSource', { institution_id: institution.institutionId, plan: folder });
}

/** Anchor of a line of the source, from 1, e.g. `L120`. */
export function lineAnchor(line: number): string {
  return `L${line}`;
}

/** Where a row stands in the source, e.g. `/plans/ntl/101/source/#L120`. */
export function sourcePlace(plan: PlanPlace, span: LineSpan): string {
  return `${sourcePagePath(plan)}#${lineAnchor(span.from)}`;
}
