import { expect, test } from 'vitest';
import {
  textsOfMeasures,
  unplacedText,
} from '../../../../../src/drafting/import/document/unplaced-text.ts';

const block = (text: string, place: string) => ({
  kind: 'paragraph' as const,
  text,
  headingLevel: null,
  place,
});

test('characters that are neither in the draft nor left out are told, with their line', () => {
  const blocks = [
    block('壹、依據', '第 1 行'),
    block('備註：另訂之。', '第 2 行'),
    block('3', '第 3 行'),
  ];
  const omissions = [{ reason: '頁碼', text: '3', place: '第 3 行' }];
  expect(unplacedText(blocks, ['壹、 依據', '另'], omissions)).toEqual({
    missing: '備註：訂之。',
    lines: [{ text: '備註：另訂之。', place: '第 2 行' }],
  });
});

test('the sign of a list does not make a line missing of which a word is', () => {
  const blocks = [block('- 一、便民。', '第 1 行'), block('便便。', '第 2 行')];
  const omissions = [{ reason: '清單符號', text: '-', place: '第 1 行' }];
  expect(unplacedText(blocks, ['一、便民。'], omissions).lines).toEqual([
    { text: '便便。', place: '第 2 行' },
  ]);
});

test('a word that stands twice in the source has to stand twice in the draft', () => {
  expect(unplacedText([block('每月每月', '第 1 行')], ['每月'], []).missing).toBe('每月');
});

test('identifiers are no text of a plan', () => {
  const measures = { measures: [{ id: 'a-1', label: '1.', text: '甲', deadlines: ['每月'] }] };
  expect(
    textsOfMeasures({ columns: { measure: '作法' }, dimensions: [{ heading: '一', ...measures }] }),
  ).toEqual(['作法', '一', '1.', '甲', '每月']);
});
