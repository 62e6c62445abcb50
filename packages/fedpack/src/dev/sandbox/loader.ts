import { existsSync } from 'node:fs';
import type { LoaderContext } from '@rspack/core';
import { storiesBeside } from './find.js';
import type { ExposeQuery } from './types.js';

/**
 * Makes the module of an expose: the exposed module with its stories. It is evaluated again whenever one of them changes, and then tells the
 * gallery. A file of stories that is added is found, as the module depends on all places where it may be.
 */
export default function load(this: LoaderContext<ExposeQuery>): string {
  const { key, request, client } = this.getOptions();
  const places = storiesBeside(request);
  const stories = places.find(existsSync);
  for (const place of places) {
    if (place === stories) this.addDependency(place);
    else this.addMissingDependency(place);
  }
  return exposeModule({ key, request, client }, stories);
}

/** The text of that module. */
export function exposeModule({ key, request, client }: ExposeQuery, stories: string | undefined): string {
  return [
    `import * as module from ${JSON.stringify(request)};`,
    ...(stories === undefined ? [] : [`import * as stories from ${JSON.stringify(stories)};`]),
    `import { update } from ${JSON.stringify(`${client}/gallery.js`)};`,
    `export const loaded = { module${stories === undefined ? '' : ', stories'} };`,
    `update(${JSON.stringify(key)}, loaded);`,
    'import.meta.webpackHot?.accept();',
    '',
  ].join('\n');
}
