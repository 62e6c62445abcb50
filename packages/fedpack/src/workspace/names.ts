import type { PluginPart } from '../binding/native-types.js';

/**
 * The prefixes of a build's requests for remotes: aliases, and names of containers, which the run-time API takes.
 * These choose the imports that are looked at. Which of them are a remote's, the native side knows.
 */
export function remoteNames({ options }: PluginPart): string[] {
  const remotes = member(options, 'remotes');
  const list: unknown[] = Array.isArray(remotes) ? remotes : [remotes];
  return list.flatMap((item) => {
    if (typeof item === 'string') return containerOf(item);
    const entries = typeof item === 'object' && item !== null ? Object.entries(item) : [];
    return entries.flatMap(([alias, value]) => [alias, ...places(value).flatMap(containerOf)]).filter(Boolean);
  });
}

/** The name of the container that a build makes. */
export function containerNames({ options }: PluginPart): string[] {
  const name = member(options, 'name');
  return typeof name === 'string' && name !== '' ? [name] : [];
}

function places(value: unknown): string[] {
  const external = member(value, 'external') ?? value;
  return [external].flat().filter((place) => typeof place === 'string');
}

/** `@acme/ui@https://…` → `@acme/ui` */
export function containerOf(place: string): string[] {
  const at = place.indexOf('@', 1);
  return at === -1 ? [] : [place.slice(0, at)];
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
