import { isChunkLoadError } from '../../embed/faults/redeployed';
import type { WebpackRequire } from '../../embed/types';
import { onDomain } from './domains';
import type { Repeat } from './repeat';

/** Repeats the chunks of the build itself: those that a remote loads for what it exposes, and later. */
export function repeatOwnChunks(require: WebpackRequire, repeat: Repeat): void {
  const load = require.e;
  if (!load) {
    return;
  }
  const loadFrom = (domain: string | undefined, given: [chunkId: string, ...unknown[]]) => {
    const { p } = require;
    // The handlers of chunks read the public path before they return.
    if (p && domain !== undefined) {
      require.p = onDomain(new URL(p, globalThis.location?.href).href, domain);
    }
    try {
      return load.apply(require, given);
    } finally {
      require.p = p;
    }
  };
  require.e = (...given) => repeat('', (domain) => loadFrom(domain, given), isChunkLoadError);
}
