/** The end of a sentence, or of a line that leads on to items. */
export const ENDED = /[。！？；：.!?;:][」』）)]?$/u;
