import { createCamera } from './camera.js';
import { all, one } from './dom.js';
import { nearest } from './nearest.js';

export interface Picture {
  /** Marks an app, its consumers and its remotes; none for ''. */
  select(app: string, bringNear: boolean): void;
  /** To be called when boxes were hidden or shown. */
  refresh(): void;
}

export interface Handlers {
  /** An app is to be shown and gets the focus. */
  open(app: string): void;
  /** An app, or `apps` for none, is to be shown, and the focus stays. */
  pick(app: string): void;
}

/** Boxes that can be moved among, selected and opened. */
export function createPicture({ open, pick }: Handlers): Picture {
  const svg = one<SVGSVGElement>('#picture');
  // An SVG element that listens to keys or focus is a stop of the Tab key.
  const stage = one('.stage');
  const boxes = all<SVGGElement>('.box');
  const lines = all<SVGGElement>('.line');
  const camera = createCamera(svg);
  let selected = '';

  svg.addEventListener('click', (event) => {
    const box = boxOf(event.target);
    box?.focus({ preventScroll: true });
    const picked = box?.dataset.app ?? 'apps';
    pick(picked === selected ? 'apps' : picked);
  });
  stage.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const box = boxOf(event.target);
    const keys: Record<string, (() => void) | undefined> = {
      '+': camera.zoomIn,
      '-': camera.zoomOut,
      '0': camera.fit,
      Enter: box && (() => open(box.dataset.app ?? '')),
      ' ': box && (() => open(box.dataset.app ?? '')),
    };
    const next = box && nearest(boxes.filter(isShown), box, event.key);
    const act = next ? () => next.focus({ preventScroll: true }) : keys[event.key];
    if (!act && !(box && event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    act?.();
  });
  stage.addEventListener('focusin', (event) => {
    const box = boxOf(event.target);
    if (box?.matches(':focus-visible')) camera.reveal(box, false);
  });

  return {
    select(app: string, bringNear: boolean): void {
      selected = app;
      const near = new Set(lines.filter(touches).flatMap(({ dataset }) => [dataset.from, dataset.to]));
      svg.classList.toggle('has-selection', app !== '');
      for (const line of lines) line.classList.toggle('near', touches(line));
      for (const box of boxes) {
        box.setAttribute('aria-pressed', String(box.dataset.app === app));
        box.classList.toggle('selected', box.dataset.app === app);
        box.classList.toggle('near', near.has(box.dataset.app));
      }
      const box = boxes.find(({ dataset }) => dataset.app === app);
      if (box && bringNear) camera.reveal(box, true);
    },
    refresh(): void {
      for (const box of boxes) box.tabIndex = isShown(box) ? 0 : -1;
    },
  };

  function touches({ dataset }: SVGGElement): boolean {
    return selected !== '' && (dataset.from === selected || dataset.to === selected);
  }
}

function isShown(box: Element): boolean {
  return !document.body.classList.contains('only-conflicts') || box.classList.contains('in-conflict');
}

function boxOf(target: EventTarget | null): SVGGElement | undefined {
  return (target instanceof Element && target.closest<SVGGElement>('.box')) || undefined;
}
