import type { Plan } from '../../corpus/model/corpus.ts';

/** What files of one plan say it is; the plan's title has no English. */
export function planWords(plan: Plan) {
  return {
    title: { zh: plan.title, en: plan.title },
    description: {
      zh: `${plan.institutionName} ${plan.rocYear} 年的計畫，逐列轉錄。`,
      en: `Plan of ${plan.institution.nameEn ?? plan.institutionName} for ${plan.year}, transcribed row by row.`,
    },
    path: plan.href,
  };
}
