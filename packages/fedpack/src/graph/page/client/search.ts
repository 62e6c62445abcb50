import { all, one } from './dom.js';

/** More hits than these are no help. */
const MOST = 60;

/** A combobox over all that has a name: typing narrows, arrows move, Enter opens, Escape leaves. */
export function createSearch(open: (anchor: string) => void): void {
  const input = one<HTMLInputElement>('#search');
  const popup = one('.hits');
  const none = one('.hits .none');
  const options = all('#hits [role="option"]');
  const texts = options.map((option) => option.textContent?.toLowerCase() ?? '');
  let shown: HTMLElement[] = [];
  let active = -1;

  input.addEventListener('input', narrow);
  input.addEventListener('focus', narrow);
  input.addEventListener('blur', hide);
  input.addEventListener('keydown', onKey);
  // The focus stays in the box while a hit is clicked.
  popup.addEventListener('pointerdown', (event) => event.preventDefault());
  popup.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
    if (option) choose(option);
  });
  document.addEventListener('keydown', (event) => {
    const writes = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (event.key !== '/' || writes || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  function narrow(): void {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    shown = words.length === 0 ? [] : options.filter((_, at) => words.every((word) => texts[at]?.includes(word)));
    shown = shown.slice(0, MOST);
    for (const option of options) option.hidden = !shown.includes(option);
    popup.hidden = words.length === 0;
    none.hidden = shown.length > 0;
    input.setAttribute('aria-expanded', String(shown.length > 0));
    activate(shown.length > 0 ? 0 : -1);
  }

  function activate(index: number): void {
    active = index;
    for (const option of options) option.setAttribute('aria-selected', String(option === shown[active]));
    const option = shown[active];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  function onKey(event: KeyboardEvent): void {
    const option = shown[active];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown.length > 0) activate((active + step + shown.length) % shown.length);
    else if (event.key === 'Enter' && option) choose(option);
    else if (event.key === 'Escape' && (input.value || !popup.hidden)) {
      input.value = '';
      narrow();
    } else return;
    event.preventDefault();
  }

  function choose(option: HTMLElement): void {
    hide();
    open(option.dataset.to ?? '');
  }

  function hide(): void {
    popup.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
}
