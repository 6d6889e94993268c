import { expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { otherAgencySite } from '../support/built-sites.ts';
import { onePageOfEachKind } from '../support/page-kinds.ts';

const site = openSite(otherAgencySite);

test('no long word and no code block makes a page of any kind wider than 320 px', async () => {
  const context = await site.browser.newContext({ viewport: { width: 320, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const address of await onePageOfEachKind(otherAgencySite)) {
    await page.goto(site.url + address.slice(1));
    const found = await page.evaluate(() => {
      const tooWide: string[] = [];
      // Fixed words of the interface, and what is no text of the page.
      // In `bdi` stands what is a day or a number, which is short by its kind and kept in one line.
      const withoutContent =
        'bdi, svg, script, style, noscript, option, button, .checksum-label, .register-item';
      const word = 'Donaudampfschifffahrt'.repeat(20);
      const holders = new Map<string, Element>();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      // One text of each kind of element: the word itself may stand in any.
      while (texts.nextNode()) {
        const { parentElement: parent, data } = texts.currentNode as Text;
        if (parent === null || data.trim() === '' || parent.closest(withoutContent)) continue;
        const kind = `${parent.parentElement!.className} > ${parent.tagName}.${parent.className}`;
        if (!holders.has(kind)) holders.set(kind, parent);
      }
      for (const [kind, holder] of holders) {
        const added = document.createTextNode(word);
        holder.append(added);
        const width = document.documentElement.scrollWidth;
        if (width > innerWidth) tooWide.push(`${kind}: ${width} px`);
        added.remove();
      }
      for (const prose of document.querySelectorAll('.prose, .narrative')) {
        const block = document.createElement('pre');
        block.innerHTML = `<code>${word}</code>`;
        prose.append(block);
        if (document.documentElement.scrollWidth > innerWidth) tooWide.push('pre: page');
        if (block.scrollWidth <= block.clientWidth) tooWide.push('pre: does not scroll');
        block.remove();
      }
      return tooWide;
    });
    faults.push(...found.map((fault) => `${address} ${fault}`));
  }
  await context.close();
  expect(faults).toEqual([]);
}, 300_000);
