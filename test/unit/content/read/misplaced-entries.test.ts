import { expect, test } from 'vitest';
import { files, onlyProblemOf, placeOf, replacing } from '../../../support/content-folder.ts';

test('rows below headings whose own key is gone are told once, at the first of them', async () => {
  const changes = {
    [files.midtermTable]: replacing(
      '              - 1.居家照顧\n            measures:\n',
      '              - 1.居家照顧\n',
    ),
  };
  expect(await onlyProblemOf(changes)).toMatchObject({
    ruleId: 'schema/type',
    message: '「headings」的第 2 項是一組「鍵: 值」，須為文字；同一層又缺少「measures」',
    fix: '這一項以下若屬於「measures」，請在它上面加一行「measures:」，與「headings:」對齊',
  });
});

test('entries of a list in line with the rows around it are told once, at the first of them', async () => {
  const changes = {
    [files.midtermTable]: replacing(
      '                text: 通知單於收件後寄發，處理時間由10日縮短為7日。\n                deadlines: [3日內, 每週一]\n                units: [健康促進枓]\n                targets:\n                  - quote: 由10日縮短為7日\n                    indicator: 處理時間\n                    comparator: at-most\n                    value: 7\n                    unit: 日\n                    baseline: 10\n',
      '                text: 通知單於收件後寄發。\n                deadlines: [3日內, 每週一]\n                units:\n              - 健康促進科\n              - 企劃科\n',
    ),
  };
  expect(await onlyProblemOf(changes)).toMatchObject({
    place: await placeOf(changes, files.midtermTable, '健康促進科\n              - 企劃科'),
    ruleId: 'schema/type',
    fix: '若這一行是「units」的內容，請在前面多空幾格，比「units:」更右邊',
  });
});

test('a row in line with headings is told once', async () => {
  const changes = {
    [files.midtermTable]: replacing(
      '      - heading: (二)長照服務\n',
      '      - id: demo-health-112-midterm-099\n        label: 甲\n        text: 乙\n        units: [企劃科]\n      - heading: (二)長照服務\n',
    ),
  };
  expect(await onlyProblemOf(changes)).toMatchObject({
    ruleId: 'schema/unknown-key',
    message: '這一項是推動作法（有 id 與 text），卻與實施要項第二層「aspects」的各項並列',
    fix: '請移到 measures 之下，前面空得和其他推動作法一樣多',
  });
});
