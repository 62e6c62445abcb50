import { encodedPath, matchesRoute } from '../hints/match-route';
import type { Hint, RouteHints } from '../hints/types';
import { nonceAttribute } from './link';
import type { Head } from './scan';

/** The element in which a build leaves what its routes load. */
export const DATA_ID = 'fedpack-hints';

/**
 * Writes the element. Text of scripts knows no references, but JSON has escapes of its own. Data needs no nonce: it is there for the page,
 * whose links need it.
 */
export function routeData(routes: RouteHints, nonce?: string): string {
  const encoded = Object.entries(routes).map(([pattern, hints]) => [encodedPath(pattern), hints]);
  const json = JSON.stringify(Object.fromEntries(encoded)).replace(
    /[<\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="application/json" id="${DATA_ID}"${nonceAttribute(nonce)}>${json}</script>`;
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
