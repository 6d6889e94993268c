import type { z } from 'zod';
import {
  descriptionAt,
  isKeyOf,
  keysAt,
  mayBeAbsent,
  mayBeNull,
  schemasAt,
} from '../schemas/schema-at.ts';
import { keyNames, keysCalled, namesOf } from '../schemas/key-names.ts';
import { listValues, valuesCalled } from '../schemas/value-names.ts';
import { digitsInParts, lettersForDigits, letterWords } from '../problems/letters-for-digits.ts';
import { meantDate } from '../problems/meant-date.ts';
import { serialDate } from '../problems/serial-date.ts';
import { didYouMean, listSome, nearest } from '../problems/suggest.ts';
import { withMisplacedEntries } from './misplaced-entries.ts';
import { keyOf, valueAt } from './value-at.ts';
import { writtenValue } from '../problems/written-value.ts';
import type { Finding, YamlPath } from '../problems/problem.ts';

type Issue = z.core.$ZodIssue;
/** What zod says besides where one key decides which shape is meant. */
interface ChoiceByKey {
  discriminator?: string;
  options?: readonly unknown[];
}
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

/** A fault in the shape of a file, at a path of its value. */
export interface SchemaFinding extends Finding {
  at: { path: YamlPath; onKey?: boolean };
}

/** What the complaints about a file are made from. */
export interface CheckedFile {
  /** Path inside the content folder. */
  file: string;
  schema: z.ZodType;
  /** What was parsed; needed to say what was found. */
  value: unknown;
  /** A scalar as written in the file, where it differs from what was read (`1.10`). */
  written: (path: YamlPath) => string | undefined;
  /** The comment that stands where a value lacks (`text: #1 甲`). */
  commentInPlace?: (path: YamlPath) => string | undefined;
}

/** Heads of columns that plans have besides those that the model knows. */
const COLUMN_WORDS =
  /^(?:績效指標|預期(?:效益|成果|目標)|經費.*|預算.*|備[考註]|衡量標準|評核指標)$/;

/** What is written where there is nothing to write. */
const SAYS_NOTHING = /^(?:無|沒有|不詳|不明|未知|暫無|n\/?a|none|-+|－+|—+)$/i;

/** Files that declare the ids which a key names. */
const VOCABULARIES: Readonly<Record<string, string>> = {
  plan_type: 'vocabularies/plan-types.yaml',
  disclosure_category: 'vocabularies/disclosure-categories.yaml',
};

const typeNames: Record<string, string> = {
  string: '文字',
  number: '數字',
  int: '整數',
  boolean: ' true 或 false',
  array: '清單',
  object: '一組「鍵: 值」',
  record: '一組「鍵: 值」',
  null: '空值 null',
};

/**
 * What a zod schema has against a file's value, in words for a clerk, a slip once:
 * a misspelt key is not also a missing one.
 * @param issues of `schema.safeParse(value)`
 */
export function schemaFindings(file: CheckedFile, issues: readonly Issue[]): SchemaFinding[] {
  const found = issues.flatMap((issue) => new Complaints(file, issue, []).all());
  const misspelt = new Set(found.flatMap(({ meantPath }) => (meantPath ? [keyOf(meantPath)] : [])));
  const told = found
    .filter(({ ruleId, at }) => ruleId !== 'schema/missing' || !misspelt.has(keyOf(at.path)))
    .map(({ meantPath: _, ...finding }) => finding);
  return withMisplacedEntries(told, file.value);
}

interface Complaint extends SchemaFinding {
  /** Of an unknown key: the path that it was probably meant to be. */
  meantPath?: YamlPath;
}

/** The complaints that one issue amounts to. */
class Complaints {
  readonly #file: CheckedFile;
  readonly #issue: Issue;
  readonly #path: YamlPath;
  readonly #found: unknown;

  constructor(file: CheckedFile, issue: Issue, prefix: YamlPath) {
    this.#file = file;
    this.#issue = issue;
    this.#path = [...prefix, ...(issue.path as (string | number)[])];
    this.#found = valueAt(file.value, this.#path);
  }

  all(): Complaint[] {
    const issue = this.#issue;
    const scalar = this.#wrongDate() ?? this.#wrongNumber();
    if (scalar !== null) return [scalar];
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => this.#unknownKey(key));
      case 'invalid_type':
        return [this.#wrongType([issue.expected])];
      case 'invalid_value':
        return [this.#notAllowed(issue.values)];
      case 'invalid_union':
        return this.#noneOfSeveral(issue);
      case 'too_small':
      case 'too_big':
        return [this.#wrongSize(issue)];
      default:
        return [this.#wrongFormat()];
    }
  }

  #unknownKey(key: string): Complaint {
    const path = [...this.#path, key];
    const known = keysAt(this.#file.schema, this.#path);
    if (/\p{Script=Han}/u.test(key)) return this.#chineseKey(key, known);
    const guess = nearest(
      key,
      known.filter((candidate) => candidate !== key),
    );
    const finding = this.#complaint('schema/unknown-key', '', '', { path, onKey: true });
    if (known.includes(key)) {
      return {
        ...finding,
        message: `「${key}」不能與這一項的其他欄位寫在一起`,
        fix: '一項作法寫 id 與 text，數項共用的格寫 measures，兩者擇一',
      };
    }
    return {
      ...finding,
      message: `這裡沒有「${key}」這個欄位`,
      fix:
        guess === null
          ? `請刪除，或移到它所屬的層次；這裡可用的欄位：${listSome(known, 20)}`
          : `是否為「${guess}」？`,
      ...(guess === null ? {} : { meantPath: [...this.#path, guess] }),
    };
  }

  /** A key by its Chinese name, or by a word that is near it. */
  #chineseKey(key: string, known: readonly string[]): Complaint {
    const at = { path: [...this.#path, key], onKey: true };
    const complaint = (fix: string) =>
      this.#complaint(
        'schema/unknown-key',
        `這裡沒有「${key}」這個欄位；欄位名稱要寫英文`,
        fix,
        at,
      );
    const [meant] = keysCalled(key, this.#keysBeside(known));
    if (meant !== undefined) {
      return { ...complaint(`請改寫成「${meant}:」`), meantPath: [...this.#path, meant] };
    }
    if (known.includes('attributes') && (COLUMN_WORDS.test(key) || this.#isDeclared(key))) {
      return complaint(
        `這是表裡的其他欄：請寫在 attributes 之下，並在 columns.attributes 宣告「${key}」`,
      );
    }
    const names = namesOf(known);
    const near = nearest(
      key,
      names.map(({ name }) => name),
    );
    const guess = names.find(({ name }) => name === near)?.key;
    if (guess !== undefined) {
      const fix = `是否為「${guess}」（${near}）？請寫成「${guess}:」`;
      return { ...complaint(fix), meantPath: [...this.#path, guess] };
    }
    const choice = `這裡可用的欄位：${known.map((each) => `${each}（${keyNames[each]?.[0] ?? each}）`).join('、')}`;
    const [elsewhere] = keysCalled(key).filter((each) => isKeyOf(this.#file.schema, each));
    return complaint(
      elsewhere === undefined
        ? `請刪除，或改用${choice}`
        : `「${key}」是「${elsewhere}」，不寫在這一層，請移到它所屬的層次；${choice}`,
    );
  }

  #isDeclared(head: string): boolean {
    const declared = valueAt(this.#file.value, ['columns', 'attributes']);
    return Array.isArray(declared) && declared.includes(head);
  }

  /** Of several allowed shapes, the keys of that which the keys written here belong to. */
  #keysBeside(known: readonly string[]): readonly string[] {
    const value = valueAt(this.#file.value, this.#path);
    const written = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const shapes = schemasAt(this.#file.schema, this.#path).map((schema) => keysAt(schema, []));
    const fitting = shapes
      .map((keys) => ({ keys, fit: written.filter((each) => keys.includes(each)).length }))
      .sort((one, other) => other.fit - one.fit);
    return fitting[0]?.keys ?? known;
  }

  /** A date that was written in another way, or is none; null where no date is wanted. */
  #wrongDate(): Complaint | null {
    const found = this.#found;
    const wanted = schemasAt(this.#file.schema, this.#path).map((schema) =>
      'format' in schema.def && schema.def.format === 'date' ? 'day' : 'other',
    );
    if (!wanted.includes('day') || (typeof found !== 'string' && typeof found !== 'number')) {
      return null;
    }
    const written = this.#file.written(this.#path) ?? writtenValue(found);
    const isPartly = wanted.includes('other');
    // That a year alone needs its quotes is said elsewhere.
    if (
      written.trim() === '' ||
      (isPartly && typeof found === 'number' && /^\d{4}$/.test(written))
    ) {
      return null;
    }
    const letters = lettersForDigits(written);
    const meant = meantDate(written);
    const form = isPartly ? '西元 YYYY-MM-DD（可只到年或月）' : '西元 YYYY-MM-DD';
    const what =
      letters !== null
        ? `，${letterWords(letters)}`
        : serialDate(written) !== null
          ? '，是試算表的日期序號'
          : '';
    const message = `${this.#name()}的寫法不對：「${written}」${what}`;
    const complaint = (fix: string) => this.#complaint('schema/format', message, fix);
    if (meant === null) return complaint(`日期須寫成${form}，例如 2026-11-20`);
    if (meant.impossible !== null) {
      return complaint(`${meant.impossible}；請查對後寫成${form}，且確有其日`);
    }
    if (!isPartly && meant.iso.length < 10) {
      return complaint(`日期須寫到日：請寫成${form}，例如 ${`${meant.iso}-01-01`.slice(0, 10)}`);
    }
    return complaint(`請寫成 ${meant.iso.length === 4 ? `'${meant.iso}'` : meant.iso}`);
  }

  /** A number that was written as a text; null where no number is wanted or none can be made out. */
  #wrongNumber(): Complaint | null {
    const found = this.#found;
    const { type } = schemasAt(this.#file.schema, this.#path)[0]?.def ?? {};
    if (type !== 'number' || typeof found !== 'string') return null;
    const half = found.normalize('NFKC').replaceAll(/[\s,]|^(?:中華)?民國|年度?$|%$/g, '');
    const letters = lettersForDigits(half);
    const digits = letters?.text ?? half;
    if (!/^-?\d+(?:\.\d+)?$/.test(digits)) return null;
    const reason = this.#whyRefused(Number(digits));
    return this.#complaint(
      'schema/type',
      `${this.#name()}是「${found}」，須為數字${letters === null ? '' : `；${letterWords(letters)}`}`,
      reason === null
        ? `請寫成 ${digits}，不加引號`
        : `${withRocYear(reason, Number(digits))}；數字不加引號`,
    );
  }

  /** Why another value could not stand in the place of this one either; null where it could. */
  #whyRefused(value: string | number): string | null {
    const refusals = schemasAt(this.#file.schema, this.#path).map((schema) =>
      schema.safeParse(value),
    );
    if (refusals.some(({ success }) => success)) return null;
    const reasons = refusals.flatMap(
      ({ error }) => error?.issues.map(({ message }) => message) ?? [],
    );
    const described = descriptionAt(this.#file.schema, this.#path);
    return reasons.find((reason) => chinese(reason) !== null) ?? `須為${described ?? '另一種寫法'}`;
  }

  #wrongType(expected: readonly string[]): Complaint {
    const found = this.#found;
    const key = lastKey(this.#path);
    const wanted = [...new Set(expected.map((type) => typeNames[type] ?? '可用的值'))].join('或');
    const described = descriptionAt(this.#file.schema, this.#path);
    if (found === undefined) {
      return this.#complaint(
        'schema/missing',
        `缺少「${key}」`,
        `請加上「${key}:」，寫${described ?? wanted}${this.#keysThatMayStand(expected)}`,
      );
    }
    const comment = found === null ? this.#file.commentInPlace?.(this.#path) : undefined;
    if (comment !== undefined) {
      return this.#complaint(
        'schema/empty',
        `${this.#name()}沒有內容：「${comment}」以「#」開頭，被當作註解`,
        `若是文字，請加上半形單引號，寫成 '${comment.replaceAll("'", "''")}'；若是註解，請移到單獨一行，${this.#whereUnknown('這一行')}`,
      );
    }
    if (found === null) {
      return this.#complaint(
        'schema/empty',
        `${this.#name()}沒有內容`,
        `請填寫${described ?? wanted}${this.#keysThatMayStand(expected)}；${this.#whereUnknown('這一行')}`,
      );
    }
    if (expected.includes('string') && isUnquotedScalar(found)) {
      const written = this.#file.written(this.#path) ?? writtenValue(found);
      const type = typeof found === 'number' ? '數字' : '是非值';
      const read = written === writtenValue(found) ? type : `${type} ${writtenValue(found)}`;
      const reason = this.#whyRefused(written);
      return this.#complaint(
        'schema/unquoted',
        `${this.#name()}沒有加引號，${written} 被讀成${read}`,
        reason === null ? `請照原文加上引號，寫成 '${written}'` : `只加引號還不行：${reason}`,
      );
    }
    return this.#complaint(
      'schema/type',
      `${this.#name()}是${describe(found)}，須為${wanted}`,
      expected.includes('boolean')
        ? '請寫 true（是）或 false（否），不加引號'
        : expected.includes('array')
          ? `請寫成清單：每項一行，以「- 」開頭${asEntry(found)}`
          : `請改寫為${described ?? wanted}${this.#keysThatMayStand(expected)}`,
    );
  }

  /** What to write where there is nothing to say: nothing at all, null, or that there is no way around it. */
  #whereUnknown(what: string): string {
    if (mayBeAbsent(this.#file.schema, this.#path)) return `沒有內容時刪除${what}`;
    return mayBeNull(this.#file.schema, this.#path) ? '不知道時寫 null' : '這一項不能省略';
  }

  /** Where one wants keys and values: which keys there are; `''` where any may stand. */
  #keysThatMayStand(expected: readonly string[]): string {
    const keys = expected.includes('object') ? keysAt(this.#file.schema, this.#path) : [];
    return keys.length === 0 ? '' : `，可用的鍵：${listSome(keys, 20)}`;
  }

  #notAllowed(values: readonly unknown[]): Complaint {
    const allowed = values.map(String);
    const key = lastKey(this.#path);
    if (this.#found === undefined) {
      return this.#complaint(
        'schema/missing',
        `缺少「${key}」`,
        `請加上「${key}:」，可用的值：${listValues(allowed)}`,
      );
    }
    const meant = valuesCalled(writtenValue(this.#found), allowed);
    const guess =
      meant.length === 1
        ? `請寫成「${meant[0]}」；`
        : didYouMean(writtenValue(this.#found), allowed, '');
    return this.#complaint(
      'schema/not-allowed',
      `${this.#name()}是${describe(this.#found)}，不在可用的值之中`,
      `${guess}可用的值：${listValues(allowed)}`,
    );
  }

  #noneOfSeveral(issue: IssueOf<'invalid_union'>): Complaint[] {
    const { discriminator, options } = issue as ChoiceByKey;
    if (discriminator !== undefined && options !== undefined) {
      return [this.#misspeltKey(discriminator) ?? this.#notAllowed(options)];
    }
    if (chinese(issue.message) !== null && !isUnquotedScalar(this.#found)) {
      return [this.#wrongFormat()];
    }
    const branch = closestBranch(issue.errors, this.#found);
    if (branch !== null) {
      return branch.flatMap((inner) => new Complaints(this.#file, inner, this.#path).all());
    }
    const types = schemasAt(this.#file.schema, this.#path).map(({ def }) => def.type);
    return [this.#wrongType([...new Set(types)])];
  }

  /** A key that is not there, where one that is nearly called so stands in its place; else null. */
  #misspeltKey(key: string): Complaint | null {
    const beside = this.#path.slice(0, -1);
    const value = valueAt(this.#file.value, beside);
    if (this.#found !== undefined || typeof value !== 'object' || value === null) return null;
    const known = keysAt(this.#file.schema, beside);
    const written = Object.keys(value).find(
      (each) =>
        !known.includes(each) && (nearest(each, [key]) === key || keysCalled(each).includes(key)),
    );
    if (written === undefined) return null;
    return this.#complaint(
      'schema/unknown-key',
      `這裡沒有「${written}」這個欄位`,
      `是否為「${key}」？`,
      { path: [...beside, written], onKey: true },
    );
  }

  #wrongSize(issue: IssueOf<'too_small'> | IssueOf<'too_big'>): Complaint {
    if (issue.code === 'too_small' && issue.origin === 'array') {
      return this.#complaint(
        'schema/too-few',
        `${this.#name()}是空的清單，至少要有 ${String(issue.minimum)} 項`,
        `請填入內容；${this.#whereUnknown('這個欄位')}`,
      );
    }
    const reason = chinese(issue.message) ?? '請查對數值';
    return this.#complaint(
      'schema/range',
      `${this.#name()}是${describe(this.#found)}，超出可用的範圍`,
      withRocYear(reason, Number(this.#found)),
    );
  }

  #wrongFormat(): Complaint {
    const found = this.#found;
    if (typeof found === 'string' && found.trim() === '') {
      return this.#complaint(
        'schema/empty',
        `${this.#name()}是空白`,
        `請填入內容；${this.#whereUnknown('這個欄位')}`,
      );
    }
    const described = descriptionAt(this.#file.schema, this.#path);
    const reason = this.#whereDeclared(chinese(this.#issue.message));
    const mayLack =
      mayBeAbsent(this.#file.schema, this.#path) || mayBeNull(this.#file.schema, this.#path);
    if (typeof found === 'string' && SAYS_NOTHING.test(found.trim()) && mayLack) {
      return this.#complaint(
        'schema/format',
        `${this.#name()}的寫法不對：${describe(found)}`,
        `${reason ?? `請改寫為${described ?? '正確的格式'}`}；${this.#whereUnknown('這一行')}`,
      );
    }
    const meant = typeof found === 'string' ? this.#meantBy(found) : null;
    return this.#complaint(
      'schema/format',
      `${this.#name()}的寫法不對：${describe(found)}`,
      meant === null
        ? (reason ?? `請改寫為${described ?? '正確的格式'}`)
        : `請寫成 ${meant}；${reason}`,
    );
  }

  /** Where the ids stand of which one is to be written here, before what form they have. */
  #whereDeclared(reason: string | null): string | null {
    const vocabulary = VOCABULARIES[lastKey(this.#path)];
    return vocabulary === undefined || reason === null
      ? reason
      : `請寫 ${vocabulary} 裡那一項的 id；${reason}`;
  }

  /** What was meant by a text of the wrong form, where that is another writing of one that may stand here. */
  #meantBy(found: string): string | null {
    const plain = found.normalize('NFKC').trim();
    const close = plain.replaceAll(/\s+/g, '');
    const address = /^[^\s:/@]+\.[^\s:@]+$/.test(close) ? [`https://${close}`] : [];
    const candidates = [idMeant(found), plain, close, ...address, close.toLowerCase()];
    return (
      candidates.find(
        (each): each is string =>
          each !== null && each !== found && this.#whyRefused(each) === null,
      ) ?? null
    );
  }

  #complaint(
    ruleId: string,
    message: string,
    fix: string,
    at: SchemaFinding['at'] = { path: this.#path },
  ): Complaint {
    return { file: this.#file.file, at, severity: 'error', ruleId, message, fix };
  }

  /** How the message names the value: `「text」`, `「units」的第 2 項`. */
  #name(): string {
    const key = lastKey(this.#path);
    const last = this.#path.at(-1);
    if (this.#path.length === 0) return '這個檔案的內容';
    return typeof last === 'number' ? `「${key}」的第 ${last + 1} 項` : `「${key}」`;
  }
}

/** Of several allowed shapes, the one that the person was writing: that with the fewest complaints at its own top. */
function closestBranch(branches: readonly Issue[][], found: unknown): readonly Issue[] | null {
  const weigh = (branch: readonly Issue[]) =>
    branch.reduce((sum, issue) => {
      const wrongShape = issue.code === 'invalid_type' && issue.path.length === 0;
      const missingKey =
        issue.code === 'invalid_type' && valueAt(found, issue.path as YamlPath) === undefined;
      const unknownKeys = issue.code === 'unrecognized_keys' && issue.path.length === 0;
      return sum + (wrongShape ? 100 : unknownKeys ? 3 * issue.keys.length : missingKey ? 2 : 1);
    }, 0);
  let best: readonly Issue[] | null = null;
  for (const branch of branches) {
    if (weigh(branch) < 100 && (best === null || weigh(branch) < weigh(best))) best = branch;
  }
  return best;
}

/** A number or true/false: what YAML makes of a text that lacks its quotes. */
function isUnquotedScalar(found: unknown): boolean {
  return typeof found === 'number' || typeof found === 'boolean';
}

function describe(found: unknown): string {
  if (found === undefined) return '沒有寫';
  if (found === null) return '空值';
  if (Array.isArray(found)) return '清單';
  if (typeof found === 'object') return '一組「鍵: 值」';
  const written = writtenValue(found);
  const short = written.length > 40 ? `${written.slice(0, 40)}…` : written;
  return typeof found === 'string'
    ? `「${short}」`
    : `${typeof found === 'number' ? '數字 ' : ' '}${short}`;
}

/** An identifier in small letters, half width, with hyphens and digits for letters among digits; null where that is none either. */
function idMeant(written: string): string | null {
  const plain = written
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_.‐-―−]+/g, '-');
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(plain) ? digitsInParts(plain) : null;
}

/** Where a Western year was written for one of the Republic, the reason with the year that is meant. */
function withRocYear(reason: string, year: number): string {
  const isMeant = reason.startsWith('須為民國年') && year > 1911 && year < 2911;
  return isMeant ? `請寫成 ${year - 1911}；${reason}` : reason;
}

/** A text in the place of a list, as the entry that it was meant to be. */
function asEntry(found: unknown): string {
  if (typeof found !== 'string' || found.includes('\n')) return '';
  const entry = found.replace(/^[-－–—•●○■◆·‧・＊]\s*/u, '').replace(/^[［【](.*)[］】]$/u, '$1');
  return `，例如換行寫「- ${entry.length > 20 ? `${entry.slice(0, 20)}…` : entry}」`;
}

/** Our own messages are Chinese; the library's English ones are not shown to clerks. */
function chinese(message: string): string | null {
  return /\p{Script=Han}/u.test(message) ? message : null;
}

function lastKey(path: YamlPath): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}
