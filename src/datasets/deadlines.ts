import { z } from 'zod';
import type { DeadlineKind } from '../meaning/deadlines/typed-deadline.ts';
import { isoDate } from '../content/schemas/scalars.ts';
import { alignmentColumn, inheritedColumn } from './common-columns.ts';
import type { Bilingual } from '../content/bilingual.ts';
import { childDatasetOf, keyColumns, rowUrlColumn } from './child-dataset.ts';
import { column, textColumn, optionalTextColumn, codeColumn } from './column.ts';

/** Value of an RRULE of RFC 5545. */
const recurrenceRule = z.string().regex(/^FREQ=[A-Z]+(?:;[A-Z]+=[A-Z0-9,+-]+)*$/);

/** Deadlines as dates and recurrence rules. */
export const deadlines = childDatasetOf((row) => row.typedDeadlines)({
  name: 'deadlines',
  madeFrom: 'plans',
  title: { zh: '完成期限', en: 'Deadlines' },
  description: {
    zh: '由計畫所列完成期限解讀出的日期、期間與週期，一個期限一列，並保留原文；一格列數個月份者分為數列，每月、每季等週期以 RFC 5545 規則表示，不自行補上原文沒有的日子。',
    en: 'Dates, periods and recurrences read from the deadlines of the plans, one row a deadline, with the words as written; recurrences are RFC 5545 rules and invent no day that the source does not give.',
  },
  columns: {
    ...keyColumns,
    text: textColumn(({ entry }) => entry.text, {
      title: { zh: '期限原文', en: 'Deadline as written' },
      description: {
        zh: '完成期限，依原文。',
        en: 'The deadline as written.',
      },
    }),
    kind: codeColumn(({ entry }) => entry.kind, {
      title: { zh: '期限種類', en: 'Kind' },
      description: {
        zh: '期限是哪一種說法。',
        en: 'The kind of deadline that the words express.',
      },
      values: {
        date: { zh: '某一日', en: 'a day' },
        month: { zh: '某一月（由月初至月底）', en: 'a month, from its first to its last day' },
        range: { zh: '一段期間', en: 'a span of time' },
        recurring: { zh: '週期性', en: 'recurring' },
        within: { zh: '事件發生後一定時間內', en: 'within a time after an event' },
        'on-demand': { zh: '隨到隨辦', en: 'whenever asked for' },
        relative: { zh: '以另一事件為準', en: 'relative to another event' },
        other: { zh: '其他', en: 'anything else' },
      } satisfies Record<DeadlineKind, Bilingual>,
    }),
    start_date: column(isoDate.nullable(), ({ entry }) => entry.start_date, {
      title: { zh: '起日', en: 'Start date' },
      description: {
        zh: '期限的第一日。期限種類為 recurring 者（例如「每月」）是計畫期程的起日，不是某一次開始的日子。無法定出日期者為空。',
        en: 'First day. Where the kind of deadline is recurring (every month, say) it is the start of the plan’s period, and no day on which something begins. Empty where no day can be told.',
      },
    }),
    end_date: column(isoDate.nullable(), ({ entry }) => entry.end_date, {
      title: { zh: '迄日', en: 'End date' },
      description: {
        zh: '期限的最後一日。期限種類為 recurring 者（例如「每月」）是計畫期程的迄日，不是到期日：計算某月到期的作法時，請略過種類為 recurring 的列。無法定出日期者為空。',
        en: 'Last day. Where the kind of deadline is recurring (every month, say) it is the end of the plan’s period, and no day on which something is due: leave rows of kind recurring out when you count what is due in a month. Empty where no day can be told.',
      },
    }),
    rrule: column(recurrenceRule.nullable(), ({ entry }) => entry.rrule, {
      title: { zh: '週期規則', en: 'Recurrence rule' },
      description: {
        zh: 'RFC 5545 的 RRULE 值，例如 FREQ=MONTHLY;BYMONTHDAY=1,15；非週期性者為空。',
        en: 'Value of an RFC 5545 RRULE, e.g. FREQ=MONTHLY;BYMONTHDAY=1,15; empty unless recurring.',
      },
    }),
    duration: column(z.iso.duration().nullable(), ({ entry }) => entry.duration, {
      title: { zh: '時間長度', en: 'Duration' },
      description: {
        zh: 'ISO 8601 的時間長度，例如 3 日內為 P3D；無者為空。',
        en: 'ISO 8601 duration, e.g. P3D for 3日內; empty where there is none.',
      },
    }),
    is_period_end: column(z.boolean(), ({ entry }) => entry.is_period_end, {
      title: { zh: '為計畫期末', en: 'Is end of period' },
      description: {
        zh: '期限即計畫期程的最後一月或最後一日者為 true。',
        en: 'True where the deadline is the last month or day of the plan’s period.',
      },
    }),
    inherited: inheritedColumn(({ entry }) => entry.inherited),
    alignment: alignmentColumn(({ entry }) => entry.alignment),
    note: optionalTextColumn(({ entry }) => entry.note, {
      title: { zh: '說明', en: 'Note' },
      description: {
        zh: '期限的條件或解讀時的說明；無者為空。',
        en: 'A condition of the deadline or a remark on how it was read; empty where there is none.',
      },
    }),
    url: rowUrlColumn,
  },
});
