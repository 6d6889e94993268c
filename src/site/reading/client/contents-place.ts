/** Says in the contents where on the page one is, and keeps them in sight. */
export function followContents(): void {
  const contents = document.querySelector<HTMLElement>('.contents');
  const details = contents?.querySelector('details');
  const said = contents?.querySelector('.contents-place');
  if (!contents || !details || !said) return;
  const places = [...contents.querySelectorAll('a')].flatMap((link) => {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return place === null ? [] : [{ link, place }];
  });
  let current: HTMLAnchorElement | null = null;
  const look = () => {
    const line = innerHeight / 3;
    const above = places.filter(({ place }) => {
      const { top, height } = place.getBoundingClientRect();
      return height > 0 && top <= line;
    });
    const link = above.length === 0 ? null : above[above.length - 1]!.link;
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    said.replaceChildren(...(link === null ? [] : trailTo(link)));
    current = link;
  };
  let isAwaited = false;
  const lookSoon = () => {
    if (isAwaited) return;
    isAwaited = true;
    requestAnimationFrame(() => {
      isAwaited = false;
      look();
    });
  };
  contents.dataset['followed'] = '';
  details.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') !== null) details.open = false;
  });
  contents.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !details.open) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
  addEventListener('scroll', lookSoon, { passive: true });
  addEventListener('resize', lookSoon);
  // At the top one is nowhere yet, and to ask where things are has a slow phone lay them all out.
  if (scrollY > 0) lookSoon();
}

/** The names of the entry above a link and its own, in the language that they are in. */
function trailTo(link: HTMLAnchorElement): (Node | string)[] {
  const above = link.closest('ol ol')?.closest('li')?.querySelector('a');
  return [above, link].flatMap((each) => {
    // Of a name in two languages the plan's own.
    const own = each?.querySelector('span') ?? each;
    if (!own) return [];
    const name = document.createElement('span');
    name.textContent = own.textContent.trim();
    if (own.lang) name.lang = own.lang;
    return each === above ? [name, ' › '] : [name];
  });
}
