import type { WebpackRequire } from '../../embed/types';
import { onDomain } from './domains';
import { expectOnDomain } from './expect-on-domain';
import { isWorth } from './is-worth';
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
      const own = new URL(p, globalThis.location?.href).href;
      require.p = onDomain(own, domain);
      expectOnDomain(own, require.p);
    }
    try {
      return load.apply(require, given);
    } finally {
      require.p = p;
    }
  };
  require.e = (...given) => repeat('', (domain) => loadFrom(domain, given), isWorth);
}
