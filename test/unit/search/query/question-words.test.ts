import { expect, test } from 'vitest';
import { askingWords, withoutQuestion } from '../../../../src/search/query/question-words.ts';

test.each([
  ['借書證怎麼辦', '借書證'],
  ['陳情幾天回覆？', '陳情 回覆'],
  ['可以帶筆電嗎', '筆電'],
  ['哺乳室在哪裡', '哺乳室'],
  ['请问怎么办借书证', '借书证'],
  ['誰負責消防安全檢查', '消防安全檢查'],
  ['閱覽組負責什麼', '閱覽組'],
  ['總務組要做哪些事', '總務組'],
  ['電子書完成了嗎', '電子書'],
  ['停車場有沒有做到', '停車場'],
  ['who answers for complaints', 'complaints'],
  ['哪些機關有哺乳室', '有哺乳室'],
  ['餵奶的地方', '餵奶'],
  ['可以借幾本書', '借書'],
  ['借书几本', '借书'],
  ['借閱證幾個月過期', '借閱證 過期'],
  ['how many books can I borrow', 'books borrow'],
  ['how do I get a library card', 'library card'],
  ['Where is the toilet?', 'toilet'],
])('%s asks for %s', (typed, asked) => {
  expect(withoutQuestion(typed)).toBe(asked);
});

test.each<[string, string[]]>([
  ['申辦案件要多久', ['要多久']],
  ['誰負責消防安全檢查？', ['誰負責']],
  ['陳情幾天回覆', ['幾天']],
  ['閱覽組負責什麼', ['負責什麼']],
  ['電子書完成了嗎', ['完成了嗎']],
  ['可以借幾本書', ['幾本']],
  ['how do I get a library card', ['how']],
  ['請問可以帶筆電嗎', []],
  ['"要多久"', []],
])('%s asks by %j, which is not looked for', (typed, words) => {
  expect(askingWords(typed)).toEqual(words);
});

test.each(['借書證', '可以', 'the', '"可以借書"', '滿意度 -如何'])(
  'of %s nothing is taken away',
  (typed) => {
    expect(withoutQuestion(typed)).toBeNull();
  },
);
