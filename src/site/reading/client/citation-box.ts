import { cite, type CitationFacts } from '../../../publish/citation/cite.ts';
import { element } from '../../search/element.ts';
import { copyText } from './copy-text.ts';

let box: HTMLDialogElement | null = null;

/**
 * Opens the box with the citations of a row, made after those of the plan at the foot of its page.
 * The browser gives the focus back when it closes.
 * @param status where copying is reported in the row's menu, whose words the box says, too
 */
export function openCitation(measureId: string, status: HTMLElement): void {
  const ofPlan = document.querySelector<HTMLElement>('.plan-citation .citation')!;
  box ??= makeBox(ofPlan, status);
  const heading = (ofPlan.dataset['heading'] ?? '').replace('{id}', measureId);
  box.querySelector('h2')!.textContent = heading;
  const citation = cite(JSON.parse(ofPlan.dataset['facts']!) as CitationFacts, measureId);
  for (const part of box.querySelectorAll<HTMLElement>('[data-form]')) {
    part.textContent = part.dataset['form'] === 'apa' ? citation.apa : citation.zh;
  }
  box.querySelector('.copied')!.textContent = '';
  box.showModal();
}

function makeBox(ofPlan: HTMLElement, rowStatus: HTMLElement): HTMLDialogElement {
  const { copy = '', copyOf = '', close = '' } = ofPlan.dataset;
  const status = rowStatus.cloneNode(true) as HTMLElement;
  const list = element('dl', { class: 'citation' });
  for (const name of ofPlan.querySelectorAll('dt')) {
    const form = name.nextElementSibling as HTMLElement;
    const text = element('span', {
      lang: form.lang === '' ? undefined : form.lang,
      'data-form': form.dataset['form'],
    });
    const label = name.textContent.trim();
    const button = element(
      'button',
      { type: 'button', 'aria-label': copyOf.replace('{form}', label) },
      copy,
    );
    button.addEventListener('click', () => void copyText(text.textContent, status));
    list.append(element('dt', {}, label), element('dd', {}, text, button));
  }
  const made = element(
    'dialog',
    { class: 'citation-box', 'aria-labelledby': 'citation_box_heading' },
    element('h2', { id: 'citation_box_heading' }),
    list,
    status,
    element('form', { method: 'dialog' }, element('button', {}, close)),
  );
  document.body.append(made);
  return made;
}
