import { groupDigits } from '../../words/group-digits.ts';
import { deadlineListWords } from '../../words/interface/deadline-lists.ts';
import { institutionName } from '../../words/plan-names.ts';
import { deadlineLists, type DeadlineList } from './deadline-lists.ts';
import type { SiteView } from './site-view.ts';

/** More institutions than this are not listed: each has a link on its own page. */
export const listedAtMost = 24;

/** A list of deadlines to choose, or what a unit has of them. */
interface Choice {
  label: string;
  lang: string | undefined;
  href: string;
  count: string;
  current: 'page' | undefined;
  /** True for a name that cannot be told to be a certain unit. */
  isUnresolved?: boolean;
}

/**
 * The choice between the lists of deadlines, a line for the institutions where there are several; and
 * one for the units of the institution, which leads to their own pages.
 */
export function deadlineChoice(site: SiteView, list: DeadlineList) {
  const { language } = site;
  const say = deadlineListWords(language);
  const lists = deadlineLists(site.corpus);
  const isListed = lists.institutions.length <= listedAtMost;
  // Where there is one institution alone, the list of all is its own.
  const [only = null] = site.corpus.institutions.length === 1 ? lists.institutions : [];
  const institution = list.institution ?? only?.institution ?? null;
  const withDeadlines = institution === null ? [] : (lists.units.get(institution) ?? []);

  const toChoice = (choice: DeadlineList, label: string, lang?: string): Choice => ({
    label,
    lang,
    href: site.page(choice.path),
    count: groupDigits(choice.rows.length),
    current: choice.path === list.path ? 'page' : undefined,
  });
  const institutions = lists.institutions.map((choice) => {
    const { text, isChinese } = institutionName(choice.institution!, language);
    return toChoice(choice, text, isChinese ? site.chinese : undefined);
  });
  const ofInstitutions = isListed
    ? institutions
    : institutions.filter(({ current }) => current !== undefined);
  const own =
    only !== null && list.institution === null
      ? lists.all
      : lists.institutions.find((each) => each.institution === list.institution);
  const ofUnits = withDeadlines.map(({ entry, count }): Choice => ({
    label: entry.name,
    lang: site.chinese,
    href: `${site.page(entry.href)}#unit_deadlines`,
    count: groupDigits(count),
    current: undefined,
    isUnresolved: entry.unit === null,
  }));
  const withAll = (all: DeadlineList, label: string, choices: readonly Choice[]) => [
    toChoice(all, label),
    ...choices,
  ];
  const lines = [
    ...(only === null
      ? [
          {
            name: say.institutions,
            choices: withAll(lists.all, say.allInstitutions, ofInstitutions),
          },
        ]
      : []),
    ...(own && ofUnits.length > 0
      ? [{ name: say.units, choices: withAll(own, say.allUnits, ofUnits) }]
      : []),
  ];
  /** What the choice begins with; null where there is none. */
  const first = only === null ? 'institution' : lines.length > 0 ? 'unit' : null;
  return { name: only === null ? say.choose : say.chooseUnit, lines, first, isListed } as const;
}
