/** So many characters in a row are no coincidence. */
const TELLING = 6;

/**
 * Words that were taken out of a plan, to find what repeats them elsewhere: a remark often quotes
 * the passage that it is about.
 */
export class RemovedWords {
  readonly #runs = new Set<string>();

  /** Takes note of every text in a value, of whatever shape; keys do not count. */
  add(value: unknown): void {
    if (typeof value === 'string') {
      for (const run of runsOf(value)) this.#runs.add(run);
    } else if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) this.add(inner);
    }
  }

  /** Whether a text repeats six characters in a row of what was taken out; white space does not count. */
  repeatedIn(text: string): boolean {
    if (this.#runs.size === 0) return false;
    return runsOf(text).some((run) => this.#runs.has(run));
  }

  /** How many characters in a row a text repeats of what was taken out; 0 where fewer than six. */
  longestRepeat(text: string): number {
    let longest = 0;
    let streak = 0;
    for (const run of runsOf(text)) {
      streak = this.#runs.has(run) ? streak + 1 : 0;
      longest = Math.max(longest, streak);
    }
    return longest === 0 ? 0 : longest + TELLING - 1;
  }
}

function runsOf(text: string): string[] {
  const characters = [...text.replaceAll(/\s/g, '')];
  return Array.from({ length: Math.max(0, characters.length - TELLING + 1) }, (_, start) =>
    characters.slice(start, start + TELLING).join(''),
  );
}
