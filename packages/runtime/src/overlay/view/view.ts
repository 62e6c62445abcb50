import type { Entry } from '../problems';
import { card } from './card';
import { element } from './element';
import { SHEET } from './sheet';
import { summary } from './summary';

/** Shows the problems of a page. */
export interface View {
  show(entries: readonly Entry[]): void;
}

/** What has just happened may be handled, or over, a moment later. */
const SETTLED = 50;

/** Creates the overlay, which adds itself to the page with the first problem. */
export function createView(): View {
  let entries: readonly Entry[] = [];
  let parts: Parts | undefined;
  let isDue = false;
  /** Problems that the user has closed the dialog over, and those that the badge was closed over. */
  let closed = new Set<string>();
  let hidden = new Set<string>();
  const keys = () => new Set(entries.map(({ problem }) => problem.key));

  function render(): void {
    if (entries.length === 0 && !parts) {
      return;
    }
    parts ??= createParts({
      onClose() {
        closed = keys();
        render();
      },
      onHide() {
        hidden = keys();
        render();
      },
    });
    const { dialog, badge, list, title, open, live } = parts;
    const { text, level } = summary(entries);
    if (title.textContent !== text) title.textContent = text;
    if (live.textContent !== text) live.textContent = text;
    open.textContent = text;
    badge.className = `badge ${level}`;
    const at = list.scrollTop;
    list.replaceChildren(...entries.map(card));
    list.scrollTop = at;
    if (entries.length === 0) {
      closed = hidden = new Set();
      if (dialog.open) dialog.close();
    } else if (!dialog.open && entries.some(({ covers, problem }) => covers && !closed.has(problem.key))) {
      dialog.showModal();
    }
    badge.hidden = dialog.open || entries.every(({ problem }) => hidden.has(problem.key));
  }

  return {
    show(now) {
      entries = now;
      const present = keys();
      for (const known of [closed, hidden]) {
        for (const key of known) if (!present.has(key)) known.delete(key);
      }
      if (isDue) {
        return;
      }
      isDue = true;
      setTimeout(() => {
        isDue = false;
        render();
      }, SETTLED);
    },
  };
}

interface Parts {
  dialog: HTMLDialogElement;
  badge: HTMLElement;
  list: HTMLElement;
  title: HTMLElement;
  open: HTMLElement;
  live: HTMLElement;
}

/** Puts the elements into a shadow root beside the page's body, which the application may exchange. */
function createParts({ onClose, onHide }: { onClose(): void; onHide(): void }): Parts {
  const host = document.createElement('fedpack-overlay');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  root.adoptedStyleSheets = [sheet];

  const title = element('h2');
  title.id = 'title';
  const list = element('ul', { class: 'list' });
  // What scrolls can be reached by the keyboard.
  list.tabIndex = 0;
  const dismiss = element('button', { class: 'dismiss', onClick: () => dialog.close() }, 'Dismiss (Esc)');
  const dialog = element(
    'dialog',
    {},
    element('header', {}, title, dismiss),
    list,
    element('footer', {}, 'Only in development. The option ', element('code', {}, 'dev.overlay'), ' turns it off.'),
  );
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.addEventListener('close', onClose);

  const open = element('button', { class: 'open', onClick: () => dialog.showModal() });
  const hide = element('button', { label: 'Hide until there is another problem', onClick: onHide }, '✕');
  const badge = element('div', { class: 'badge' }, open, hide);
  const live = element('div', { class: 'live' });
  live.setAttribute('role', 'status');
  root.append(dialog, badge, live);
  document.documentElement.append(host);
  return { dialog, badge, list, title, open, live };
}
