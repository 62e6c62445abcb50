import { failureOf } from './failed-modules';
import { hasFailedLoad } from './faults/report-once';
import type { RemoteInfo, WebpackRequire } from './types';

/** A remote module: its state `p` is 0 if it could not be loaded, and 1 if it was. */
type Row = [scope: unknown, expose: string, container: string, key: string] & {
  p?: unknown;
  /** While plugins are told of a failure. */
  told?: Promise<void>;
};

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
 * Tells the runtime plugins of a remote module whose container can't be loaded. What a plugin returns is the factory of the module.
 *
 * @param remotes the locations of each remote
 */
export async function reportModule(
  require: WebpackRequire,
  remotes: Record<string, RemoteInfo[]>,
  id: string,
): Promise<void> {
  const { m = {}, federation } = require;
  const row: Row | undefined = federation.bundlerRuntimeOptions.remotes.idToExternalAndNameMapping[id];
  if (row?.p !== 0) {
    return;
  }
  const error = failureOf(require, id);
  // The instance has told of what it loads.
  if (hasFailedLoad(federation.instance, error)) {
    return;
  }
  const [, expose, , key] = row;
  const report = async () => {
    const info = remotes[key]?.[0];
    const failure = { id: (info?.name ?? key) + expose.slice(1), expose, error, from: 'build', lifecycle: 'onLoad' };
    const answer = await reportContainer(require, info, failure as Failure).catch(() => undefined);
    // It may have been loaded in the meantime.
    if (typeof answer === 'function' && row.p === 0) {
      row.p = 1;
      m[id] = (module) => {
        module.exports = answer();
      };
    }
    row.told = undefined;
  };
  // Several chunks may wait for it.
  row.told ??= report();
  await row.told;
}
