import { element, failureText } from './element.js';
import { type Loaded, storiesOf } from './stories.js';

/** A component that is shown. */
export interface Shown {
  /** Shows its new version, or others of its props, in its place. */
  update(component: unknown, props: object): void;
  remove(): void;
}

/** Shows a component in an element. */
export type Render = (component: unknown, props: object, place: HTMLElement) => Shown;

/** The part of the page that shows one expose. */
export interface Stage {
  place: HTMLElement;
  /** Shows an expose, or its next version, whose stories then keep their places. */
  show(key: string, loaded: Loaded): void;
  fail(key: string, error: unknown): void;
  isShown(key: string): boolean;
  hasFailed(): boolean;
  clear(): void;
}

/**
 * Creates a stage.
 *
 * @param render undefined where nobody knows how to show components
 */
export function createStage(render: Render | undefined): Stage {
  const place = element('main');
  /** The stories that are shown, by name. */
  const frames = new Map<string, { frame: HTMLElement; shown: Shown }>();
  let shownKey: string | undefined;
  let failed = false;

  const remove = (name: string) => {
    const { frame, shown } = frames.get(name) as { frame: HTMLElement; shown: Shown };
    shown.remove();
    frame.remove();
    frames.delete(name);
  };
  const clear = () => {
    for (const name of frames.keys()) remove(name);
    place.replaceChildren();
    shownKey = undefined;
    failed = false;
  };
  return {
    place,
    show(key, { module, stories }) {
      const found = render ? storiesOf(key, module, stories) : [];
      if (shownKey !== key || frames.size === 0 || found.length === 0) {
        clear();
        place.append(element('h2', key));
        shownKey = key;
      }
      if (!render || found.length === 0) {
        place.append(element('p', `No component. It exports: ${Object.keys(module).sort().join(', ') || 'nothing'}`));
        return;
      }
      for (const name of frames.keys()) if (!found.some((story) => story.name === name)) remove(name);
      for (const { name, component, props } of found) {
        const before = frames.get(name);
        if (before) before.shown.update(component, props);
        else {
          const frame = element('section');
          const inner = element('div');
          frame.append(element('h3', name), inner);
          place.append(frame);
          frames.set(name, { frame, shown: render(component, props, inner) });
        }
      }
    },
    fail(key, error) {
      clear();
      const text = element('pre', failureText(error));
      text.setAttribute('role', 'alert');
      place.append(element('h2', key), text);
      failed = true;
    },
    isShown: (key) => shownKey === key,
    hasFailed: () => failed,
    clear,
  };
}
