import { dirname, isAbsolute } from 'node:path';
import type { ResolveAlias } from '@rspack/core';
import type { Resolve } from '../runtime/files.js';
import { readPackage } from './read-package.js';

/** React Router as an application uses it. */
export interface Router {
  /** The version of it that the bridge has a router for; 7 for all later ones, as upstream has it. */
  major: 5 | 6 | 7;
  version: string;
  /** The folder of the package that holds `BrowserRouter`. */
  folder: string;
  /** The requests by which an application gets it. */
  requests: readonly string[];
}

type Name = 'react-router' | 'react-router-dom';
type Found = Pick<Router, 'folder' | 'version'>;

/**
 * Finds React Router, by the package that the application depends on where only one of both is its own: in a workspace the other
 * may be another application's.
 *
 * @param dependencies the names of the application's packages
 * @param alias the user's; one for a folder says where React Router is
 */
export function findRouter(
  find: Resolve,
  context: string,
  dependencies: readonly string[],
  alias: Exclude<ResolveAlias, false>,
): Router | undefined {
  const place = (name: Name) => findPackage(find, context, aliasOf(alias, name) ?? name);
  const names: Name[] = ['react-router-dom', 'react-router'];
  const own = names.filter((name) => dependencies.includes(name));
  for (const name of own.length > 0 ? own : names) {
    const found = place(name);
    const router = found && asRouter(name, found, () => findPackage(find, found.folder, 'react-router'));
    if (router) return router;
  }
  return undefined;
}

/** Up to version 6 `BrowserRouter` is in `react-router-dom`, and later in `react-router`, which the other only hands on. */
function asRouter(name: Name, found: Found, inside: () => Found | undefined): Router | undefined {
  const major = Number.parseInt(found.version, 10);
  if (major >= 7) {
    const router = name === 'react-router' ? found : inside();
    return router && { ...router, major: 7, requests: ['react-router', 'react-router-dom'] };
  }
  if ((major !== 5 && major !== 6) || name === 'react-router') return undefined;
  return { ...found, major, requests: [name] };
}

function aliasOf(alias: Exclude<ResolveAlias, false>, name: Name): string | undefined {
  const target = alias[name];
  return typeof target === 'string' ? target : undefined;
}

/** @param place a package's name or its folder */
function findPackage(find: Resolve, from: string, place: string): Found | undefined {
  const file = find(from, `${place}/package.json`);
  const version = file && readPackage(file)?.version;
  if (!file || !version) return undefined;
  return { folder: isAbsolute(place) ? place : dirname(file), version };
}
