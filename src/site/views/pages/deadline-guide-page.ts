import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { parseDeadline } from '../../../meaning/deadlines/parse-deadline.ts';
import {
  deadlineKinds,
  type DeadlineContext,
  type TypedDeadline,
} from '../../../meaning/deadlines/typed-deadline.ts';
import {
  alikeForms,
  refusedForms,
  understoodForms,
} from '../../../meaning/deadlines/understood-forms.ts';
import { dateInWords, spanInWords } from '../../../words/date-words.ts';
import { deadlinesInWords } from '../../../words/deadline-words.ts';
import { deadlineGuideWords } from '../../../words/interface/deadline-guide.ts';
import { languageTag, t, type Language } from '../../../words/interface/index.ts';
import { deadlines as dataset } from '../../../datasets/deadlines.ts';
import { datasetPath } from '../dataset-view.ts';
import { pageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';

/** The plan in which the examples stand: one of a calendar year. */
const EXAMPLE_PLAN: DeadlineContext = {
  rocYear: 101,
  period: { start: '2012-01-01', end: '2012-12-31' },
};

/** What a text is read as, in words; what is written in Chinese whatever the page's language stands apart. */
export interface FormReading {
  /** Null where notes say all there is. */
  meaning: string | null;
  /** Remarks of the reading, in Chinese. */
  notes: readonly string[];
}

/** Forms of deadlines, and what each is read as. */
export function deadlineGuidePage(site: SiteView) {
  const { language, words } = site;
  const say = deadlineGuideWords(language);
  const { rocYear, period } = EXAMPLE_PLAN;
  const above = { label: words.menu.guide, path: pagePath('guide') };
  return {
    frame: pageFrame(site, {
      title: say.title,
      description: say.description,
      path: pagePath('deadlineGuide'),
      trail: [above],
      kind: 'page-guide',
    }),
    say,
    computed: say.computed(String(rocYear), spanInWords(period.start, period.end, words)),
    kinds: deadlineKinds.map((kind) => ({
      id: `form_${kind}`,
      ...say.kinds[kind],
      forms: formsRead(language).filter((form) => form.kind === kind),
    })),
    alike: alikeForms.map((forms) => ({
      written: forms,
      ...inWords(typed(forms[0]!), language),
    })),
    refused: refusedForms.map((written) => {
      const { reason, nearest } = refusalOf(written);
      return { written, answer: say.answerOf(reason, nearest.join('、')) };
    }),
    dataset: { href: site.page(datasetPath(dataset)), title: dataset.title[language] },
    lang: language === 'zh' ? undefined : languageTag.zh,
  };
}

/** Every example of a form with what it is read as, in the order of the list. */
export function formsRead(
  language: Language,
): (FormReading & { written: string; kind: TypedDeadline['kind'] })[] {
  return understoodForms.map(({ example }) => {
    const deadlines = typed(example);
    return { written: example, kind: deadlines[0]!.kind, ...inWords(deadlines, language) };
  });
}

/** @throws {Error} where an example is not understood */
function typed(text: string): TypedDeadline[] {
  const reading = parseDeadline(text, EXAMPLE_PLAN);
  if (!reading.ok) throw new Error(`${text}: ${reading.reason}`);
  return reading.deadlines;
}

function inWords(deadlines: readonly TypedDeadline[], language: Language): FormReading {
  const words = t(language);
  const say = deadlineGuideWords(language);
  const [first] = deadlines;
  const meaning = deadlinesInWords(deadlines, words) ?? openRange(first!, language);
  const isPeriodEnd = deadlines.every((deadline) => deadline.is_period_end);
  return {
    meaning:
      meaning === null
        ? null
        : meaning +
          (deadlines.length === 1 ? furtherDays(first!, language) : '') +
          (isPeriodEnd ? words.clauseSeparator + say.planEnd : ''),
    notes: [...new Set(deadlines.flatMap(({ note }) => note ?? []))],
  };
}

/** A span of which the text names one end only. */
function openRange(
  { start_date: start, end_date: end }: TypedDeadline,
  language: Language,
): string | null {
  const say = deadlineGuideWords(language);
  if (start !== null) return say.openEnd(dateInWords(start, t(language)));
  return end === null ? null : say.openStart(dateInWords(end, t(language)));
}

/** First and last day of what is told by its month, e.g. 1 and 10 of 上旬. */
function furtherDays(
  { kind, start_date: start, end_date: end }: TypedDeadline,
  language: Language,
) {
  if (kind !== 'month' || start === null || end === null) return '';
  const [first, last] = [start, end].map((date) => String(Number(date.slice(-2))));
  return deadlineGuideWords(language).days(first!, last!);
}

/** @throws {Error} where the text is understood */
function refusalOf(text: string): { reason: string; nearest: readonly string[] } {
  const reading = parseDeadline(text, EXAMPLE_PLAN);
  if (reading.ok) throw new Error(`${text} is understood`);
  return reading;
}
