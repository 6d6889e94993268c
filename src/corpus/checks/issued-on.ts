import type { Check } from './check.ts';
import { issuanceDay } from './issuance-day.ts';

/** The day on which a plan was issued is that which the words of its issuance name, where they name one. */
export const checkIssuedOn: Check = {
  *planText({ planFile, metadata: { issuance, issued_on: day } }) {
    const written = issuanceDay(issuance);
    if (day === null || written === null || day === written) return;
    yield {
      file: planFile,
      at: { path: ['issued_on'] },
      severity: 'error',
      ruleId: 'issuance/day-differs',
      message: `issued_on 是 ${day}，issuance 寫的卻是 ${written}`,
      fix: `請對照來源；issuance 照錄無誤時，issued_on 寫 '${written}'（民國年加 1911 是西元年）`,
    };
  },
};
