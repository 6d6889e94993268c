import { filePatterns } from '../../corpus/addresses/file-paths.ts';

/** Patterns of the data files that stand beside pages. */
export const besidePages: readonly string[] = [
  filePatterns.planRowsBesidePage,
  filePatterns.planBesidePage,
  filePatterns.formerPlanBesidePage,
  filePatterns.institutionRowsBesidePage,
  filePatterns.institutionBesidePage,
];
