/** A line of a text file. */
export interface TextLine {
  text: string;
  /** 1-based. */
  number: number;
}
