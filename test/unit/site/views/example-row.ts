import type { Plan, PlanTable, Row, RowDeadline } from '../../../../src/corpus/model/corpus.ts';

/** A row with nothing on it but what the test gives. */
export function exampleRow(given: Partial<Row> = {}): Row {
  return {
    measureId: 'aaa-101-001',
    plan: {} as Plan,
    table: exampleTable(),
    position: 1,
    kind: 'measure',
    dimension: '一、服務流程',
    aspect: null,
    actions: [],
    path: [],
    label: null,
    text: '作法',
    withheld: null,
    deadlines: [],
    units: [],
    alignment: 'exact',
    notes: [],
    ownNotes: [],
    review: [],
    dimensionId: null,
    dimensionLevel: null,
    typedDeadlines: [],
    assignments: [],
    targets: [],
    innovations: [],
    attributes: [],
    amounts: [],
    results: [],
    children: [],
    href: '/plans/aaa/101/#aaa-101-001',
    ...given,
  };
}

/** A plan's only table, with nothing in it but what the test gives. */
export function exampleTable(given: Partial<PlanTable> = {}): PlanTable {
  return {
    number: 1,
    title: null,
    anchor: 'table-1',
    after: null,
    columns: { measure: '推動作法' },
    declared: [],
    caption: [],
    notes: [],
    dimensions: [],
    innovationTable: null,
    rows: [],
    href: '/plans/aaa/101/#table-1',
    ...given,
  };
}

/** A typed deadline with nothing on it but what the test gives. */
export function exampleDeadline(given: Partial<RowDeadline>): RowDeadline {
  return {
    text: '',
    kind: 'other',
    start_date: null,
    end_date: null,
    rrule: null,
    duration: null,
    is_period_end: false,
    note: null,
    inherited: false,
    alignment: 'exact',
    ...given,
  };
}

/** A month as a deadline, e.g. `2012-03`. */
export function monthDeadline(month: string, given: Partial<RowDeadline> = {}): RowDeadline {
  const lastDay = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0));
  return exampleDeadline({
    kind: 'month',
    start_date: `${month}-01`,
    end_date: lastDay.toISOString().slice(0, 10),
    ...given,
  });
}
