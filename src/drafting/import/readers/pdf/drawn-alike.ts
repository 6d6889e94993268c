import type { Block, TableCell } from '../../document/source-document.ts';

/** Signs that fonts draw alike, so that a PDF does not tell which of them stood there: what is read, and the other one. */
const DRAWN_ALIKE: Readonly<Record<string, string>> = { '―': '—', '〜': '～' };

const sign = new RegExp(`[${Object.keys(DRAWN_ALIKE).join('')}]`, 'u');

/** Tables in which a cell with a sign that could have been another has a doubt, where it has none yet. */
export function withSignsDoubted(block: Block): Block {
  if (block.kind !== 'table') return block;
  return { ...block, rows: block.rows.map((cells) => cells.map(withDoubt)) };
}

function withDoubt(cell: TableCell): TableCell {
  const [found] = sign.exec(cell.text) ?? [];
  if (found === undefined || cell.doubt !== undefined) return cell;
  const doubt = {
    found: `字型把「${found}」與「${DRAWN_ALIKE[found]}」畫成同一個樣子，PDF 分不出原來是哪一個`,
    lookAt: '請對照網頁或原文；要完整讀回，請改匯入原始檔，或該網頁存成的 HTML 檔',
  };
  return { ...cell, doubt };
}
