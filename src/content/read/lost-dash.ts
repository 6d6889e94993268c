import type { YamlFault } from './yaml-fault.ts';

/** Fewest keys in a row that stand there twice where those of an entry went on from the entry above. */
const FEWEST = 2;

/**
 * Keys that are written twice, as the parser tells each; a run of them, in the order of the entry above, as what it is: the
 * sign of an entry lacks before the first.
 * @param twices one for each such key, in the order of the text
 */
export function withLostDashes(text: string, twices: readonly YamlFault[]): YamlFault[] {
  const told: YamlFault[] = [];
  let run: YamlFault[] = [];
  const close = () => {
    const [first] = run;
    const names = run.map(({ offset }) => keyAt(text, offset));
    if (first !== undefined && run.length >= FEWEST)
      told.push(
        columnOf(text, first.offset) === 0 ? pastedTwice(first, names) : lostDash(first, names),
      );
    else told.push(...run);
    run = [];
  };
  for (const twice of twices) {
    const last = run.at(-1);
    if (last !== undefined && !areOfOne(text, last.offset, twice.offset)) close();
    run.push(twice);
  }
  close();
  return told;
}

function lostDash({ offset }: YamlFault, names: readonly string[]): YamlFault {
  const all = names.map((name) => `「${name}」`).join('');
  return {
    offset,
    message: `${all}在同一層都寫了兩次`,
    fix: `這裡若是清單的下一項，請在「${names[0]}」前面寫「- 」，與上一項的「- 」對齊；否則請刪除重複的欄位`,
  };
}

/** Outermost keys begin no entry: the text was pasted twice. */
function pastedTwice({ offset }: YamlFault, names: readonly string[]): YamlFault {
  return {
    offset,
    message: `${names.map((name) => `「${name}」`).join('')}在最外層都寫了兩次`,
    fix: '像是整份內容貼了兩次：請刪除重複的一份',
  };
}

/** Whether two keys stand in one column, and nothing further out between them. */
function areOfOne(text: string, one: number, other: number): boolean {
  const column = columnOf(text, one);
  const between = text.slice(one, other).split('\n').slice(1, -1);
  return (
    columnOf(text, other) === column &&
    between.every((line) => line.trim() === '' || /^ */.exec(line)![0].length >= column)
  );
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function keyAt(text: string, offset: number): string {
  return /^[^:\n]+/.exec(text.slice(offset))?.[0].trim() ?? '';
}
