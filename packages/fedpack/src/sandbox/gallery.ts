/** The page of a remote's gallery: a list of what it exposes, and beside it the one that is chosen, alone. */

/** An expose with the modules that are loaded when it is chosen. */
export interface Expose {
  key: string;
  load(): Promise<object>;
  stories?(): Promise<object>;
}

/** Shows a component in an element. @returns what takes it away again */
export type Render = (component: unknown, props: object, place: HTMLElement) => () => void;

/** A component with the props that it is shown with. */
interface Story {
  name: string;
  component: unknown;
  props: object;
}

/**
 * Shows the gallery of a container.
 *
 * @param render undefined where nobody knows how: every module is a list of names then
 */
export function showGallery(name: string, exposes: readonly Expose[], render: Render | undefined): void {
  document.title = `Exposes of ${name}`;
  const style = element('style', STYLE);
  const list = element('nav');
  const stage = element('main');
  list.append(element('h1', name), ...exposes.map(({ key }) => linkTo(key)));
  const page = element('div');
  page.id = 'fedpack-gallery';
  page.append(list, stage);
  document.head.append(style);
  document.body.append(page);

  let takeAway: () => void = () => {};
  let visits = 0;
  const show = async () => {
    visits += 1;
    const visit = visits;
    const chosen = decodeURIComponent(location.hash.slice(1));
    const expose = exposes.find(({ key }) => key === chosen) ?? exposes[0];
    takeAway();
    takeAway = () => {};
    stage.replaceChildren();
    for (const link of list.querySelectorAll('a'))
      link.toggleAttribute('aria-current', link.textContent === expose?.key);
    if (!expose) return;
    try {
      const [module, stories] = await Promise.all([expose.load(), expose.stories?.()]);
      // Another one has been chosen meanwhile.
      if (visit === visits) takeAway = showExpose(stage, expose.key, module, stories, render);
    } catch (error) {
      if (visit === visits) stage.append(element('h2', expose.key), failure(error));
    }
  };
  addEventListener('hashchange', show);
  void show();
}

function showExpose(
  stage: HTMLElement,
  key: string,
  module: object,
  stories: object | undefined,
  render: Render | undefined,
): () => void {
  stage.append(element('h2', key));
  const shown = render ? storiesOf(key, module, stories) : [];
  if (!render || shown.length === 0) {
    stage.append(element('p', `No component. It exports: ${Object.keys(module).sort().join(', ') || 'nothing'}`));
    return () => {};
  }
  const ends = shown.map(({ name, component, props }) => {
    const frame = element('section');
    const place = element('div');
    frame.append(element('h3', name), place);
    stage.append(frame);
    return render(component, props, place);
  });
  return () => {
    for (const end of ends) end();
  };
}

/** Each export of the file of stories is one: props for the component, or a component of its own. */
export function storiesOf(key: string, module: object, stories: object | undefined): Story[] {
  const component = componentOf(key, module);
  if (stories) {
    return Object.entries(stories).flatMap(([name, story]): Story[] => {
      if (isComponent(story)) return [{ name, component: story, props: {} }];
      return component && typeof story === 'object' && story ? [{ name, component, props: story }] : [];
    });
  }
  return component ? [{ name: 'default', component, props: {} }] : [];
}

/** The component that a module is about: its default export, or the only one that has a component's name. */
export function componentOf(key: string, module: object): unknown {
  const exports = Object.entries(module);
  const last = key.split('/').at(-1) ?? '';
  const isNamed = (name: string) => /^[A-Z]/.test(name);
  const found = exports.find(
    ([name, value]) => name === 'default' && isComponent(value) && isNamed(nameOf(value) || last),
  );
  const others = exports.filter(([name, value]) => isNamed(name) && isComponent(value));
  return (found ?? others.find(([name]) => name === last) ?? (others.length === 1 ? others[0] : undefined))?.[1];
}

function nameOf(component: unknown): string {
  const { displayName, name } = component as { displayName?: unknown; name?: unknown };
  return [displayName, name].find((one): one is string => typeof one === 'string' && one !== '') ?? '';
}

/** A function, or what `memo` and `forwardRef` of React make of one. */
function isComponent(value: unknown): boolean {
  return typeof value === 'function' || (typeof value === 'object' && value !== null && '$$typeof' in value);
}

/** What went wrong, as text. */
export function failure(error: unknown): HTMLElement {
  const text = element('pre', error instanceof Error ? (error.stack ?? error.message) : String(error));
  text.setAttribute('role', 'alert');
  return text;
}

function linkTo(key: string): HTMLElement {
  const link = element('a', key);
  link.setAttribute('href', `#${encodeURIComponent(key)}`);
  return link;
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

const STYLE = `
#fedpack-gallery { display: grid; grid-template-columns: 240px minmax(0, 1fr); min-height: 100vh; font: 15px/1.4 system-ui, sans-serif; }
#fedpack-gallery > nav { display: flex; flex-direction: column; gap: 4px; padding: 20px; border-right: 1px solid #8884; }
#fedpack-gallery > nav h1 { margin: 0 0 12px; font-size: 16px; }
#fedpack-gallery > nav a { padding: 4px 8px; border-radius: 6px; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
#fedpack-gallery > nav a[aria-current] { background: #8883; }
#fedpack-gallery > main { padding: 20px; }
#fedpack-gallery > main > section { margin: 0 0 20px; border: 1px solid #8884; border-radius: 8px; overflow: hidden; }
#fedpack-gallery > main > section > h3 { margin: 0; padding: 6px 12px; border-bottom: 1px solid #8884; font-size: 13px; font-weight: 500; }
#fedpack-gallery > main > section > div { padding: 16px; }
#fedpack-gallery [role='alert'] { padding: 12px; overflow: auto; color: #b00020; white-space: pre-wrap; }
`;
