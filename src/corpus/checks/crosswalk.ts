import type { Check } from './check.ts';
import { headingName } from '../../meaning/crosswalk/dimension-map.ts';

/** A heading is mapped to one comparable dimension only. */
export const checkCrosswalk: Check = {
  *dimensions({ file, vocabulary }) {
    const meaning = new Map<string, string>();
    for (const [index, { level, heading, dimension, plans }] of vocabulary.crosswalk.entries()) {
      for (const plan of plans ?? ['']) {
        const key = [level, headingName(heading), plan].join('\n');
        const first = meaning.get(key);
        if (first === undefined) meaning.set(key, dimension);
        else if (first !== dimension) {
          yield {
            file,
            at: { path: ['crosswalk', index, 'dimension'] },
            severity: 'error',
            ruleId: 'crosswalk/contradiction',
            message: `標題「${heading}」前面已對到「${first}」，這裡又對到「${dimension}」`,
            fix: '請刪除其中一條；只在某些計畫裡不同時，加上 plans 列出那些計畫',
          };
        }
      }
    }
  },
};
