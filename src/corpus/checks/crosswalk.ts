import type { Check } from './check.ts';
import { headingName } from '../../meaning/crosswalk/dimension-map.ts';

/** A heading is mapped to one comparable dimension only. */
export const checkCrosswalk: Check = {
  *dimensions({ file, vocabulary }) {
    const firsts = new Map<string, { dimension: string; index: number }>();
    for (const [index, { level, heading, dimension, plans }] of vocabulary.crosswalk.entries()) {
      for (const plan of plans ?? ['']) {
        const key = [level, headingName(heading), plan].join('\n');
        const first = firsts.get(key);
        if (first === undefined) firsts.set(key, { dimension, index });
        else if (first.dimension !== dimension) {
          yield {
            file,
            at: { path: ['crosswalk', index, 'dimension'] },
            severity: 'error',
            ruleId: 'crosswalk/contradiction',
            message: `標題「${heading}」前面已對到「${first.dimension}」，這裡又對到「${dimension}」`,
            first: { file, path: ['crosswalk', first.index, 'heading'] },
            fix: '請刪除其中一條；只在某些計畫裡不同時，加上 plans 列出那些計畫',
          };
        }
      }
    }
  },
};
