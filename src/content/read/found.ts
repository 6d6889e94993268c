/** Why something is there of which nothing can be told: its file is missing or has faults, or it is of a draft. */
export type WhyUnknown = 'broken' | 'draft';

/**
 * What is known of a thing that is asked for by name. `unknown` is not `absent`: it is there, or may
 * be there, and nothing follows from its not being seen.
 */
export type Found<T> =
  | { is: 'known'; value: T }
  | { is: 'unknown'; why: WhyUnknown }
  | { is: 'absent' };

/** What is known of things of one kind. */
export interface Several<T> {
  /** Those that could be wholly read: enough to tell that something is there. */
  seen: Iterable<T>;
  /** All there are; null where some are unknown. Only this tells that something is not there. */
  all: readonly T[] | null;
}

/** Things of one kind by id, of which some may be unknown. It cannot be walked through, only asked. */
export class Shelf<T> {
  readonly #entries = new Map<string, Found<T>>();
  readonly #others: Found<T>;

  /**
   * @param known by id; of two with one id the first counts
   * @param options `unknown`: ids of what is there and cannot be told, and why; `rest`: why any other
   *   id may be there as well, null = all ids are given
   */
  constructor(
    known: Iterable<readonly [id: string, value: T]>,
    {
      unknown = [],
      rest = null,
    }: {
      unknown?: Iterable<readonly [id: string, why: WhyUnknown]>;
      rest?: WhyUnknown | null;
    } = {},
  ) {
    for (const [id, value] of known) {
      if (!this.#entries.has(id)) this.#entries.set(id, { is: 'known', value });
    }
    for (const [id, why] of unknown) {
      if (!this.#entries.has(id)) this.#entries.set(id, { is: 'unknown', why });
    }
    this.#others = rest === null ? { is: 'absent' } : { is: 'unknown', why: rest };
  }

  find(id: string): Found<T> {
    return this.#entries.get(id) ?? this.#others;
  }

  /** All there are, in the order given; null where some are unknown. */
  get all(): readonly T[] | null {
    const known = [...this.#entries.values()].flatMap((found) =>
      found.is === 'known' ? [found.value] : [],
    );
    return known.length === this.#entries.size && this.#others.is === 'absent' ? known : null;
  }

  /** Ids that are there, to choose from: `known` and `unknown` ones. */
  ids(): Iterable<string> {
    return [...this.#entries.keys()];
  }
}
