import type { ContentView } from '../../content/read/content-view.ts';
import type { InstitutionRecord } from '../../content/schemas/institution.ts';
import { dropSpace, foldWidth } from '../../meaning/text/fold.ts';
import type { Check } from './check.ts';
import { isCopy } from './identifiers.ts';

/** Short names of an institution are no name of another one, and each is given once. */
export const checkShortNames: Check = {
  *institution({ file, institutionId, record }, content) {
    if (isCopy(file)) return;
    const own = new Set<string>();
    for (const [index, name] of record.short_names.entries()) {
      const key = fold(name);
      const other = bearersOf(key, content).find((id) => id !== institutionId);
      const at = { path: ['short_names', index] };
      const common = { file, at, severity: 'error', ruleId: 'institution/short-name' } as const;
      if (own.has(key)) {
        yield { ...common, message: `簡稱「${name}」寫了兩次`, fix: '請刪除其中一個' };
      } else if (other !== undefined) {
        yield {
          ...common,
          message: `「${name}」也是機關 ${other} 的名稱或簡稱，無從分辨`,
          fix: '請刪除，或改寫成只有這個機關使用的簡稱',
        };
      }
      own.add(key);
    }
  },
};

const known = new WeakMap<ContentView, ReadonlyMap<string, readonly string[]>>();

/** Ids of the institutions that are, were or are for short called so. */
function bearersOf(name: string, content: ContentView): readonly string[] {
  let bearers = known.get(content);
  if (bearers === undefined) {
    const found = new Map<string, string[]>();
    for (const id of content.institutions.ids()) {
      const institution = content.institutions.find(id);
      if (institution.is !== 'known' || isCopy(institution.value.file)) continue;
      for (const each of new Set(namesOf(institution.value.record).map(fold))) {
        found.set(each, [...(found.get(each) ?? []), id]);
      }
    }
    bearers = found;
    known.set(content, bearers);
  }
  return bearers.get(name) ?? [];
}

function namesOf({ name, former_names: former, short_names: short }: InstitutionRecord): string[] {
  return [name, ...former.map((each) => each.name), ...short];
}

function fold(name: string): string {
  return dropSpace(foldWidth(name));
}
