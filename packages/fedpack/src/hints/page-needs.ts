import type { ChunkGroup, Compilation, Module } from '@rspack/core';
import { importedBy, resourceOf, rootOf } from './graph-modules.js';
import { addGroup, noNeeds, type PageNeeds } from './group-needs.js';

/** Deeper chains of `import()` are left alone. */
const DEEPEST = 5;

/** Reads from a module which requests it always imports with `import()`. */
export type AlwaysImported = (text: string) => readonly string[];

/** Finds what the page of some entries loads in any case. */
export function needsOf(compilation: Compilation, entries: readonly ChunkGroup[], imports: AlwaysImported): PageNeeds {
  const { chunkGraph } = compilation;
  const needs = noNeeds();
  const add = (group: ChunkGroup, roots: readonly Module[], depth: number): void => {
    addGroup(compilation, group, needs);
    if (depth === DEEPEST) return;
    for (const root of roots) {
      for (const request of alwaysImported(compilation, root, imports)) {
        const child = childOf(
          group,
          (origin) => origin.request === request && resourceOf(origin.module) === resourceOf(root),
        );
        if (child) add(child, importedBy(compilation, root, request), depth + 1);
      }
    }
  };
  for (const entry of entries) {
    const roots = [...entry.chunks].flatMap((chunk) => [...chunkGraph.getChunkEntryModulesIterable(chunk)]);
    add(entry, roots, 0);
    for (const chunk of entry.chunks) needs.chunks.delete(chunk);
  }
  return needs;
}

function alwaysImported(compilation: Compilation, module: Module, imports: AlwaysImported): readonly string[] {
  const source = rootOf(module).originalSource?.()?.source();
  const text = typeof source === 'string' ? source : source?.toString();
  const requests = text?.includes('import(') ? imports(text) : [];
  // Of modules that have been joined, nobody knows which one a request is of: those of another folder may mean another module by it.
  return requests.filter((request) => new Set(importedBy(compilation, module, request)).size <= 1);
}

type Origin = ChunkGroup['origins'][number];

const childOf = (group: ChunkGroup, is: (origin: Origin) => boolean): ChunkGroup | undefined =>
  [...group.childrenIterable].find(({ origins }) => origins.some(is));
