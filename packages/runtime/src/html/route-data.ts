import { encodedPath, matchesRoute } from '../hints/match-route';
import type { Hint, RouteHints } from '../hints/types';
import { dataElement } from './data-element';
import type { Head } from './scan';

/** The element in which a build leaves what its routes load. */
export const DATA_ID = 'fedpack-hints';

/** Writes the element. Data needs no nonce: it is there for the page, whose links need it. */
export function routeData(routes: RouteHints, nonce?: string): string {
  const encoded = Object.entries(routes).map(([pattern, hints]) => [encodedPath(pattern), hints]);
  return dataElement(DATA_ID, Object.fromEntries(encoded), nonce);
}

/** Reads what a route loads from the element of a build. */
export function hintsOfRoute({ tags }: Head, path: string): Hint[] {
  const data = tags.find(({ name, attributes }) => name === 'script' && attributes.get('id') === DATA_ID);
  let routes: unknown;
  try {
    routes = JSON.parse(data?.text ?? '{}');
  } catch {
    return [];
  }
  return Object.entries(routes as RouteHints)
    .filter(([pattern, hints]) => Array.isArray(hints) && matchesRoute(pattern, path))
    .flatMap(([, hints]) => hints);
}
