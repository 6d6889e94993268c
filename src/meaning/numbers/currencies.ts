/** Names of currencies in the cells of tables, and their codes. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/新[臺台]幣|NT\$|NTD|TWD/iu, 'TWD'],
  [/美[元金]|US\$|USD/iu, 'USD'],
  [/歐元|EUR|€/iu, 'EUR'],
  [/日[圓元幣]|JPY/iu, 'JPY'],
  [/人民幣|CNY|RMB/iu, 'CNY'],
  [/港[幣元]|HKD|HK\$/iu, 'HKD'],
  [/英[鎊磅]|GBP|£/iu, 'GBP'],
];

/** A mark of money in a text in half width, as a part of a regular expression: `新臺幣`, `NT$`, `$`. */
export const currencyMark = `(?:${CURRENCIES.map(([name]) => name.source).join('|')}|NT|US|[$])`;

/** The currencies, as ISO 4217, that a text names in whatever way: `新臺幣`, `NTD`, `US$`. */
export function currenciesNamed(text: string): string[] {
  return CURRENCIES.filter(([name]) => name.test(text)).map(([, code]) => code);
}
