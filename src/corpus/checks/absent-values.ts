import type { Finding } from '../../content/problems/problem.ts';
import type { Check } from './check.ts';
import { standInOf } from './stand-ins.ts';

/** What is written where there is nothing to write: `無`, `不詳`, `N/A`. */
const NOTHING =
  /^(?:無|沒有|不詳|未詳|不明|不適用|從缺|缺|略|空白|無文號|(?:尚)?未載明|(?:尚)?未(?:定|提供)|待補|n\/?a|none|null|nil)[。.]?$/iu;

/** Fields that have words or nothing do not say in words that they have none: the word would be published as a number or a place. */
export const checkAbsentValues: Check = {
  *planText({ planFile: file, metadata }) {
    const { issuance, document_number: documentNumber, approved } = metadata;
    yield* absent(file, [], { issuance, document_number: documentNumber }, '請寫 null');
    if (approved === undefined) return;
    const { document_number: ofApproval } = approved;
    yield* absent(file, ['approved'], { document_number: ofApproval }, '請寫 null');
  },

  *institution({ file, record }) {
    yield* absent(file, [], record, '不知道或沒有的欄位不要寫，請刪去這一行');
  },

  *site({ publisher: { phone } }) {
    yield* absent('site.yaml', ['publisher'], { phone }, '請寫 null');
  },
};

function* absent(
  file: string,
  place: readonly string[],
  fields: Readonly<Record<string, unknown>>,
  fix: string,
): Generator<Finding> {
  for (const [key, value] of Object.entries(fields)) {
    if (typeof value !== 'string' || !isNothing(value)) continue;
    yield {
      file,
      at: { path: [...place, key] },
      severity: 'warning',
      ruleId: 'schema/nothing',
      message: `「${key}」寫了「${value}」，會當作它的內容發布`,
      fix: `${fix}；來源確實這樣寫的，可以附理由保留`,
    };
  }
}

function isNothing(value: string): boolean {
  return NOTHING.test(value.normalize('NFKC').trim()) || standInOf(value) !== null;
}
