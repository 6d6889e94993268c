import type { Institution, Plan } from '../../corpus/model/corpus.ts';

/** The plans of a volume, and the institutions whose names it knows. */
export interface VolumeContent {
  institutions: readonly Institution[];
  plans: readonly Plan[];
}

/** How many plans volumes have. */
export interface VolumeSizes {
  /** A site of so many plans has one volume. */
  only: number;
  /** Plans of a volume of a larger site. */
  each: number;
}

/** The table of sixteen plans is some 20 kilobytes, compressed. */
const usualSizes: VolumeSizes = { only: 40, each: 16 };

/**
 * Cuts a site into volumes. The plans of one institution stay together as far as they fit; institutions
 * without plans go with those before them.
 * @param institutions in the order of their plans
 * @returns in order; one where the site is small, none never
 */
export function cutVolumes(
  institutions: readonly Institution[],
  plans: readonly Plan[],
  { only, each }: VolumeSizes = usualSizes,
): VolumeContent[] {
  if (plans.length <= only) return [{ institutions, plans }];
  const plansOf = Map.groupBy(plans, ({ institution }) => institution);
  const volumes: { institutions: Institution[]; plans: Plan[] }[] = [];
  for (const institution of institutions) {
    const own = plansOf.get(institution) ?? [];
    const last = volumes.at(-1);
    if (last !== undefined && last.plans.length + own.length <= each) {
      last.institutions.push(institution);
      last.plans.push(...own);
      continue;
    }
    for (let from = 0; from === 0 || from < own.length; from += each) {
      volumes.push({ institutions: [institution], plans: own.slice(from, from + each) });
    }
  }
  return volumes;
}
