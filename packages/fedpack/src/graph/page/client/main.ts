// The script of the page. Everything that it shows is in the page already: it hides, marks, and moves.
import { all, one } from './dom.js';
import { createFilter } from './filter.js';
import { createPicture } from './picture.js';
import { createSearch } from './search.js';

const picture = createPicture({ open: (app) => go(app, true), pick: (app) => go(app, false) });
const filter = createFilter(picture.refresh);
createSearch((anchor) => go(anchor, true));

/** Whether what is opened next gets the focus: not after a click into the picture. */
let takesFocus = false;
/** The selected element, and the one that had the focus before. */
let selected = '';
let before: Element | null = null;

addEventListener('popstate', show);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && selected && !event.defaultPrevented) close();
});
// Links of the page are addresses within it; who follows one wants to be there.
document.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  if (link?.classList.contains('skip')) {
    event.preventDefault();
    one('#panel').focus();
  } else if (link) {
    event.preventDefault();
    if (link.classList.contains('close')) close();
    else go(link.hash.slice(1), true);
  }
});
show();

function go(anchor: string, focus: boolean): void {
  takesFocus = focus;
  if (!selected.startsWith('app-')) before = document.activeElement;
  // Following the address itself would take the focus away.
  if (location.hash !== `#${anchor}`) history.pushState(null, '', `#${anchor}`);
  show();
}

function close(): void {
  const isApp = selected.startsWith('app-');
  const opener = before === document.body ? document.querySelector(`.box[data-app="${selected}"]`) : before;
  const back = isApp ? opener : null;
  go(isApp ? 'apps' : 'shared', false);
  if (back instanceof HTMLElement || back instanceof SVGElement) back.focus();
}

/** Shows what the address says: an app, a share key, or one of the two views. */
function show(): void {
  const address = location.hash.slice(1);
  const section = document.querySelector<HTMLElement>(`section.app[id="${CSS.escape(address)}"]`);
  const row = document.querySelector<HTMLElement>(`#shared-view tr[id="${CSS.escape(address)}"]`);
  const isShared = row !== null || address === 'shared';
  selected = section || row ? address : '';
  showView(isShared);
  for (const other of all('section.app')) other.hidden = other !== section;
  for (const other of all('#shared-view tr')) other.classList.toggle('current', other === row);
  document.body.classList.toggle('has-selection', section !== null);
  picture.select(section ? address : '', takesFocus);
  if (section) {
    // On narrow screens the page scrolls, not the panel.
    scrollTo(0, 0);
    one('#panel').scrollTop = 0;
  }
  if (section && takesFocus) section.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  if (row) {
    filter.reveal(row);
    row.scrollIntoView({ block: 'center' });
    row.focus({ preventScroll: true });
  }
  takesFocus = false;
}

function showView(isShared: boolean): void {
  one('#apps-view').hidden = isShared;
  one('#shared-view').hidden = !isShared;
  for (const link of all<HTMLAnchorElement>('.views a')) {
    if ((link.hash === '#shared') === isShared) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
