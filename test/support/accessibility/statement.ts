import type { Language } from '../../../src/content/language.ts';
import { groupDigits } from '../../../src/words/group-digits.ts';
import {
  criterionOf,
  criterionOn,
  judgedOn,
  levelOf,
  results,
  type InBoth,
  type JudgedCode,
  type Judged,
  type Judgement,
  type Result,
} from './judgement.ts';

const words = {
  zh: {
    result: (result: Result): string => result,
    comma: '、',
    semicolon: '；',
    colon: '：',
    in: (result: string, where: string) => `${result}（${where}）`,
    rest: (result: string) => `其餘${result}`,
    sections: {
      criteria: 'WCAG 2.2：A 與 AA 等級',
      kinds: '檢測的網頁',
      machine: '網站無障礙規範：機器檢測碼',
      manual: '網站無障礙規範：人工檢測碼',
      beyond: '網站無障礙規範：其他檢測碼',
    },
    heads: {
      criteria: ['準則', '結果', '依據'],
      codes: ['檢測碼', '準則', '要求', '結果', '依據'],
    },
    criterion: (id: string, level: string, title: string) => `${id}（${level}）${title}`,
    kinds:
      'WCAG 與檢測碼的結果適用於下列各種網頁，每一種都判斷過；表中沒有寫明網頁種類的，是每一種都相同。',
    counts: (machine: number, manual: number) =>
      `115.11 版到 AA 等級為止，機器檢測碼 ${machine} 項、人工檢測碼 ${manual} 項，逐項在每一種網頁判斷：`,
    count: (result: string, count: string) => `${result} ${count}`,
    stop: '。',
    beyond: 'AAA 等級，以及只在 110.07 版的檢測碼，只判斷了一部分。',
  },
  en: {
    result: (result: Result): string =>
      ({
        不符: 'not met',
        未檢測: 'not run',
        未發現不符: 'nothing found against it',
        不適用: 'does not apply',
      })[result],
    comma: ', ',
    semicolon: '; ',
    colon: ': ',
    in: (result: string, where: string) => `${result} (${where})`,
    rest: (result: string) => `elsewhere ${result}`,
    sections: {
      criteria: 'WCAG 2.2, levels A and AA',
      kinds: 'Pages that were judged',
      machine: 'Taiwan’s guidelines: machine codes',
      manual: 'Taiwan’s guidelines: manual codes',
      beyond: 'Taiwan’s guidelines: other codes',
    },
    heads: {
      criteria: ['Criterion', 'Result', 'Evidence'],
      codes: ['Code', 'Criterion', 'Result', 'Evidence'],
    },
    criterion: (id: string, level: string, title: string) => `${id} (${level}) ${title}`,
    kinds:
      'The results of WCAG and of the codes hold for these kinds of pages, each of which was judged. Where a table names no kind, the result is the same on all of them.',
    counts: (machine: number, manual: number) =>
      `Edition 115.11 has ${machine} machine codes and ${manual} manual codes up to level AA. Each was judged on each kind of page: `,
    count: (result: string, count: string) => `${result} ${count}`,
    stop: '.',
    beyond: 'Of level AAA, and of what only edition 110.07 has, some codes were judged.',
  },
} as const;

/** How often each result stands, over codes of edition 115.11 up to AA and all kinds of pages. */
export function countResults(all: Judgement, kinds: readonly string[]): Map<Result, number> {
  const judged = all.codes.flatMap((each) => kinds.map((kind) => judgedOn(each, kind, all).result));
  return new Map(
    results.map((result) => [result, judged.filter((each) => each === result).length]),
  );
}

/**
 * The accessibility statement with the sections that are made from the judgement.
 * @param page the statement as Markdown; a section lasts from its heading to the next of its level
 * @param kinds every kind of page that there is
 * @throws {Error} naming a section that the statement lacks
 */
export function withJudgement(
  page: string,
  language: Language,
  { all, kinds }: { all: Judgement; kinds: readonly string[] },
): string {
  const say = words[language];
  const tell = new Teller(language, all, kinds);
  const made = {
    criteria: tell.criteria(),
    kinds: tell.kinds(),
    machine: `${tell.counts()}\n\n${tell.codes(all.codes.filter(isMachine))}`,
    manual: tell.codes(all.codes.filter((each) => !isMachine(each))),
    beyond: `${say.beyond}\n\n${tell.codes(all.beyond)}`,
  };
  return Object.entries(made).reduce((text, [name, body]) => {
    const heading = `## ${say.sections[name as keyof typeof made]}\n`;
    const start = text.indexOf(heading);
    if (start === -1) throw new Error(`The statement lacks the section: ${heading}`);
    const next = text.indexOf('\n## ', start + heading.length);
    return `${text.slice(0, start)}${heading}\n${body}\n${next === -1 ? '' : text.slice(next)}`;
  }, page);
}

const isMachine = ({ code }: JudgedCode) => /C(?:_\d)?$/.test(code);

/** Writes down what was judged, in one language. */
class Teller {
  readonly #language: Language;
  readonly #all: Judgement;
  readonly #kinds: readonly string[];

  constructor(language: Language, all: Judgement, kinds: readonly string[]) {
    this.#language = language;
    this.#all = all;
    this.#kinds = kinds;
  }

  get #say() {
    return words[this.#language];
  }

  criteria(): string {
    const rows = this.#all.criteria.map(({ id, level, title, by, note }) => {
      const judged = this.#byKind((kind) => criterionOn(id, kind, this.#all));
      return [
        this.#say.criterion(id, level, title[this.#language]),
        this.#resultCell(judged),
        this.#evidence(by, [...this.#faults(judged), ...(note === undefined ? [] : [note])]),
      ];
    });
    return table(this.#say.heads.criteria, rows);
  }

  codes(codes: readonly JudgedCode[]): string {
    const rows = codes.map((each) => {
      const judged = this.#byKind((kind) => judgedOn(each, kind, this.#all));
      const { reasons, notes, despite } = this.#all;
      const said = [
        ...this.#faults(judged),
        ...[...new Set([...judged.values()].map((one) => one.despite))].map((name) =>
          named(despite, name),
        ),
        named(reasons, each.why),
        named(notes, each.note),
      ].filter((one) => one !== undefined);
      return [
        each.code,
        criterionOf(each),
        ...(this.#language === 'zh' ? [each.requirement] : []),
        this.#resultCell(judged, each.on),
        this.#evidence(each.by, said, levelOf(each) === 'AAA' ? ['AAA'] : []),
      ];
    });
    return table(this.#say.heads.codes, rows);
  }

  kinds(): string {
    const { kinds, features } = this.#all;
    const judged = this.#kinds.filter((kind) => kind in kinds);
    const lines = Object.values(features).map(
      (feature) => `- ${feature[this.#language]}${this.#say.colon}${this.#names(feature.kinds)}`,
    );
    return `${this.#say.kinds}\n\n${this.#names(judged)}${this.#say.stop}\n\n${lines.join('\n')}`;
  }

  counts(): string {
    const machine = this.#all.codes.filter(isMachine).length;
    const counts = [...countResults(this.#all, this.#kinds)].map(([result, count]) =>
      this.#say.count(this.#say.result(result), groupDigits(count)),
    );
    return (
      this.#say.counts(machine, this.#all.codes.length - machine) +
      counts.join(this.#say.comma) +
      this.#say.stop
    );
  }

  #byKind(judge: (kind: string) => Judged): Map<string, Judged> {
    return new Map(this.#kinds.map((kind) => [kind, judge(kind)]));
  }

  /** One result where all pages have the same; else where which holds, and what holds elsewhere. */
  #resultCell(judged: ReadonlyMap<string, Judged>, on: readonly string[] = []): string {
    const say = this.#say;
    const having = (result: Result) =>
      [...judged].filter(([, each]) => each.result === result).map(([kind]) => kind);
    const there = results.filter((result) => having(result).length > 0);
    const usual = there.includes('未發現不符') ? '未發現不符' : there.at(-1)!;
    const grave = there.filter((result) => result !== usual && result !== '不適用');
    const features = on.map((name) => this.#all.features[name]![this.#language]);
    const where = features.length > 0 && usual !== '不適用' ? features.join(say.comma) : '';
    const rest = where === '' ? say.result(usual) : say.in(say.result(usual), where);
    if (grave.length === 0) return rest;
    const parts = grave.map((result) => say.in(say.result(result), this.#names(having(result))));
    return [...parts, say.rest(rest)].join(say.semicolon);
  }

  #names(kinds: readonly string[]): string {
    return kinds
      .map((kind) => this.#all.kinds[kind]?.[this.#language] ?? kind)
      .join(this.#say.comma);
  }

  #faults(judged: ReadonlyMap<string, Judged>): InBoth[] {
    const faults = new Set([...judged.values()].map(({ what }) => what));
    return [...faults].flatMap((name) => named(this.#all.faults, name) ?? []);
  }

  #evidence(by: readonly string[], said: readonly InBoth[], first: readonly string[] = []): string {
    const methods = by.length === 0 ? [] : [by.join(this.#say.comma)];
    return [...methods, ...first, ...said.map((each) => each[this.#language])].join(
      this.#say.semicolon,
    );
  }
}

/** @throws {Error} where nothing has that name */
function named(list: Readonly<Record<string, InBoth>>, name: string | undefined) {
  if (name === undefined) return undefined;
  if (!(name in list)) throw new Error(`The judgement lacks «${name}»`);
  return list[name];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
