import type { Bridge } from './package.js';
import type { Router } from './router.js';

/** The request by which the bridge's router imports React Router, past its own alias. */
const INSIDE: Record<Router['major'], readonly string[]> = {
  5: ['react-router-dom/index.js'],
  6: ['react-router-dom/dist/index.js'],
  7: ['react-router/dist/development/index.js', 'react-router/dist/production/index.js'],
};

/**
 * The aliases that put the bridge's router in the place of React Router.
 *
 * @returns undefined where the bridge has none for this version
 */
export function routerAliases(bridge: Bridge, { major, folder, requests }: Router): Record<string, string> | undefined {
  const own = bridge.module(`router-v${major}`);
  if (!own) return undefined;
  const outside = requests.map((request) => [`${request}$`, own]);
  return Object.fromEntries([...outside, ...INSIDE[major].map((request) => [request, folder])]);
}

/** The alias for an application that has no router, or keeps its own: the bridge's entry that does not import one. */
export function baseAlias(bridge: Bridge): Record<string, string> {
  const base = bridge.module('base');
  return base ? { '@module-federation/bridge-react$': base } : {};
}
