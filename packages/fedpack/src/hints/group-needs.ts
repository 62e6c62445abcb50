import type { Chunk, ChunkGroup, Compilation } from '@rspack/core';
import { requestsOf } from './graph-modules.js';

/** What a page loads before any code of the application decides. */
export interface PageNeeds {
  /** The requests of remote modules. */
  remotes: Set<string>;
  /** The chunks that aren't on the page, in the order in which they are needed. */
  chunks: Set<Chunk>;
  /** The requests of shared modules of which this build brings a copy along. */
  shares: Set<string>;
}

/** The source types of federation modules. Rspack looks for them itself: a chunk may have thousands of others. */
export const REMOTE = 'remote';
export const CONSUMED = 'consume-shared';

/** Needs of a page that loads nothing yet. */
export const noNeeds = (): PageNeeds => ({ remotes: new Set(), chunks: new Set(), shares: new Set() });

/** Adds what a chunk group loads. */
export function addGroup(compilation: Compilation, group: ChunkGroup, needs: PageNeeds): void {
  const { chunkGraph } = compilation;
  for (const chunk of group.chunks) {
    needs.chunks.add(chunk);
    for (const module of chunkGraph.getChunkModulesIterableBySourceType(chunk, REMOTE)) {
      for (const request of requestsOf(compilation, module)) needs.remotes.add(request);
    }
    for (const module of chunkGraph.getChunkModulesIterableBySourceType(chunk, CONSUMED)) {
      for (const request of requestsOf(compilation, module)) needs.shares.add(request);
    }
  }
}
