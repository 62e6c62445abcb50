import type { Chunk, Compiler } from '@rspack/core';
import { hasExposes } from '../has-exposes.js';

type Chunks = 'initial' | 'async' | 'all' | RegExp | ((chunk: Chunk) => boolean);
type Group = { chunks?: Chunks };

/**
 * Keeps the container entry in one file. A host loads that file alone, and would wait forever for the initial chunks that
 * `splitChunks: { chunks: 'all' }`, Rsbuild's default, takes out of it.
 */
export function excludeContainerFromSplitChunks(compiler: Compiler, options: Record<string, unknown>): void {
  const { splitChunks } = compiler.options.optimization;
  const { name } = options;
  if (!splitChunks || typeof name !== 'string' || !hasExposes(options)) return;
  exclude(splitChunks as Group, name);
  for (const group of Object.values(splitChunks.cacheGroups ?? {})) {
    // A group without `chunks` of its own takes the outer one.
    if (isGroup(group)) exclude(group, name);
  }
}

function isGroup(group: unknown): group is Group {
  return typeof group === 'object' && group !== null && !(group instanceof RegExp);
}

/** `async` never selects an entry and stays as it is, without a call into JavaScript. */
function exclude(group: Group, name: string): void {
  const selects = selector(group.chunks);
  if (selects) group.chunks = (chunk) => chunk.name !== name && selects(chunk);
}

function selector(chunks: Chunks | undefined): ((chunk: Chunk) => boolean) | undefined {
  if (typeof chunks === 'function') return chunks;
  if (chunks === 'all') return () => true;
  if (chunks === 'initial') return (chunk) => chunk.canBeInitial();
  if (chunks instanceof RegExp) return (chunk) => chunk.name !== undefined && chunks.test(chunk.name);
  return undefined;
}
