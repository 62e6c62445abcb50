import { existsSync } from 'node:fs';
import type { LoaderContext } from '@rspack/core';
import { storiesBeside } from './find.js';
import type { ExposeQuery } from './types.js';

/**
 * Makes the module of an expose: the exposed module with its stories. It tells the gallery whenever one of them changes. A file of stories that is added is found, as the module depends on all places where it may be.
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

/**
 * The text of that module. It accepts the next versions of what it imports in their own right, as it would not be there to take a repaired one
 * if it had been evaluated with a broken one.
 */
export function exposeModule({ key, request, client }: ExposeQuery, stories: string | undefined): string {
  const imports = [['module', request], ...(stories === undefined ? [] : [['stories', stories]])].map(
    ([name, from]) => [name, JSON.stringify(from)],
  );
  const all = `{ ${imports.map(([name]) => name).join(', ')} }`;
  return [
    ...imports.map(([name, from]) => `import * as ${name} from ${from};`),
    `import { update } from ${JSON.stringify(`${client}/gallery.js`)};`,
    `export let loaded = ${all};`,
    `update(${JSON.stringify(key)}, loaded);`,
    'if (import.meta.webpackHot) {',
    '  import.meta.webpackHot.accept();',
    `  import.meta.webpackHot.accept([${imports.map(([, from]) => from).join(', ')}], () => {`,
    `    loaded = ${all};`,
    `    update(${JSON.stringify(key)}, loaded);`,
    '  }, console.error);',
    '}',
    '',
  ].join('\n');
}
