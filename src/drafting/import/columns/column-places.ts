import { declared, type Assigned, type AssignedColumn } from '../model/assigned-column.ts';
import type { Candidate } from './column-candidate.ts';

/** Which columns of a table are told, and which are still open. */
export class ColumnPlaces {
  readonly all: readonly Candidate[];
  /** Those that no role was found for; it changes as they are placed. */
  readonly open: ReadonlySet<Candidate>;
  readonly #open: Set<Candidate>;
  readonly #placed = new Map<Candidate, Assigned>();

  constructor(candidates: readonly Candidate[]) {
    this.all = candidates;
    this.#open = new Set(candidates);
    this.open = this.#open;
  }

  place(candidate: Candidate, as: Assigned): void {
    this.#placed.set(candidate, as);
    this.#open.delete(candidate);
  }

  /** What a column was placed as; null while it is open. */
  placed(candidate: Candidate): Assigned | null {
    return this.#placed.get(candidate) ?? null;
  }

  has(role: AssignedColumn['role']): boolean {
    return [...this.#placed.values()].some((placed) => placed.role === role);
  }

  columns(): AssignedColumn[] {
    return this.all.map((candidate) => {
      const placed = this.#placed.get(candidate) ?? declared('text');
      return { head: candidate.head, ...placed };
    });
  }
}
