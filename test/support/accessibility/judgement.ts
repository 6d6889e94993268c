import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { z } from 'zod';

/** How a page stands to a code, the gravest first. */
export const results = ['不符', '未檢測', '未發現不符', '不適用'] as const;

export type Result = (typeof results)[number];

/** Letters by which the statement names its ways of judging. */
const method = z.enum(['A', 'H', 'K', 'Z', 'C', 'M']);

export type Method = z.infer<typeof method>;

const inBoth = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

export type InBoth = z.infer<typeof inBoth>;

/** Two letters, level, criterion (`1404` → 1.4.4), number; C for machine, E for manual. */
const CODE = /^[A-Z]{2}([123])(\d)(\d)(\d\d)\d\d[CE](?:_\d)?$/;

/** What is judged otherwise on some kinds of pages. */
const exception = z.strictObject({
  kinds: z.array(z.string()).min(1),
  result: z.enum(results),
  /** Name of the fault. */
  what: z.string().optional(),
  despite: z.string().optional(),
});

const code = z
  .strictObject({
    code: z.string().regex(CODE),
    requirement: z.string().min(1).max(40),
    by: z.array(method),
    /** Names of features: it does not apply to pages that have none of them. */
    on: z.array(z.string()).min(1).optional(),
    result: z.enum(results).default('未發現不符'),
    /** Name of the reason why it does not apply. */
    why: z.string().optional(),
    /** Name of the fault. */
    what: z.string().optional(),
    /** Name of the reason why its criterion is met all the same. */
    despite: z.string().optional(),
    /** Name of what is said beside the result. */
    note: z.string().optional(),
    except: z.array(exception).default([]),
  })
  .superRefine((each, context) => {
    const fault = (message: string) => {
      context.addIssue({ code: 'custom', message: `${each.code}: ${message}` });
    };
    if ((each.result === '不適用') !== (each.why !== undefined)) {
      fault('`why` stands with 不適用, and only there');
    }
    for (const { result, what } of [each, ...each.except]) {
      if ((result === '不符') !== (what !== undefined)) {
        fault('`what` stands with 不符, and only there');
      }
    }
    if ((each.result === '未檢測') !== (each.by.length === 0)) {
      fault('`by` is empty with 未檢測, and only there');
    }
  });

export type JudgedCode = z.infer<typeof code>;

const criterion = z.strictObject({
  id: z.string().regex(/^\d\.\d\.\d\d?$/),
  level: z.enum(['A', 'AA']),
  title: inBoth,
  by: z.array(method),
  note: inBoth.optional(),
});

const judgement = z.strictObject({
  edition: z.string(),
  methods: z.record(method, z.array(z.string())),
  kinds: z.record(z.string(), inBoth),
  features: z.record(
    z.string(),
    z.strictObject({ zh: z.string(), en: z.string(), kinds: z.array(z.string()).min(1) }),
  ),
  reasons: z.record(z.string(), inBoth),
  notes: z.record(z.string(), inBoth),
  faults: z.record(z.string(), inBoth),
  despite: z.record(z.string(), inBoth),
  criteria: z.array(criterion),
  codes: z.array(code),
  beyond: z.array(code),
});

export type Judgement = z.infer<typeof judgement>;

/** Path of the judgement from the project's root. */
export const judgementFile = 'docs/accessibility.yaml';

/**
 * What was judged of the accessibility guidelines.
 * @throws {z.ZodError} where the file is not as it should be
 */
export function readJudgement(): Judgement {
  const file = fileURLToPath(new URL(`../../../${judgementFile}`, import.meta.url));
  return judgement.parse(load(readFileSync(file, 'utf8')));
}

/** Level of a code: `HM1110100C` → A. */
export function levelOf({ code: name }: JudgedCode): 'A' | 'AA' | 'AAA' {
  return (['A', 'AA', 'AAA'] as const)[Number(CODE.exec(name)![1]) - 1]!;
}

/** Criterion that a code belongs to: `CS2140401C` → 1.4.4. */
export function criterionOf({ code: name }: JudgedCode): string {
  const [, , principle, guideline, number] = CODE.exec(name)!;
  return [principle, guideline, Number(number)].join('.');
}

/** What holds of a code on a kind of page: result, fault, and why its criterion is met all the same. */
export interface Judged {
  result: Result;
  what?: string | undefined;
  despite?: string | undefined;
}

/** How pages of a kind stand to a code: 未檢測 where the kind is not among those that were judged. */
export function judgedOn(each: JudgedCode, kind: string, all: Judgement): Judged {
  if (!(kind in all.kinds)) return { result: '未檢測' };
  const exceptional = each.except.find(({ kinds }) => kinds.includes(kind));
  if (exceptional !== undefined) return exceptional;
  const concerns = each.on?.some((name) => all.features[name]!.kinds.includes(kind)) ?? true;
  return concerns ? each : { result: '不適用' };
}

/**
 * How pages of a kind stand to a criterion: as they stand to the gravest of its codes, without those
 * that are not met while the criterion is.
 */
export function criterionOn(id: string, kind: string, all: Judgement): Judged {
  const judged = all.codes
    .filter((each) => criterionOf(each) === id)
    .map((each) => judgedOn(each, kind, all))
    .map((each) => (each.despite === undefined ? each : { result: '未發現不符' as const }));
  const gravest = results.find((result) => judged.some((each) => each.result === result));
  return judged.find(({ result }) => result === gravest) ?? { result: '未檢測' };
}
