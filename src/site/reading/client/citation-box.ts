import { cite, type CitationFacts } from '../../../publish/citation/cite.ts';
import { byId } from '../../search/element.ts';
import { copyText } from './copy-text.ts';

let box: HTMLDialogElement | null = null;

/** Opens the box with the citations of a row. The browser gives the focus back when it closes. */
export function openCitation(measureId: string): void {
  box ??= makeBox();
  const heading = box.querySelector<HTMLElement>('h2')!;
  heading.textContent = (heading.dataset['heading'] ?? '').replace('{id}', measureId);
  const facts = JSON.parse(
    box.querySelector<HTMLElement>('dl')!.dataset['facts']!,
  ) as CitationFacts;
  const citation = cite(facts, measureId);
  for (const part of box.querySelectorAll<HTMLElement>('[data-form]')) {
    part.textContent = part.dataset['form'] === 'apa' ? citation.apa : citation.zh;
  }
  box.querySelector<HTMLElement>('.copied')!.textContent = '';
  box.showModal();
}

function makeBox(): HTMLDialogElement {
  const { content } = byId('citation_words', HTMLTemplateElement);
  document.body.append(document.importNode(content, true));
  const made = document.querySelector<HTMLDialogElement>('.citation-box')!;
  const status = made.querySelector<HTMLElement>('.copied')!;
  for (const part of made.querySelectorAll('dd')) {
    part.querySelector('button')?.addEventListener('click', () => {
      void copyText(part.querySelector('[data-form]')?.textContent ?? '', status);
    });
  }
  return made;
}
