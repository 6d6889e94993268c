import { element } from './element.ts';

/** Items that are shown a few at a time. */
export interface GrowingListOptions<Item> {
  /** `ol` where the order means something. */
  list: 'ol' | 'ul';
  items: readonly Item[];
  /** How many are shown at first, and how many more at each press of the button. */
  first: number;
  step: number;
  entry: (item: Item) => Promise<HTMLElement> | HTMLElement;
  /** Text of the button: how many it adds, how many are not shown yet. */
  moreText: (added: number, left: number) => string;
  /** Told after each growth how many are shown. */
  onGrown?: (shown: number) => void;
}

/**
 * A list and, while items are left, a button after it that adds more; the first new entry's link
 * then has the focus.
 */
export async function growingList<Item>(options: GrowingListOptions<Item>): Promise<Node[]> {
  const { items, first, step, entry, moreText } = options;
  const list = element(options.list, { class: 'hits', role: 'list' });
  let shown = 0;
  const grow = async (upTo: number) => {
    const entries = await Promise.all(items.slice(shown, upTo).map(async (item) => entry(item)));
    list.append(...entries);
    shown += entries.length;
    return entries;
  };
  await grow(first);
  if (shown >= items.length) return [list];

  const button = element('button', { type: 'button', class: 'button-outline hits-more' });
  const nameButton = () => {
    const left = items.length - shown;
    button.textContent = moreText(Math.min(step, left), left);
  };
  nameButton();
  button.addEventListener('click', () => {
    button.disabled = true;
    void grow(shown + step)
      .then(([newest]) => {
        options.onGrown?.(shown);
        newest?.querySelector('a')?.focus();
        if (shown >= items.length) button.remove();
        else nameButton();
      })
      .finally(() => (button.disabled = false));
  });
  return [list, button];
}
