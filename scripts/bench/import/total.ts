import type { Comparison } from './compare-rows.ts';

/** A document to import, and what it says. */
interface Measured {
  name: string;
  measure: () => Promise<Comparison>;
}

/** Prints how well documents are imported, one a line, and what is wrong without a mark. */
export class Total {
  readonly #all: Comparison[] = [];

  async add(group: string, documents: readonly Measured[]): Promise<void> {
    process.stdout.write(`\n${group}\n`);
    for (const { name, measure } of documents) {
      const start = performance.now();
      const found = await measure();
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      this.#all.push(found);
      process.stdout.write(`  ${name.padEnd(28)} ${line([found])}  ${seconds} s\n`);
      for (const { row, field, found: words, right } of found.wrong.filter(
        (each) => !each.isMarked,
      )) {
        process.stdout.write(`    ${row} ${field}: ${words} ≠ ${right}\n`);
      }
    }
  }

  print(): void {
    process.stdout.write(`\n${'total'.padEnd(30)} ${line(this.#all)}\n`);
  }
}

function line(found: readonly Comparison[]): string {
  const sum = (of: (each: Comparison) => number) => found.reduce((all, each) => all + of(each), 0);
  const fields = sum((each) => each.fields);
  const wrong = found.flatMap((each) => each.wrong);
  const marked = wrong.filter(({ isMarked }) => isMarked).length;
  const share = ((100 * sum(({ fieldsMarked }) => fieldsMarked)) / Math.max(1, fields)).toFixed(1);
  return [
    `rows ${sum(({ rowsRight }) => rowsRight)}/${sum(({ rows }) => rows)}`,
    `fields ${sum(({ fieldsRight }) => fieldsRight)}/${fields}`,
    `wrong, marked ${marked}`,
    `wrong, unmarked ${wrong.length - marked}`,
    `marked ${share} %`,
  ].join(', ');
}
