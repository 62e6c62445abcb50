import { exposeKey, modulePath, pageName, remoteAlias, remoteName, sharedPackages } from './names.mjs';
import { exposedModules } from './shape.mjs';

/** The file of a container. */
export const REMOTE_ENTRY = 'remoteEntry.js';

/**
 * The options that every federation plugin gets.
 *
 * @param {import('../cases.mjs').Case} one
 * @param {string} remotes the URL under which each remote's name has a folder with its manifest; unused without remotes
 */
export function federationOptions(one, remotes) {
  const exposes = exposedModules(one).map((index) => [exposeKey(index), modulePath(index)]);
  const places = Array.from({ length: one.remotes }, (_, remote) => {
    const name = remoteName(remote);
    return [remoteAlias(remote), `${name}@${remotes}/${name}/mf-manifest.json`];
  });
  return {
    name: 'bench',
    filename: REMOTE_ENTRY,
    ...(exposes.length > 0 && { exposes: Object.fromEntries(exposes) }),
    ...(places.length > 0 && { remotes: Object.fromEntries(places) }),
    shared: Object.fromEntries(sharedPackages(one).map((name) => [name, { singleton: true }])),
  };
}

/** The entries of the application's pages. */
export function pageEntries({ entries }) {
  return Object.fromEntries(
    Array.from({ length: entries }, (_, page) => [pageName(page), `./src/pages/${pageName(page)}.ts`]),
  );
}
