import { assignments } from '../../../datasets/assignments.ts';
import { deadlines } from '../../../datasets/deadlines.ts';
import { measures } from '../../../datasets/measures.ts';
import { listPagePath, pagePath } from '../../../corpus/addresses/page-paths.ts';
import { unitCalendarPath, unitFilePaths } from '../../../corpus/addresses/unit-files.ts';
import type { Corpus, Institution, Plan, UnitOrName } from '../../../corpus/model/corpus.ts';
import type { ExportedFile } from '../../../publish/files/manifest.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { readingWords } from '../../../words/interface/reading.ts';
import { unitPageWords } from '../../../words/interface/unit-page.ts';
import { institutionName, planYearName } from '../../../words/plan-names.ts';
import { itemsUnderHeadings, type HeadedRows } from '../dimension-groups.ts';
import { deadlineGroups } from '../deadline-groups.ts';
import { spellInWords } from '../institution-facts.ts';
import { nameWithDoubt } from '../institution-units.ts';
import { pageFrame } from '../page-frame.ts';
import { listPageTitle } from '../paging.ts';
import { planState } from '../plan-state.ts';
import type { SiteView } from '../site-view.ts';
import { unitCalendarView } from '../unit-calendar-view.ts';
import { unitDeadlines } from '../unit-deadlines.ts';
import { deadlineFigures, measureFigures, resultFigures } from '../unit-figures.ts';
import { unitHistory } from '../unit-history.ts';
import { unitRowFacts, type UnitRowFacts } from '../unit-row-facts.ts';
import { spellingsOf, unitRows, type UnitRows } from '../unit-rows.ts';

/** Pages of the units of an institution, and of the names that cannot be told: places and numbers from 1. */
export function unitPages(
  institutionId: string,
  corpus: Corpus,
): { place: string; number: number }[] {
  const institution = corpus.institutionById.get(institutionId)!;
  return (corpus.unitsAndNames.get(institutionId) ?? []).flatMap((unit) =>
    unitRows(institution, unit, corpus).pages.map((_, index) => ({
      place: unit.place,
      number: index + 1,
    })),
  );
}

/** A plan on the page of a unit, with the rows that the unit is in charge of. */
export interface UnitPlan {
  plan: Plan;
  href: string;
  isContinued: boolean;
  state: string;
  parts: readonly HeadedRows<UnitRowFacts>[];
}

/** What the page of a unit tells of it, besides its rows. */
export type UnitAbout = ReturnType<typeof aboutUnit>;

/** A page of a unit, or of a name that cannot be told. @param number from 1 */
export function unitPage(site: SiteView, institutionId: string, place: string, number: number) {
  const { words, corpus, language } = site;
  const say = unitPageWords(language);
  const institution = corpus.institutionById.get(institutionId)!;
  const unit = corpus.unitsAndNames.get(institutionId)!.find((each) => each.place === place)!;
  const own = unitRows(institution, unit, corpus);
  const about = aboutUnit(site, institution, unit, own);
  const title = say.title(about.of.text, ownName(unit, about.name.text, site, institution));
  return {
    frame: pageFrame(site, {
      title: listPageTitle(title, number, own.pages.length, words),
      shortTitle: about.name.text,
      description:
        own.rows.length === 0
          ? say.descriptionOfNone(title)
          : say.description(title, groupDigits(own.rows.length), String(own.plans.length)),
      path: listPagePath(unit.href, number),
      trail: [
        { label: words.menu.institutions, path: pagePath('institutions') },
        { label: about.of.text, path: institution.href, lang: about.of.lang },
      ],
      alternates: filesOf(institution, unit, site),
      madeFrom: [measures, deadlines, assignments],
      kind: 'page-unit',
    }),
    about,
    /** What is told of all of it stands on its first page only. */
    isFirst: number === 1,
    plans: own.pages[number - 1]!.map(({ heading: plan, items, isContinued }): UnitPlan => ({
      plan,
      href: site.page(plan.href),
      isContinued,
      state: readingWords(language).state.sentence(planState(plan, corpus.asOf, language)),
      parts: itemsUnderHeadings(items, ({ row }) => row).map(({ headings, rows }) => ({
        headings,
        rows: rows.map((item) => unitRowFacts(item, unit.name, site)),
      })),
    })),
    pager: { path: unit.href, page: number, pages: own.pages.length },
  };
}

function aboutUnit(site: SiteView, institution: Institution, unit: UnitOrName, own: UnitRows) {
  const { words, corpus, language, chinese } = site;
  const say = unitPageWords(language);
  const { text, isChinese } = institutionName(institution, language);
  const groups = deadlineGroups(own.rows.map(({ row }) => row));
  const calendar = unitCalendarView(site, institution, unit);
  const deadlineTexts = deadlineFigures(own, groups, site);
  return {
    of: { text, lang: isChinese ? chinese : undefined, href: site.page(institution.href) },
    name: nameOf(unit, site),
    /** Why it cannot be told which unit is meant. */
    doubt: unit.note,
    remarks: remarksOn(unit, site, own.rows.length > 0),
    history:
      unit.unit === null
        ? null
        : unitHistory(
            unit.unit,
            { institution, corpus, words },
            {
              hrefOf: ({ id }) => site.page(corpus.unitOrNameByKey.get(id)!.href),
              has: () => true,
            },
          ),
    notes: unit.unit?.notes ?? [],
    /** Null where it is in charge of nothing. */
    figures:
      own.rows.length === 0
        ? null
        : {
            measures: measureFigures(own, site),
            plans: own.plans.map(({ plan, count, page }) => ({
              text: say.ofPlan(planYearName(plan, words), say.count(groupDigits(count))),
              href: `${page === 1 ? '' : site.page(listPagePath(unit.href, page))}#${plan.planId}`,
            })),
            deadlines: deadlineTexts,
            mayOverlap: own.rows.some(({ row }) => row.typedDeadlines.length > 1),
            results: resultFigures(unit, own, site),
            spellings: spellingsOf(own).map(({ written, count }) => ({
              written,
              count: say.count(groupDigits(count)),
            })),
          },
    contents: [
      { anchor: 'unit_measures', name: say.measuresHeading },
      ...(own.rows.length === 0 ? [] : [{ anchor: 'unit_deadlines', name: say.deadlinesHeading }]),
      ...(calendar === null ? [] : [{ anchor: 'unit_calendar', name: say.calendarHeading }]),
      { anchor: 'unit_downloads', name: say.downloadsHeading },
    ],
    deadlines: unitDeadlines(groups, site),
    calendar,
    downloadsLead:
      own.rows.length === 0 ? say.downloadsOfNone : say.downloadsLead(groupDigits(own.rows.length)),
    downloads: dataFilesOf(institution, unit, site).map((file) => ({ file, name: say.fileName })),
  };
}

/** Its name as no other unit of the institution has it: where two share one, with their time or id. */
function ownName(unit: UnitOrName, name: string, site: SiteView, institution: Institution): string {
  const { words } = site;
  if (unit.unit === null) return nameWithDoubt(unit, words);
  const { id, valid_from: from, valid_to: until } = unit.unit;
  const isShared = institution.units.some((each) => each.id !== id && each.name === unit.name);
  return isShared ? name + words.inParentheses(spellInWords(from, until, words) ?? id) : name;
}

/** Its name in the language of the page where there is one, and the other. */
function nameOf({ name, unit }: UnitOrName, { language, chinese, english }: SiteView) {
  const nameEn = unit?.name_en ?? null;
  if (language === 'en' && nameEn !== null) {
    return { text: nameEn, lang: undefined, other: { text: name, lang: chinese } };
  }
  return {
    text: name,
    lang: chinese,
    other: nameEn === null ? null : { text: nameEn, lang: english },
  };
}

/** That it is collective or known from plans only, and since and until when there is such a unit. */
function remarksOn(
  { unit }: UnitOrName,
  { words, language }: SiteView,
  isInPlans: boolean,
): string[] {
  const say = words.institutions;
  if (unit === null) return [];
  const spell = spellInWords(unit.valid_from, unit.valid_to, words);
  return [
    ...(unit.collective ? [say.collective] : []),
    ...(unit.provisional ? [say.provisional] : []),
    ...(spell === null ? [] : [say.validity + words.colon + spell]),
    ...(isInPlans ? [unitPageWords(language).thatYear] : []),
  ];
}

function dataFilesOf(
  institution: Institution,
  unit: UnitOrName,
  { manifest }: SiteView,
): ExportedFile[] {
  return unitFilePaths(institution, unit).map((href) => manifest.byHref.get(href)!);
}

function filesOf(institution: Institution, unit: UnitOrName, site: SiteView): ExportedFile[] {
  const calendar = site.manifest.byHref.get(unitCalendarPath(institution, unit));
  return [...dataFilesOf(institution, unit, site), ...(calendar ? [calendar] : [])];
}
