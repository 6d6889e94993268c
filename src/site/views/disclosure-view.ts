import type { OnSite, Register, RegisterEntry, RegisterFile } from '../../corpus/model/corpus.ts';
import { disclosureWords, type DisclosureWords } from '../../words/interface/disclosure.ts';
import type { DisclosureCategory } from '../../content/schemas/vocabularies.ts';
import type { Language, Words } from '../../words/interface/index.ts';
import { dateInWords } from '../../words/date-words.ts';
import { fileSize } from '../../words/file-size.ts';

/** State of an entry with its extent, e.g. `本站公開（一部分）`. */
export function stateInWords(
  { state, extent }: Pick<RegisterEntry, 'state' | 'extent'>,
  say: DisclosureWords,
  words: Words,
): string {
  return say.states[state] + (extent === null ? '' : words.inParentheses(say.extents[extent]));
}

/** Place of a paragraph's item in the Act, e.g. `第三款`; an id of another form names itself. */
export function itemName(id: string, say: DisclosureWords): string {
  const [, category] = /^art7-(\d+)$/.exec(id) ?? [];
  if (category !== undefined) return say.item(Number(category));
  const [, ground] = /^art18-1-(\d+)$/.exec(id) ?? [];
  return ground === undefined ? id : say.ground(Number(ground));
}

/** Where in the Act a category stands: as the vocabulary writes it, and in English of the form `art7-5` told from its id. */
export function articleName(
  { id, article }: Pick<DisclosureCategory, 'id' | 'article'>,
  language: Language,
): string {
  const [, number] = /^art7-(\d+)$/.exec(id) ?? [];
  return language === 'zh' || number === undefined
    ? article
    : disclosureWords[language].article(Number(number));
}

/** Name of a category or ground for readers of a language. */
export function nameIn(
  language: Language,
  { name, name_en: english }: { name: string; name_en: string },
): string {
  return language === 'zh' ? name : english;
}

/** What the Act says of a category, e.g. `預算及決算書。`; null where that is no more than its name, shown above. */
export function wordingBeside(
  language: Language,
  { name, wording }: { name: string; wording: string },
): string | null {
  return language === 'zh' && wording.replace(/。$/, '') === name ? null : wording;
}

/** Whether nothing at all is known of a category: no state, and nothing else either. */
export function isBlank(entry: RegisterEntry): boolean {
  const { state, link, reason, unit, grounds, onSite, files, notes } = entry;
  const days = [entry.approvedOn, entry.publishedOn, entry.lastChecked, entry.nextReview];
  const facts = [link, reason, unit, ...days, ...grounds, ...onSite, ...files, ...notes];
  return state === 'not-recorded' && facts.every((fact) => fact === null);
}

/** How much of a register is filled in, and how its reviews stand. */
export function registerFigures({ entries }: Register): {
  all: number;
  recorded: number;
  overdue: number;
  due: number;
} {
  const count = (test: (entry: RegisterEntry) => boolean) => entries.filter(test).length;
  return {
    all: entries.length,
    recorded: count(({ state }) => state !== 'not-recorded'),
    overdue: count(({ review }) => review === 'overdue'),
    due: count(({ review }) => review === 'due'),
  };
}

/** What a register sums up to, in sentences; nothing is said of reviews where none is due. */
export function figureSentences(register: Register, say: DisclosureWords): string[] {
  if (!register.hasFile) return [say.summary.noFile];
  const { all, recorded, overdue, due } = registerFigures(register);
  return [
    say.summary.recorded(String(recorded), String(all)),
    ...(overdue > 0 ? [say.summary.overdue(String(overdue))] : []),
    ...(due > 0 ? [say.summary.due(String(due))] : []),
  ];
}

/** A link to something that this site publishes under a category. */
export interface OnSiteLine {
  text: string;
  href: string;
  isChinese: boolean;
}

/** What this site publishes under a category, in words. */
export function onSiteLines(
  onSite: readonly OnSite[],
  say: DisclosureWords,
  words: Words,
): OnSiteLine[] {
  return onSite.map((found) => {
    if (found.kind === 'plan') {
      return { text: found.plan.title, href: found.href, isChinese: true };
    }
    const facts = found.facts.map((fact) => say.entry.contactFacts[fact]);
    const text = say.entry.contactPage(facts.join(words.listSeparator));
    return { text, href: found.href, isChinese: false };
  });
}

/** Kind, size and day of a file, e.g. `PDF，235 KB，2024年2月20日公開`; empty where nothing is known. */
export function fileFacts(file: RegisterFile, say: DisclosureWords, words: Words): string {
  return [
    file.format?.toUpperCase() ?? null,
    file.download === null ? null : fileSize(file.download.bytes),
    file.publishedOn === null
      ? null
      : say.entry.filePublished(dateInWords(file.publishedOn, words)),
  ]
    .filter((fact) => fact !== null)
    .join(words.listSeparator);
}

/** A day of an entry and its name, in the order of the entry; those not recorded are left out. */
export function entryDays(
  entry: RegisterEntry,
  say: DisclosureWords,
): { name: string; day: string; review: string | null }[] {
  const days = [
    { name: say.entry.approvedOn, day: entry.approvedOn },
    { name: say.entry.publishedOn, day: entry.publishedOn },
    { name: say.entry.lastChecked, day: entry.lastChecked },
    { name: say.entry.nextReview, day: entry.nextReview },
  ];
  return days.flatMap(({ name, day }, index) => {
    if (day === null) return [];
    const review = index === days.length - 1 && entry.review ? say.reviews[entry.review] : '';
    return [{ name, day, review: review || null }];
  });
}
