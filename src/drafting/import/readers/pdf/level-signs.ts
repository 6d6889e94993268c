import { characterPairs } from './character-pairs.ts';

/** Signs as fonts draw them in lines that run down (U+FE10 …), each with the usual one. */
const signs =
  '︐， ︑、 ︒。 ︓： ︔； ︕！ ︖？ ︗〖 ︘〗 ︙… ︰‥ ︱— ︲– ︵（ ︶） ︷｛ ︸｝ ︹〔 ︺〕 ︻【 ︼】 ︽《 ︾》 ︿〈 ﹀〉 ﹁「 ﹂」 ﹃『 ﹄』 ﹇［ ﹈］';

const usual = characterPairs(signs);

/** The text with the usual signs in place of those of lines that run down (`一︑` → `一、`), as which PDF files keep them. */
export function withLevelSigns(text: string): string {
  return text.replace(/[\ufe10-\ufe19\ufe30-\ufe48]/g, (sign) => usual.get(sign) ?? sign);
}
