import { describe, expect, test } from 'vitest';
import { stateFaults, statesWith } from '../../../../src/corpus/assembly/state-rules.ts';
import { registerCategorySchema } from '../../../../src/content/schemas/disclosure.ts';

const entry = (fields: Record<string, unknown>) =>
  registerCategorySchema.parse({ category: 'art7-1', ...fields });

describe('what goes with a state', () => {
  test.each([
    [{ state: 'published-here', extent: 'part' }],
    [{ state: 'published-elsewhere', extent: 'all', link: 'https://a.example.org/' }],
    [{ state: 'none-held', reason: '沒有', last_checked: '2024-01-01' }],
    [{ state: 'not-applicable', reason: '首長制' }],
    [{ state: 'partly-withheld', grounds: ['art18-1-6'], published_on: '2024-01-01' }],
    [{ state: 'withheld', grounds: ['art18-1-7'] }],
    [{ state: 'not-yet', reason: '製作中', approved_on: '2024-01-01' }],
    [{ state: 'not-recorded', unit: 'x', next_review: '2024-01-01', notes: ['待查'] }],
  ])('$state is complete with its own fields', (fields) => {
    expect(stateFaults(entry(fields))).toEqual({ lacking: [], unfitting: [] });
  });

  test.each([
    ['published-here', ['extent']],
    ['published-elsewhere', ['extent', 'link']],
    ['none-held', []],
    ['not-applicable', ['reason']],
    ['partly-withheld', ['grounds']],
    ['withheld', ['grounds']],
    ['not-yet', []],
    ['not-recorded', []],
  ])('%s alone lacks %j', (state, lacking) => {
    expect(stateFaults(entry({ state }))).toEqual({ lacking, unfitting: [] });
  });

  test('a link goes with nothing but publication elsewhere', () => {
    expect(statesWith('link')).toEqual(['published-elsewhere']);
  });

  test('what is withheld has no file and no day of publication', () => {
    const faults = stateFaults(
      entry({
        state: 'withheld',
        grounds: ['art18-1-1'],
        published_on: '2024-01-01',
        files: [{ title: '甲', url: 'https://a.example.org/a.pdf' }],
      }),
    );
    expect(faults).toEqual({ lacking: [], unfitting: ['published_on', 'files'] });
  });

  test('what is not recorded has not been checked', () => {
    const faults = stateFaults(entry({ state: 'not-recorded', last_checked: '2024-01-01' }));
    expect(faults.unfitting).toEqual(['last_checked']);
  });
});
