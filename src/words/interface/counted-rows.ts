/**
 * What is counted, as sentences about figures say it: proposals of innovations are named where there are some.
 */
export const countedRows = {
  zh: (hasProposals: boolean) => (hasProposals ? '推動作法與創新提案' : '推動作法'),
  en: (hasProposals: boolean) => (hasProposals ? 'measures and innovation proposals' : 'measures'),
};
