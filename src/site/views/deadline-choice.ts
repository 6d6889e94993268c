import { groupDigits } from '../../words/group-digits.ts';
import { deadlineListWords } from '../../words/interface/deadline-lists.ts';
import { institutionName } from '../../words/plan-names.ts';
import { deadlineLists, type DeadlineList } from './deadline-lists.ts';
import type { SiteView } from './site-view.ts';

/** More institutions than this are not listed: each has a link on its own page. */
const listedAtMost = 24;

/** A list of deadlines to choose. */
interface Choice {
  label: string;
  lang: string | undefined;
  href: string;
  count: string;
  current: 'page' | 'true' | undefined;
  /** True for a name that cannot be told to be a certain unit. */
  isUnresolved?: boolean;
}

/** The choice between the lists of deadlines: a line for the institutions, and one for the units. */
export function deadlineChoice(site: SiteView, list: DeadlineList) {
  const { language } = site;
  const say = deadlineListWords(language);
  const lists = deadlineLists(site.corpus);
  const isListed = lists.institutions.length <= listedAtMost;
  const unitLists = list.institution === null ? [] : (lists.units.get(list.institution) ?? []);

  const toChoice = (
    choice: DeadlineList,
    label: string,
    lang?: string,
    // The unit's page belongs to its institution without being the page of that name.
    current: Choice['current'] = list.path.startsWith(choice.path) ? 'true' : undefined,
  ): Choice => ({
    label,
    lang,
    href: site.page(choice.path),
    count: groupDigits(choice.rows.length),
    current: choice.path === list.path ? 'page' : current,
  });
  const institutions = lists.institutions.map((choice) => {
    const { text, isChinese } = institutionName(choice.institution!, language);
    return toChoice(choice, text, isChinese ? site.chinese : undefined);
  });
  const ofInstitutions = isListed
    ? institutions
    : institutions.filter(({ current }) => current !== undefined);
  const own = lists.institutions.find(({ institution }) => institution === list.institution);
  const ofUnits = unitLists.map((choice) => ({
    ...toChoice(choice, choice.unit!.name, site.chinese),
    isUnresolved: choice.unit!.unit === null,
  }));
  // Everything contains what is chosen, and is not what is chosen.
  const withAll = (all: DeadlineList, label: string, choices: readonly Choice[]) => [
    { ...toChoice(all, label), ...(all.path !== list.path && { current: undefined }) },
    ...choices,
  ];
  const lines = [
    { name: say.institutions, choices: withAll(lists.all, say.allInstitutions, ofInstitutions) },
    ...(own && ofUnits.length > 0
      ? [{ name: say.units, choices: withAll(own, say.allUnits, ofUnits) }]
      : []),
  ];
  return { lines, isListed };
}
