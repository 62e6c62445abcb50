import type { ChunkGroup, Compilation, Module } from '@rspack/core';
import { importedBy, packageOf, requestsOf } from './graph-modules.js';
import { addGroup, CONSUMED, noNeeds, type PageNeeds } from './group-needs.js';

/** A copy of a shared module that a build brings along. */
export interface OwnCopy {
  version: string;
  /** What a page loads that gets it. */
  needs: PageNeeds;
}

/** The copies by the requests of the modules. */
export type OwnCopies = ReadonlyMap<string, readonly OwnCopy[]>;

/** The types of modules that load a copy. */
const CONSUMER = 'consume-shared-module';
const PROVIDER = 'provide-module';

/** Finds the shared modules that a build brings along, wherever it uses them. */
export function ownCopies(compilation: Compilation): OwnCopies {
  const { chunks, chunkGraph } = compilation;
  const groups = groupsByModule(compilation);
  const modules = [...chunks].flatMap((chunk) => [...chunkGraph.getChunkModulesIterableBySourceType(chunk, CONSUMED)]);
  const unique = new Map(modules.map((module) => [module.identifier(), module]));
  const found = new Map<string, OwnCopy[]>();
  for (const module of unique.values()) {
    const copy = copyOf(compilation, module, groups);
    for (const request of copy ? requestsOf(compilation, module) : []) {
      found.set(request, [...(found.get(request) ?? []), copy as OwnCopy]);
    }
  }
  return found;
}

function copyOf(
  compilation: Compilation,
  consumed: Module,
  groups: ReadonlyMap<Module, ChunkGroup>,
): OwnCopy | undefined {
  const [fallback] = importedBy(compilation, consumed);
  const { version } = packageOf(fallback);
  if (!fallback || !version) return undefined;
  const needs = noNeeds();
  // What provides it loads it, where something does.
  const group = groups.get(fallback) ?? groups.get(consumed);
  if (group) addGroup(compilation, group, needs);
  return { version, needs };
}

/** The chunk groups that modules of federation load: by the consumed module, or by the module that is provided. */
function groupsByModule(compilation: Compilation): Map<Module, ChunkGroup> {
  const found = new Map<Module, ChunkGroup>();
  for (const group of compilation.chunkGroups) {
    for (const { module } of group.origins) {
      if (module?.type === CONSUMER) found.set(module, group);
      if (module?.type === PROVIDER) for (const provided of importedBy(compilation, module)) found.set(provided, group);
    }
  }
  return found;
}
