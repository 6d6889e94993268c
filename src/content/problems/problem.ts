/** Where something is wrong: 1-based line and column (UTF-16 units) in the original file, or not to be told. */
export type Place = { line: number; column: number } | 'unavailable';

export type Severity = 'error' | 'warning';

/** Something wrong with the content, as a person or an editor is told of it. */
export interface Problem {
  /** Path as the clerk knows it, e.g. `content/plans/ntl/101/measures.yaml`. */
  file: string;
  place: Place;
  severity: Severity;
  /** `area/what-is-wrong`; once published it does not change. */
  ruleId: string;
  /** What was found, and what was expected. */
  message: string;
  /** What to write instead. */
  fix: string;
  /** Set where it is wrong in a draft, which stops nobody's publication. */
  draft?: boolean;
}

/** Steps into a YAML document: keys and list positions, e.g. `['dimensions', 0, 'heading']`. */
export type YamlPath = readonly (string | number)[];

/** Something that stands before, by its path or as the first entry that gives itself an id. */
export type FirstUse = { file: string } & ({ path: YamlPath } | { id: string });

/**
 * A problem before its place is worked out: positions cost a second, slow parse,
 * so a check only says which value it means.
 */
export interface Finding {
  /** Path inside the content folder, e.g. `plans/ntl/101/measures.yaml`. */
  file: string;
  /** The value meant; `onKey` points at its key instead (an unknown key, a duplicate). */
  at: { path: YamlPath; onKey?: boolean } | Place;
  /** What it says for the second time, or otherwise than this; the message ends with its place. */
  first?: FirstUse;
  severity: Severity;
  ruleId: string;
  message: string;
  fix: string;
  /** Set where it is wrong in a draft, which stops nobody's publication. */
  draft?: boolean;
}
