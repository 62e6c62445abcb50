import { one } from './dom.js';

export interface Filter {
  /** Switches the filter off where it hides what was asked for. */
  reveal(element: Element): void;
}

/** The switch that leaves only what is in conflict; the style sheet hides the rest. */
export function createFilter(changed: () => void): Filter {
  const box = one<HTMLInputElement>('#only-conflicts');
  const apply = () => {
    document.body.classList.toggle('only-conflicts', box.checked);
    changed();
  };
  box.addEventListener('change', apply);
  apply();
  return {
    reveal(element: Element): void {
      if (!box.checked || element.classList.contains('in-conflict')) return;
      box.checked = false;
      apply();
    },
  };
}
