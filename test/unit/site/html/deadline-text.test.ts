import { expect, test } from 'vitest';
import { deadlineText } from '../../../../src/site/html/deadline-text.ts';
import { t } from '../../../../src/words/interface/index.ts';

type Site = Parameters<typeof deadlineText>[0];

const chinese = { words: t('zh'), chinese: undefined } as Site;
const english = { words: t('en'), chinese: 'zh-Hant-TW' } as Site;

test('what a deadline means and its remarks are parted by a sign', () => {
  const line = {
    text: '每月(預計9月開始提供)',
    meaning: '每月',
    notes: ['預計9月開始提供', '試辦'],
  };
  expect(String(deadlineText(chinese, line))).toBe(
    '每月(預計9月開始提供) <span class="aside">每月；預計9月開始提供；試辦</span>',
  );
});

test('remarks are Chinese on an English page, too', () => {
  const line = { text: '每月', meaning: 'every month', notes: ['試辦'] };
  expect(String(deadlineText(english, line))).toBe(
    '<span lang="zh-Hant-TW">每月</span> <span class="aside">every month; <span lang="zh-Hant-TW">試辦</span></span>',
  );
});

test('a deadline of which nothing is to be said stands alone', () => {
  const line = { text: '106年12月', meaning: null, notes: [] };
  expect(String(deadlineText(chinese, line))).toBe('106年12月');
});
