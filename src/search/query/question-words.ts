import { queryOf, tokensOf } from './tokens.ts';

/** What makes a question of words and stands in no plan; simplified characters too, for nothing is known by them. */
const chinese = [
  '請問',
  '请问',
  '請教',
  '请教',
  '想問',
  '想问',
  '想知道',
  '我想要',
  '我想',
  '我要',
  '怎麼辦',
  '怎么办',
  '要怎麼',
  '要怎么',
  '怎麼',
  '怎么',
  '怎樣',
  '怎样',
  '如何',
  '可不可以帶',
  '能不能帶',
  '可以帶',
  '可以带',
  '可以使用',
  '可以用',
  '可不可以',
  '可以',
  '能不能',
  '能否',
  '是不是',
  '是否',
  '有沒有',
  '有没有',
  '在哪裡',
  '在哪里',
  '在哪',
  '哪裡',
  '哪里',
  '哪邊',
  '哪些',
  '什麼時候',
  '什么时候',
  '為什麼',
  '为什么',
  '什麼',
  '什么',
  '何時',
  '多久',
  '多少錢',
  '多少',
  '嗎',
  '吗',
  '呢',
  '負責什麼',
  '负责什么',
  '負責哪些',
  '负责哪些',
  '要做什麼',
  '要做什么',
  '做什麼',
  '做什么',
  '要做哪些事',
  '做哪些事',
  '做哪些',
  '完成了嗎',
  '完成了吗',
  '完成了沒',
  '做到了嗎',
  '做到了吗',
  '做完了嗎',
  '做完了吗',
  '有沒有做到',
  '有没有做到',
  '有沒有完成',
  '有没有完成',
  '誰負責',
  '谁负责',
  '由誰',
  '由谁',
  '誰',
  '谁',
  '哪個單位',
  '哪个单位',
  '哪些單位',
  '哪些单位',
  '哪個機關',
  '哪个机关',
  '哪些機關',
  '哪些机关',
  '哪一個',
  '哪個',
  '哪个',
  '哪一間',
  '哪間',
  '什麼地方',
  '什么地方',
  '的地方',
  '何處',
  '有哪些',
  '要多久',
  '多久會',
  '多久会',
  '該怎麼',
  '该怎么',
  '會不會',
  '会不会',
  '可否',
  '有無',
  '為何',
  '是什麼',
  '是什么',
  '進去',
  '进去',
  '？',
];
/** Asks how many there are of something: 幾本, 幾個月, 幾天內. */
const howMany = String.raw`[幾几](?:[個个]月|小[時时]|分[鐘钟]|天[內内]|[個个本冊册張张份次天日週周年點点樓楼間间場场件位種种項项元塊块歲岁人臺台])`;
/** The longer ones first: of 哪些機關 nothing is left. */
const others = [...chinese, String.raw`\?`].sort((a, b) => b.length - a.length).join('|');
const chineseQuestion = new RegExp(`${howMany}|${others}`, 'gu');
const otherQuestion = new RegExp(others, 'u');
const countQuestion = new RegExp(howMany, 'u');
/** Of 借幾本書 a word is left; of a longer phrase what stands before and behind are two. */
const withinWord = new RegExp(String.raw`^(\p{Script=Han})${howMany}(\p{Script=Han})$`, 'u');

const english = new Set(
  (
    'a about an answers any are at can could did do does due find for get had has have here how i in is it long many me much my ' +
    'need of often on please promise promised promises responsible should take takes that the their there they this to want was we were ' +
    'what when where which who will with within would you your'
  ).split(' '),
);

/** Those of them that ask for something that may not be in what is found: how long, who, where, whether it was done. */
const asking =
  /多久|[幾几]|多少|[誰谁]|哪|何|什[麼么]|怎|了[嗎吗沒]|有[沒没]有.|^(?:how|what|when|where|which|who)$/u;

/** What a query asks for by words that are not looked for, each once, as typed: of `申辦案件要多久` 要多久. */
export function askingWords(typed: string): string[] {
  const found = tokensOf(typed).flatMap((token) => {
    if (token.kind !== 'word' || token.isQuoted || token.isExcluded) return [];
    const word = token.text.replace(/\?$/u, '');
    return english.has(word.toLowerCase()) ? [word] : (token.text.match(chineseQuestion) ?? []);
  });
  return [...new Set(found)].filter((word) => asking.test(word.toLowerCase()));
}

/**
 * A query without the words that only ask: `借書證怎麼辦` → `借書證`, `how to get a library card` → `library card`;
 * null where it has none, or nothing else. What stands between quotation marks stays.
 */
export function withoutQuestion(typed: string): string | null {
  const tokens = tokensOf(typed);
  const left = tokens.flatMap((token) => {
    if (token.kind !== 'word' || token.isQuoted || token.isExcluded) return [token];
    if (english.has(token.text.toLowerCase().replace(/\?$/u, ''))) return [];
    return token.text
      .split(otherQuestion)
      .flatMap((text) => text.replace(withinWord, '$1$2').split(countQuestion))
      .filter((text) => text !== '')
      .map((text) => ({ ...token, raw: text, text }));
  });
  const asked = queryOf(left);
  return asked === '' || asked === queryOf(tokens) ? null : asked;
}
