import { amountOf, importLimits, type LimitName } from './limits.ts';

/** A file that cannot be read as a plan document; the message (in Chinese) says why and what to do instead. */
export class SourceRefusal extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SourceRefusal';
  }
}

/** A file that holds more of something than any plan; the message says how much, and how much it may be. */
export class LimitRefusal extends SourceRefusal {
  readonly limit: LimitName;
  readonly found: number;

  /**
   * @param where what holds it, in Chinese, e.g. `第 2 個表格`; `''` for the whole file
   * @param more true where counting stopped, so that it may be more
   */
  constructor(name: LimitName, found: number, most: number, where: string, more: boolean) {
    const limit = importLimits[name];
    const [written, allowed] = [amountOf(found, limit), amountOf(most, limit)];
    super(
      `${where === '' ? '' : `${where}：`}${limit.what}${more ? '至少' : ''}有 ${written}，超過上限 ${allowed}。${limit.advice} ` +
        `Too large to import: ${limit.english} ${written.replace(/ (?!MB).*/u, '')}, limit ${allowed.replace(/ (?!MB).*/u, '')}.`,
    );
    this.limit = name;
    this.found = found;
  }
}
