import { personalDataIn } from '../../../meaning/personal/personal-data.ts';
import { personalDataWords } from '../../../meaning/personal/personal-data-words.ts';
import type { Doubt } from '../model/doubt.ts';
import type { Block, TableBlock } from '../document/source-document.ts';

/** Heads of columns are no longer than this; a longer first row is none. */
const LONGEST_HEAD = 20;

/** Personal data anywhere in a document, each with its place; what is told does not repeat the whole of it. */
export function personalDoubts(blocks: readonly Block[]): Doubt[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? doubtsIn([block.text], block.place) : doubtsInTable(block),
  );
}

/** Personal data in what a reader left out of a document and quotes: the document itself has it still. */
export function personalDoubtsOfLosses(losses: readonly string[]): Doubt[] {
  return doubtsIn(losses, null).map((doubt) => ({
    ...doubt,
    found: `沒有讀入的文字裡，${doubt.found}`,
    lookAt: '請確認可否公開；不宜公開時，換上遮蔽過的來源檔',
  }));
}

/** A cell is read beside its row, and below the head of its column: `生日` may stand at either place. */
function doubtsInTable({ rows, rowPlaces, place }: TableBlock): Doubt[] {
  const heads = (rows[0] ?? []).map(({ text }) => (text.length <= LONGEST_HEAD ? text : ''));
  return rows.flatMap((row, index) => {
    const inRow = row.map(({ text }) => text).join('|');
    const belowHeads = row.map(({ text }, column) => `${heads[column] ?? ''}：${text}`);
    return doubtsIn(index === 0 ? [inRow] : [inRow, ...belowHeads], rowPlaces?.[index] ?? place);
  });
}

function doubtsIn(texts: readonly string[], place: string | null): Doubt[] {
  const found = texts
    .flatMap((text) => personalDataIn(text))
    .map(({ kind, masked }) => `「${masked}」像是${personalDataWords[kind]}，屬個人資料`);
  return [...new Set(found)].map((words) => ({
    place,
    found: words,
    lookAt: '請確認可否公開；不宜公開時，從 plan.md、measures.yaml 刪除，並換上遮蔽過的來源檔',
  }));
}
