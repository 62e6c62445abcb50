import { failureOf } from './failed-modules';
import { hasFailedLoad } from './faults/report-once';
import type { RemoteInfo, WebpackRequire } from './types';

/** A remote module: its state `p` is 0 if it could not be loaded, and 1 if it was. */
type Row = [scope: unknown, expose: string, container: string, key: string] & { p?: unknown };

/** A failure of a container that the federation instance doesn't load. */
interface Failure {
  id: string;
  error: unknown;
  lifecycle: 'onLoad' | 'beforeLoadShare';
  from: 'build' | 'runtime';
  expose?: string;
}

/** Tells the runtime plugins of a failure. Resolves to what one of them has instead. */
export async function reportContainer(
  { federation: { instance, runtime } }: WebpackRequire,
  info: RemoteInfo | undefined,
  failure: Failure,
): Promise<unknown> {
  const remote = info?.name ? runtime.getRemoteInfo(info) : undefined;
  return instance.remoteHandler.hooks.lifecycle.errorLoadRemote.emit({ ...failure, remote, origin: instance });
}

/**
 * Creates the function that tells the runtime plugins of a remote module whose container can't be loaded, once for each failure. What a
 * plugin returns is the factory of the module.
 *
 * @param remotes the locations of each remote
 */
export function createReport(
  require: WebpackRequire,
  remotes: Record<string, RemoteInfo[]>,
): (id: string) => Promise<void> {
  /** The last failure of each module: several chunks may wait for it. */
  const last: Record<string, { error: unknown; done: Promise<void> } | undefined> = {};

  const report = async (id: string, row: Row, error: unknown): Promise<void> => {
    const [, expose, , key] = row;
    const info = remotes[key]?.[0];
    const path = `${info?.name ?? key}${expose.slice(1)}`;
    const failure = { id: path, expose, error, from: 'build', lifecycle: 'onLoad' } as const;
    const answer = await reportContainer(require, info, failure).catch(() => undefined);
    // It may have been loaded in the meantime.
    if (typeof answer === 'function' && row.p === 0) {
      row.p = 1;
      (require.m ?? {})[id] = (module) => {
        module.exports = answer();
      };
    }
  };

  return async (id) => {
    const { federation } = require;
    const row: Row | undefined = federation.bundlerRuntimeOptions.remotes.idToExternalAndNameMapping[id];
    if (row?.p !== 0) {
      return;
    }
    const error = failureOf(require, id);
    if (last[id]?.error !== error) {
      // The instance has told of what it loads.
      last[id] = hasFailedLoad(federation.instance, error) ? undefined : { error, done: report(id, row, error) };
    }
    await last[id]?.done;
  };
}
