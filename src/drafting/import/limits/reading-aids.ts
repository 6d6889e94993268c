/** How far an import has come. */
export interface Progress {
  stage: 'reading' | 'recognising' | 'checking';
  /** Pages read, and how many there are; absent where that is not counted. */
  pages?: { done: number; total: number };
}

/** What the surroundings lend to the reading of a document. All of it may be left out. */
export interface ReadingAids {
  onProgress?: (progress: Progress) => void;
  /** Once it is aborted, reading ends with its reason. */
  signal?: AbortSignal;
  /**
   * The bytes of a predefined character map (ISO 32000-1, 9.7.5.2) in the packed form of PDF.js, by which the
   * text of fonts that are not in the file is told; null where there is none of that name.
   * @param name e.g. `ETen-B5-H`
   */
  characterMap?: (name: string) => Promise<Uint8Array | null>;
}
