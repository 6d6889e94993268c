import { describe, expect, it } from 'vitest';
import { redactPictures } from '../../../../src/content/withholding/redact-pictures.ts';
import { RemovedWords } from '../../../../src/content/withholding/removed-words.ts';

const files = new Set(['routes.png']);

function redacted(markdown: string, removed = new RemovedWords()): string {
  return redactPictures({ kind: 'plan', markdown, firstLine: 1 }, files, removed);
}

describe('the text of a plan that withholds a picture', () => {
  it('has neither the picture nor its alternative', () => {
    const removed = new RemovedWords();
    expect(redacted('前文。\n\n![稽查的八個路口](routes.png)\n\n後文。', removed)).toBe(
      '前文。\n\n\n\n後文。',
    );
    expect(removed.repeatedIn('註：稽查的八個路口')).toBe(true);
  });

  it.each([
    './routes.png',
    '/plans/demo-health/113-food/routes.png',
    'routes.png#a',
    '%72outes.png',
  ])('has it in no way that its address may be written: %s', (address) => {
    const text = `看![圖](${address})。routes.png 另附。`;
    expect(redacted(text)).toBe('看。routes.png 另附。');
  });

  it('keeps the words of a link to it, and its lines', () => {
    expect(
      redacted('見[路線\n圖](routes.png)與[別圖](other.png)。\n\n![路\n線](routes.png)\n尾'),
    ).toBe('見路線\n圖與[別圖](other.png)。\n\n\n\n尾');
  });

  it('keeps other pictures', () => {
    expect(redacted('![a](other.png) routes.png')).toBe('![a](other.png) routes.png');
  });
});
