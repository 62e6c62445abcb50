import type { Environment, PrebuiltRuntime, RemoteSupport, RuntimeTarget } from '../binding/native-types.js';
import { OWN_FOLDER } from '../identity.js';
import type { Resolve } from './files.js';

/** Where a build runs; `any` is both. */
const TARGETS: readonly RuntimeTarget[] = ['web', 'node', 'any'];

/**
 * The remotes of a build, each kind with those before it: none, remote entries that are scripts, manifests, and what the
 * federation instance does not load by itself (lists of places, externals).
 */
const REMOTES: readonly RemoteSupport[] = ['none', 'scripts', 'manifests', 'containers'];

/** The prebuilt runtimes, and what is compiled with each. */
export type PrebuiltFiles = Pick<Environment, 'prebuilt' | 'withApi' | 'constants' | 'page'>;

/** No prebuilt runtime. */
export const NO_PREBUILT: PrebuiltFiles = {
  prebuilt: [],
  withApi: [],
  constants: '',
  page: { publish: '', take: '', takeApi: '' },
};

/** The name of a prebuilt runtime in `@fedpack/runtime`: without remotes it is the same everywhere, and with them sharing is a part of it. */
function fileOf({ target, remotes, shared }: Omit<PrebuiltRuntime, 'path'>): string {
  return remotes === 'none' ? `any.none.${shared ? 'shared' : 'unshared'}` : `${target}.${remotes}`;
}

/**
 * Finds the runtimes that a build may embed instead of the complete one: each is one module, and holds what a build of its
 * kind can use. They have their own copy of the upstream runtime, so that an application which imports that can't take them.
 *
 * @param onPageCore whether containers try the runtime core of the page ahead of their own
 * @param hasApi whether the modules of the API are those of a runtime that containers may take from their page
 * @returns the runtimes, and the absolute paths of what is compiled with each
 */
export function findPrebuilt(find: Resolve, onPageCore: boolean, hasApi: boolean): PrebuiltFiles {
  const file = (name: string) => find(OWN_FOLDER, `@fedpack/runtime/prebuilt/${name}`) ?? '';
  return {
    prebuilt: runtimesOf(find),
    withApi: hasApi ? completeOf(find) : [],
    constants: file('constants'),
    page: { publish: file('publish'), take: file(onPageCore ? 'take.external' : 'take'), takeApi: file('take.api') },
  };
}

/** Those of pages with the API, from the least to the most. */
function completeOf(find: Resolve): PrebuiltRuntime[] {
  const files: [RemoteSupport, string][] = [
    ['manifests', 'web.complete.manifests'],
    ['containers', 'web.complete'],
  ];
  return files.flatMap(([remotes, name]) => {
    const path = find(OWN_FOLDER, `@fedpack/runtime/prebuilt/${name}`);
    return path ? [{ target: 'web' as const, remotes, shared: true, path }] : [];
  });
}

function runtimesOf(find: Resolve): PrebuiltRuntime[] {
  const files = new Map<string, string | undefined>();
  const prebuilt: PrebuiltRuntime[] = [];
  for (const target of TARGETS) {
    for (const remotes of REMOTES) {
      for (const shared of [true, false]) {
        const name = fileOf({ target, remotes, shared });
        if (!files.has(name)) files.set(name, find(OWN_FOLDER, `@fedpack/runtime/prebuilt/${name}`));
        const path = files.get(name);
        if (path) prebuilt.push({ target, remotes, shared, path });
      }
    }
  }
  return prebuilt;
}
