/** A file that cannot be read as a plan document; the message (in Chinese) says why and what to do instead. */
export class SourceRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SourceRefusal';
  }
}
