import type { Plan } from '../corpus/corpus.ts';

/** Address of the file that holds a former version of a plan whole: `/data/plans/ntl-101/versions/1.json`. */
export function versionFile({ planId, metadata }: Plan): string {
  return `/data/plans/${planId}/versions/${metadata.version!.number}.json`;
}
