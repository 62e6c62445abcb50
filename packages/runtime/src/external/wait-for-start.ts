import { inheritNonce } from '../csp/nonce';
import type { ChunkHandler, WebpackRequire } from '../embed/types';
import { deferStart } from '../page/defer-start';
import { missingCore } from './page-core';

/**
 * Lets containers, and chunks with federated modules, wait for a runtime that has to be loaded first. Shared modules that an entry imports
 * at once can't wait: they throw.
 *
 * @param startRuntime loads the runtime and starts it
 */
export function waitForStart(require: WebpackRequire, startRuntime: () => Promise<void>): void {
  // The chunk with the runtime is a script, too, and later nothing tells which script is ours.
  inheritNonce(require);
  const { f: handlers = {}, m: factories = {} } = require;
  const isFederated = (chunkId: string) =>
    [require.remotesLoadingData, require.consumesLoadingData].some((table) => table?.chunkMapping[chunkId]);
  const wait: ChunkHandler = (chunkId, promises) => {
    // That of the runtime waits for nothing.
    if (isFederated(chunkId)) {
      promises.push(started().then(() => handle(handlers, chunkId)));
    }
  };
  const started = deferStart(require, async () => {
    await startRuntime();
    delete handlers.fedpack;
  });
  handlers.fedpack = wait;
  for (const id of require.consumesLoadingData?.initialConsumes ?? []) {
    factories[id] = () => {
      throw missingCore();
    };
  }
}

/** Calls the handlers that have come with the start. */
function handle({ remotes, consumes }: Record<string, ChunkHandler>, chunkId: string): Promise<unknown> {
  const promises: Promise<unknown>[] = [];
  remotes?.(chunkId, promises);
  consumes?.(chunkId, promises);
  return Promise.all(promises);
}
