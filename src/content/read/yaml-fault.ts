/** A fault in the writing of YAML, in words for a clerk. */
export interface YamlFault {
  /** Offset in the text at which the clerk has to look. */
  offset: number;
  message: string;
  fix: string;
  /** Where a line is out of line: lines right below it that are indented further than this go astray with it. */
  astrayBeyond?: number;
}
