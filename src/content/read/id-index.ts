/** A file that gives an id. */
export interface IdHolder {
  file: string;
  /** Plan that it belongs to, if to one. */
  planId: string | null;
}

/** The folder `101` before `101-2`, which may be a copy of it. */
function inOrderOfFolders(path: string): string {
  return path.replaceAll('/', '\0');
}

/** Whether an id begins with that of the plan in which it stands. */
function isOwn(id: string, { planId }: IdHolder): boolean {
  return planId !== null && id.startsWith(`${planId}-`);
}

/** Which files give which ids. */
export class IdIndex {
  /** Nearly every id has one holder, and there are as many as rows: only the others need a list. */
  readonly #holders = new Map<string, IdHolder | IdHolder[]>();

  /** @param groups files with their ids, to be gone through group by group, each in the order of its files */
  constructor(...groups: readonly (readonly { holder: IdHolder; ids: Iterable<string> }[])[]) {
    for (const group of groups) {
      const inOrder = group
        .map((each) => ({ ...each, order: inOrderOfFolders(each.holder.file) }))
        .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
      for (const { holder, ids } of inOrder) {
        for (const id of ids) this.#add(id, holder, group);
      }
    }
  }

  #add(id: string, holder: IdHolder, group: readonly { holder: IdHolder }[]): void {
    const others = this.#holders.get(id);
    const [first] = Array.isArray(others) ? others : [others];
    const isOfGroup = first !== undefined && group.some((each) => each.holder === first);
    if (isOfGroup && isOwn(id, holder) && !isOwn(id, first)) {
      this.#holders.set(id, [holder, ...(Array.isArray(others) ? others : [first])]);
      return;
    }
    if (others === undefined) this.#holders.set(id, holder);
    else if (Array.isArray(others)) {
      if (others.at(-1) !== holder) others.push(holder);
    } else if (others !== holder) this.#holders.set(id, [others, holder]);
  }

  /** Files that give an id, the first of which has it by right; each once. */
  holdersOf(id: string): Iterable<IdHolder> {
    const found = this.#holders.get(id);
    return found === undefined ? [] : Array.isArray(found) ? found : [found];
  }
}
