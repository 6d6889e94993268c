import type { AssignedColumn } from '../model/assigned-column.ts';
import { MOSTLY, type Candidate } from './column-candidate.ts';

/** Why it is not certain what a column holds; null where it is. */
type Found = AssignedColumn['doubt'];

/**
 * A column beside the measures.
 * @param what it is read as, in Chinese
 * @param rivals columns that may be it as well
 * @param isTold by its cells; else each row is doubtful
 */
export function doubtOf(
  { head }: Candidate,
  what: string,
  isSure: boolean,
  rivals: readonly Candidate[],
  isTold = true,
): Found {
  if (rivals.length > 0) {
    const names = rivals.map((rival) => `「${rival.head}」`).join('');
    return {
      found: `「${head}」欄與${names}欄都可能是${what}，以「${head}」欄作為${what}`,
      lookAt: '請核對 measures.yaml 的 columns',
      isOfAllRows: true,
    };
  }
  return isSure
    ? null
    : {
        found: `「${head}」欄依內容讀成${what}`,
        lookAt: '請核對 measures.yaml 的 columns',
        ...(isTold ? {} : { isOfAllRows: true as const }),
      };
}

/** A figure that is promised, where a cell does not say how it is compared. */
export function targetDoubt({ head }: Candidate): Found {
  return {
    found: `「${head}」欄讀成目標值，沒有寫明比較方式的，暫作「至少」`,
    lookAt: '請核對 measures.yaml 的 columns；不是目標值的，改為只寫欄名',
  };
}

/** Text that several measures share, and that may head them. */
export function headingDoubt({ head }: Candidate): Found {
  return {
    found: `「${head}」欄的文字幾項共用，照原文存在 attributes`,
    lookAt: '請核對是否其實是各項的執行項目或實施要項',
    isOfAllRows: true,
    alsoOf: ['dimension', 'actions'],
  };
}

/** Text of which the head says nothing. */
export function textDoubt({ head, facts }: Candidate): Found {
  return {
    found: `「${head}」欄不是系統認得的欄位，照原文存在 attributes`,
    lookAt: '若它其實是要項、項目、作法、期限或單位，請改列',
    // Units in a column of their own are promised something by each row.
    ...(facts.knownUnits >= MOSTLY ? { isOfAllRows: true as const } : {}),
  };
}
