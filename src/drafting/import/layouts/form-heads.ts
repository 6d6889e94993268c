/** The heads of the forms that are wholly read, each set of them once: many forms have the same. */
export class FormHeads {
  readonly #sets = new Map<string, ReadonlySet<string>>();

  add(heads: Iterable<string>): void {
    const own = new Set(heads);
    this.#sets.set(JSON.stringify([...own]), own);
  }

  /** Whether a form has heads of which that is true. */
  some(isTrue: (heads: ReadonlySet<string>) => boolean): boolean {
    return [...this.#sets.values()].some(isTrue);
  }
}
