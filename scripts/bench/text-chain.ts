import type { Dice } from './dice.ts';

/**
 * Writes texts that mean nothing and yet weigh what real ones weigh: their lengths, and which
 * character follows which how often, are those of the texts it has read. That decides the sizes of
 * files and of the search index.
 */
export class TextChain {
  readonly #lengths: number[] = [];
  readonly #first: string[] = [];
  /** By character: whatever came after it, as often as it did. */
  readonly #next = new Map<string, string[]>();

  /** @param texts some that are not empty, to learn from */
  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      // `;` separates the entries of lists in CSV, and content that holds it there is refused.
      const characters = [...text.replace(/[\s;]+/g, '')];
      if (characters.length === 0) continue;
      this.#lengths.push(characters.length);
      this.#first.push(characters[0]!);
      for (const [index, character] of characters.slice(1).entries()) {
        const before = characters[index]!;
        const followers = this.#next.get(before);
        if (followers) followers.push(character);
        else this.#next.set(before, [character]);
      }
    }
  }

  /** False when there was nothing to learn from; then it cannot write. */
  get canWrite(): boolean {
    return this.#lengths.length > 0;
  }

  /** A text as long as one of those that were read. */
  write(dice: Dice): string {
    const length = dice.pick(this.#lengths);
    let last = dice.pick(this.#first);
    let text = last;
    for (let count = 1; count < length; count += 1) {
      // Nothing came after the last character of a text: begin as another text does.
      last = dice.pick(this.#next.get(last) ?? this.#first);
      text += last;
    }
    return text;
  }
}
