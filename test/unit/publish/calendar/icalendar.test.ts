import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  calendarPath,
  institutionCalendar,
} from '../../../../src/publish/calendar/institution-calendar.ts';
import { renderICalendar } from '../../../../src/publish/calendar/render-icalendar.ts';
import type { Corpus, Institution } from '../../../../src/corpus/model/corpus.ts';
import { unitCalendarPath } from '../../../../src/corpus/addresses/unit-files.ts';
import { unitCalendar } from '../../../../src/publish/calendar/unit-calendar.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

const address = { siteUrl: 'https://plans.example.org', basePath: '/open/' };

/** What a calendar program that is not ours reads in a file. */
interface ReadEvent {
  uid: string;
  days: string[];
  summary: string;
  description: string;
  event: ICAL.Component;
}

/** Days of an entry; of a recurring one at most `limit`. */
function daysOf(event: ICAL.Event, limit = 400): string[] {
  if (!event.isRecurring()) return [event.startDate.toString()];
  const days: string[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && days.length < limit; next = iterator.next()) {
    days.push(next.toString());
  }
  return days;
}

function read(text: string): { calendar: ICAL.Component; events: ReadEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      days: daysOf(event),
      summary: event.summary,
      description: event.description,
      event: component,
    };
  });
  return { calendar, events };
}

let corpus: Corpus;
const subjectOf = (institution: Institution) => ({
  name: institution.name,
  site: corpus.site.name.zh,
  page: institution.href,
  file: calendarPath(institution),
});
const textOf = (institutionId: string, from = corpus) => {
  const institution = from.institutionById.get(institutionId)!;
  return renderICalendar(
    subjectOf(institution),
    institutionCalendar(institution, from).events,
    address,
  );
};
const eventOf = (measureId: string, position = 1) =>
  read(textOf(measureId.split('-')[0]!)).events.find(
    ({ uid }) => uid === `${measureId}.${position}@plans.example.org`,
  )!;

beforeAll(async () => {
  corpus = await contentCorpus('five-plans');
});

describe.each(['ncl', 'nlpi', 'nstm', 'ntl', 'ttcsec'])('the calendar file of %s', (id) => {
  it('is read by another implementation, with what RFC 5545 demands of each entry', () => {
    const { calendar, events } = read(textOf(id));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//Open Plans//Deadlines//ZH');
    expect(events.length).toBeGreaterThan(0);
    for (const { event, uid } of events) {
      expect(event.getFirstProperty('dtstamp')?.type, uid).toBe('date-time');
      expect(event.getFirstProperty('dtstart')?.type, uid).toBe('date');
      expect(event.getFirstPropertyValue('transp'), uid).toBe('TRANSPARENT');
      expect(String(event.getFirstPropertyValue('url'))).toMatch(
        /^https:\/\/plans\.example\.org\/open\/plans\//,
      );
    }
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  it('has lines of at most 75 octets, each ended by CR LF, and cuts no character in two', () => {
    const text = textOf(id);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\ufffd');
  });

  it('has an entry for every deadline with a day or a rule, but for those gathered at the end', () => {
    const { plans } = corpus.institutionById.get(id)!;
    const expected = plans
      .flatMap((plan) => plan.rows)
      .filter((row) => !row.typedDeadlines.every((deadline) => deadline.is_period_end))
      .flatMap((row) =>
        row.typedDeadlines.flatMap(({ kind }, index) =>
          ['date', 'month', 'range', 'recurring'].includes(kind)
            ? [`${row.measureId}.${index + 1}@plans.example.org`]
            : [],
        ),
      );
    const found = read(textOf(id)).events.map(({ uid }) => uid);
    expect(found.filter((uid) => !uid.includes('period-end'))).toEqual(expected);
  });

  it('keeps every recurring entry inside the plan’s period', () => {
    for (const { uid, days } of read(textOf(id)).events) {
      const plan = corpus.plans.find(({ planId }) => uid.startsWith(planId))!;
      expect(days.length, uid).toBeGreaterThan(0);
      expect(days[0]! >= plan.period.start, uid).toBe(true);
      expect(days.at(-1)! <= plan.period.end, uid).toBe(true);
    }
  });

  it('is the same bytes twice', () => {
    expect(textOf(id)).toBe(textOf(id));
  });
});

describe('an entry', () => {
  it('of a month stands on its last day, and says that the source names only the month', () => {
    const { days, description } = eventOf('ncl-101-001', 2);
    expect(days).toEqual(['2012-06-30']);
    expect(description).toContain('完成期限（原文）：101年3月、6月、9月、12月');
    expect(description).toContain('原文只寫月份，本曆列在該月最後一天。');
  });

  it('of every Monday falls on Mondays from the first one of the period', () => {
    const row = corpus.plans
      .flatMap((plan) => plan.rows)
      .find((each) => each.deadlines.includes('每週一'))!;
    const { days } = eventOf(row.measureId);
    expect(days[0]).toBe('2012-02-06');
    expect(days).toHaveLength(48);
    for (const day of days) expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(1);
  });

  it('of every month, with no day named, says so in its title and recurs twelve times a year', () => {
    const row = corpus.planById
      .get('nlpi-106')!
      .rows.find((each) => each.typedDeadlines[0]?.rrule === 'FREQ=MONTHLY')!;
    const { days, summary, description, event } = eventOf(row.measureId);
    expect(days).toHaveLength(12);
    expect(summary).toMatch(/^［每月，日期未定］/);
    expect(description).toContain('所列日期不是期限');
    expect(String(event.getFirstPropertyValue('rrule'))).toBe('FREQ=MONTHLY;UNTIL=20171231');
  });

  it('whose deadline may belong to another measure is marked in title and description', () => {
    const row = corpus.plans
      .flatMap((plan) => plan.rows)
      .find(({ typedDeadlines: [first] }) => first?.alignment === 'group' && !first.is_period_end)!;
    const { summary, description } = eventOf(row.measureId);
    expect(summary).toMatch(/^［期限對應存疑］/);
    expect(description).toContain('無法確定哪個期限屬於哪一項');
  });

  it('says where only the units may belong to another measure', () => {
    // The units of that cell are not as many as its measures.
    const { summary, description } = eventOf('ttcsec-97-001');
    expect(summary).not.toContain('存疑');
    expect(description).toMatch(/^承辦單位.*（對應存疑/m);
  });

  it('gathers the rows of nstm-104, whose deadlines are all just the plan’s end', () => {
    const { events } = read(textOf('nstm'));
    expect(events.map(({ days }) => days)).toEqual([['2015-12-31']]);
    expect(events[0]!.summary).toContain('163 項的期限只寫到計畫期末');
    expect(events[0]!.description.split('\n').filter((line) => line.startsWith('・'))).toHaveLength(
      163,
    );
  });

  it('is stamped with the day on which the content was changed', () => {
    expect(String(eventOf('ncl-101-001').event.getFirstPropertyValue('dtstamp'))).toBe(
      '2026-11-20T00:00:00Z',
    );
  });
});

it('counts what it leaves out: deadlines with neither day nor rule', () => {
  const nlpi = institutionCalendar(corpus.institutionById.get('nlpi')!, corpus);
  expect(nlpi.leftOut).toEqual({ within: 1, 'on-demand': 3, relative: 2 });
  expect(nlpi.periodEndRows).toBe(28);
});

it('says who helps apart from who does it', async () => {
  const bureau = await contentCorpus('health-bureau');
  const { events } = read(textOf('demo-health', bureau));
  const rows = bureau.plans
    .flatMap((plan) => plan.rows)
    .filter(({ assignments }) => assignments.some(({ role }) => role === '協辦'));
  const told = rows.flatMap(
    ({ measureId }) => events.find(({ uid }) => uid.includes(measureId)) ?? [],
  );
  expect(told.length).toBeGreaterThan(0);
  for (const { description } of told) {
    expect(description).toMatch(/\n承辦單位（計畫當年的組織）：健康促進科(?!、)/);
    expect(description).toMatch(/\n協辦單位（計畫當年的組織）：各衛生所、企劃科(?!、)/);
  }
});

it('escapes what iCalendar gives a meaning, and keeps emoji, rare characters and markup as text', async () => {
  const bureau = await contentCorpus('health-bureau');
  const institution = bureau.institutions.find(({ plans }) => plans.length > 0)!;
  const row = bureau.plans.flatMap((plan) => plan.rows).find(({ kind }) => kind === 'measure')!;
  const text = '逗號,分號;反斜線\\ 與 <b>「引號"」</b> 𠮷😀\n第二行 \\n';
  const texts = renderICalendar(
    subjectOf(institution),
    [
      {
        id: 'x.1',
        start: '2023-12-30',
        end: '2024-01-02',
        rrule: null,
        summary: text.repeat(5),
        description: text.repeat(40),
        category: '甲,乙',
        href: row.href,
        published: '2026-01-01',
        modified: '2026-01-02',
      },
    ],
    address,
  );
  for (const line of texts.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const [found] = read(texts).events;
  expect(found?.description).toBe(text.repeat(40));
  expect(found?.summary).toBe(text.repeat(5));
  expect(found?.event.getFirstPropertyValue('categories')).toBe('甲,乙');
  // The end is the first day that does not belong to the entry any more.
  expect(String(found?.event.getFirstPropertyValue('dtend'))).toBe('2024-01-03');
});

describe('the calendar of a unit', () => {
  const calendarOf = (key: string) => {
    const institution = corpus.institutionById.get('nlpi')!;
    const unit = corpus.unitOrNameByKey.get(key)!;
    return renderICalendar(
      {
        name: institution.name + unit.name,
        site: corpus.site.name.zh,
        page: unit.href,
        file: unitCalendarPath(institution, unit),
      },
      unitCalendar(unit, corpus).events,
      address,
    );
  };

  it('holds what the unit is in charge of, however the plan spells it, and nothing else', () => {
    const rows = corpus.rowsByUnit.get('nlpi-digital-resources')!;
    const { events } = read(calendarOf('nlpi-digital-resources'));
    const ids = events.flatMap(({ uid }) => /^(nlpi-106-\d+)\./.exec(uid)?.[1] ?? []);
    expect(ids.length).toBeGreaterThan(0);
    const own = new Set(rows.map(({ measureId }) => measureId));
    expect(ids.filter((id) => !own.has(id))).toEqual([]);
    const misspelt = rows.find(({ units }) => units.includes('數位資源服科'))!;
    expect(ids).toContain(misspelt.measureId);
  });

  it('has an entry of its own for what is due at the end of the plan', () => {
    const { events } = read(calendarOf('nlpi-digital-resources'));
    const [end, ...more] = events.filter(({ uid }) => uid.includes('period-end'));
    expect(more).toEqual([]);
    expect(end!.uid).toBe('nlpi-106.period-end.nlpi-digital-resources@plans.example.org');
    expect(end!.summary).toBe(
      '［計畫期末］國立公共資訊圖書館數位資源服務科106年度計畫：4 項的期限只寫到計畫期末',
    );
  });

  it('says whose it is and where it is', () => {
    const text = calendarOf('nlpi:資訊科').replaceAll('\r\n ', '');
    expect(text).toContain('X-WR-CALNAME:國立公共資訊圖書館資訊科：計畫完成期限');
    const place = 'name_8cc7-8a0a-79d1';
    expect(text).toContain(`/institutions/nlpi/units/${place}/`);
    expect(text).toContain(`/calendar/nlpi/${place}.ics`);
  });
});

it('has no file without an entry', () => {
  const institution = corpus.institutions[0]!;
  expect(() => renderICalendar(subjectOf(institution), [], address)).toThrow(RangeError);
  expect(calendarPath(institution)).toBe('/calendar/ncl.ics');
});

it('takes the entry of a deadline for its unit as it stands in the calendar of the institution', () => {
  const institution = corpus.institutionById.get('nlpi')!;
  const all = new Set(institutionCalendar(institution, corpus).events);
  const units = corpus.unitsAndNames.get('nlpi')!;
  const ofUnits = units.flatMap((unit) => unitCalendar(unit, corpus).events);
  const own = ofUnits.filter(({ id }) => !id.includes('.period-end'));
  expect(own.length).toBeGreaterThan(10);
  for (const event of own) expect(all.has(event), event.id).toBe(true);
});
