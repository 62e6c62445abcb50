/** What is exposed, and its stories where there are any. */
export interface Loaded {
  module: object;
  stories?: object;
}

/** A component with the props that it is shown with. */
export interface Story {
  name: string;
  component: unknown;
  props: object;
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
