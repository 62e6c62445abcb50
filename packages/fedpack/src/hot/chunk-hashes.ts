import type { Chunk, Compiler } from '@rspack/core';
import { PLUGIN_NAME } from '../identity.js';

/** Adds the hash of a chunk to those that the page has run. */
const SET = 'globalThis[Symbol.for("fedpack.chunks")]';
const NOTE = `(${SET} = ${SET} || new Set()).add("[chunkhash]");`;

/**
 * Lets a page tell a chunk from before a rebuild: each chunk says which one it is, and the runtime which ones it expects. A page may ask for
 * chunks of a remote before it asks for the container, and for the container after an edit.
 */
export function addChunkHashes(compiler: Compiler): void {
  const { BannerPlugin, RuntimeModule } = compiler.webpack;
  new BannerPlugin({ banner: NOTE, raw: true, footer: true, test: /\.m?js$/ }).apply(compiler);

  class ChunkHashes extends RuntimeModule {
    constructor() {
      super('hashes of chunks');
      this.dependentHash = true;
    }

    override generate(): string {
      return `__webpack_require__.chunkHashes = ${JSON.stringify(hashes(this.chunk))};`;
    }
  }
  compiler.hooks.thisCompilation.tap(PLUGIN_NAME, (compilation) => {
    compilation.hooks.additionalTreeRuntimeRequirements.tap(PLUGIN_NAME, (chunk) => {
      compilation.addRuntimeModule(chunk, new ChunkHashes());
    });
  });
}

/** Of the chunks that a runtime loads later, by their ids. Those with a runtime get their hashes after this one. */
function hashes(runtime: Chunk | null): Record<string, string> {
  const chunks = Array.from(runtime?.getAllAsyncChunks() ?? []);
  const entries = chunks.flatMap((chunk) => {
    const { id, renderedHash } = chunk;
    return id && renderedHash && !chunk.hasRuntime() ? [[id, renderedHash] as const] : [];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
