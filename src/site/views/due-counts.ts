import type { DeadlineKind } from '../../meaning/deadlines/typed-deadline.ts';
import { monthDue } from '../../corpus/figures/plan-year.ts';
import type { Row } from '../../corpus/model/corpus.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';
import { due } from '../../datasets/due.ts';
import { viewAddress } from '../explore/view-address.ts';

/**
 * Address of the page of dataset `due` that counts by institution's unit and year what falls due, each measure once, without what
 * recurs: its last day is the end of a period.
 * @param days a part of a day: `2012-12` for a month, `-12-` for a month of every year
 */
export function dueCountsAddress(days: string): string {
  const recurring: DeadlineKind = 'recurring';
  const view = viewAddress(
    {
      conditions: [
        { column: 'end_date', test: 'has', value: days },
        { column: 'deadline_kind', test: 'not', value: recurring },
      ],
      sort: null,
      countBy: ['institution_unit', 'year'],
      shown: [],
      page: 1,
    },
    [],
  );
  return pagePath('dataset', { dataset: due.name }) + view;
}

/** Whether anything is due in a December, of any year; else counts of it would be counts of nothing. */
export function isDueInDecember(rows: readonly Pick<Row, 'typedDeadlines'>[]): boolean {
  return rows.some(({ typedDeadlines }) =>
    typedDeadlines.some((deadline) => monthDue(deadline)?.endsWith('-12') ?? false),
  );
}
