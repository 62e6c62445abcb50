import type { PluginName } from '../native/plugin.js';

/** A plugin of a compiler, as its options are written for Rust. */
interface Part {
  plugin: PluginName;
  options: { remotes?: unknown; remoteType?: unknown; library?: unknown };
}

/** `name@url`, with nothing in front of it. The name may have a scope. */
const PLACE = /^@?[^@\s]+@[^\s]+$/;

/**
 * Whether the federation instance loads all remotes of a compiler by itself: each has one location, of a remote entry or a manifest.
 * False where that is not certain; what Rust says of the remotes doesn't depend on it.
 *
 * @param parts the plugins of the compiler and their options, as JSON
 */
export function isLoadedByInstance(parts: string): boolean {
  return (JSON.parse(parts) as Part[]).every(({ plugin, options }) => {
    const { remotes, remoteType, library } = options ?? {};
    if (plugin === 'ContainerReferencePlugin') return false;
    if (remotes === undefined) return true;
    if (typeof remotes !== 'object' || remotes === null || Array.isArray(remotes)) return false;
    const isScript = remoteType === 'script' || (remoteType === undefined && library === undefined);
    return isScript && Object.values(remotes).every(isPlace);
  });
}

function isPlace(remote: unknown): boolean {
  const place = typeof remote === 'object' && remote !== null && 'external' in remote ? remote.external : remote;
  return typeof place === 'string' && PLACE.test(place);
}
