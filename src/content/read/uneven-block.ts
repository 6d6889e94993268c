import { keyNames } from '../schemas/key-names.ts';
import type { YamlFault } from './yaml-fault.ts';

/** A line of a text of several lines (`|-`) that stands further out than its first one, by which it ends there. */
export interface UnevenBlock {
  fault: YamlFault;
  /** The text with what stands above that line as far in as it. */
  mended: string;
}

/** A line that ends with the sign of a text of several lines; before it, how far in its key stands. */
const HEADER = /^(?<key> *(?:- +)*)[^\s#].*: +[|>][-+]?\s*$|^(?<item> *(?:- +)*)- +[|>][-+]?\s*$/;

/** @param offset of the first fault of the text */
export function unevenBlock(text: string, offset: number): UnevenBlock | null {
  const lines = text.split('\n');
  const at = text.slice(0, offset).split('\n').length - 1;
  const header = lines.slice(0, at + 1).findLastIndex((line) => HEADER.test(line));
  const { key, item } = HEADER.exec(lines[header] ?? '')?.groups ?? {};
  const outer = (key ?? item)?.length;
  const first = lines.findIndex((line, index) => index > header && line.trim() !== '');
  if (outer === undefined || first < 0) return null;
  const inner = indentOf(lines[first]!);
  const uneven = lines.findIndex(
    (line, index) => index > first && line.trim() !== '' && indentOf(line) < inner,
  );
  if (uneven < 0 || uneven > at + 1 || indentOf(lines[uneven]!) <= outer) return null;
  // A field is none of the text: then it is the line with the sign that stands too far out.
  const [, field = ''] = /^ *(?:- +)*([a-z_]+):(?: |$)/.exec(lines[uneven]!) ?? [];
  if (field in keyNames) return null;
  const indent = indentOf(lines[uneven]!);
  const mended = lines.map((line, index) =>
    index >= first && index < uneven ? line.slice(inner - indent) : line,
  );
  return {
    fault: {
      offset: lines.slice(0, uneven).reduce((sum, line) => sum + line.length + 1, indent),
      message: `「${lines[header]!.trim().slice(-2).trim()}」之下的文字，第一行前面空 ${inner} 格，這一行卻只空 ${indent} 格`,
      fix: `同一段文字的各行，前面要空得和第一行一樣多：請把這一行改成空 ${inner} 格，或把第一行（第 ${first + 1} 行）改成空 ${indent} 格`,
    },
    mended: mended.join('\n'),
  };
}

function indentOf(line: string): number {
  return /^ */.exec(line)![0].length;
}
