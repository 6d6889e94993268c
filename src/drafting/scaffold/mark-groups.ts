/** Longest list of ids in one mark; beyond it only the number is said. */
const MOST_IDS = 12;

/** Review marks that several rows share: said once, with the rows that they concern. */
export class MarkGroups {
  readonly #ids = new Map<string, Set<string>>();

  /**
   * @param sentence what has to be looked at
   * @param id row that it concerns
   */
  add(sentence: string, id: string): void {
    const ids = this.#ids.get(sentence);
    if (ids) ids.add(id);
    else this.#ids.set(sentence, new Set([id]));
  }

  /** The marks in the order in which they first came up. */
  sentences(): string[] {
    return [...this.#ids].map(([sentence, ids]) => `${sentence}（${rows([...ids])}）`);
  }
}

function rows(ids: readonly string[]): string {
  const shown = ids.slice(0, MOST_IDS).join('、');
  return ids.length > MOST_IDS ? `${shown} 等 ${ids.length} 列` : shown;
}
