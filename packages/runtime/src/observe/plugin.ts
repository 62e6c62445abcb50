import type { ModuleFederation, ModuleFederationRuntimePlugin } from '@module-federation/runtime';
import type { FederationEvent } from './events';
import { publish } from './listeners';
import { type Mount, observeMounts } from './mounts';
import { remoteOf } from './remote-of';
import { Steps } from './steps';
import { measure } from './timeline';
import { findTransfer, type Resource } from './transfer';

/** What the plugin can be told. */
export interface ObserveOptions {
  /**
   * Puts each step on the browser's timeline, where the Performance panel shows it.
   *
   * @default true in browsers, false elsewhere: nothing removes measures in a process that runs for months
   */
  timeline?: boolean;
  /** Is called once for each step that has ended. What it throws is reported, and stops nothing. */
  onEvent?: (event: FederationEvent) => void;
}

/**
 * A runtime plugin that tells of each step of loading from a remote: on the browser's timeline, to `onEvent`, and to all who
 * `subscribe`. It changes nothing of what the runtime does.
 */
export default function observe(options: ObserveOptions = {}): ModuleFederationRuntimePlugin {
  const { timeline = typeof document !== 'undefined', onEvent } = options;
  const entries = new Map<string, string>();
  const steps = new Steps((step) => {
    if (step.phase === 'entry' && step.remote && step.url) entries.set(step.remote, step.url);
    const transfer = findTransfer(step, entries.get(step.remote ?? ''), resources());
    const event = transfer ? { ...step, transfer } : step;
    if (timeline) measure(event);
    publish(event, onEvent);
  });
  return {
    name: 'fedpack-observe',
    apply(instance) {
      observeMounts((mount) => tellMount(steps, instance, mount));
    },
    ...loadHooks(steps),
    ...fileHooks(steps),
    ...containerHooks(steps),
  };
}

/** From the request of a module to its end. */
function loadHooks(steps: Steps): Partial<ModuleFederationRuntimePlugin> {
  return {
    // Not in `beforeRequest`, which may change the id.
    afterMatchRemote({ id }) {
      steps.begin('load', id);
    },
    afterLoadRemote({ id, remote, error, recovered, origin }) {
      steps.end('load', id, origin.name, { id, remote: remote?.name, url: remote?.entry, error, recovered });
    },
    beforePreloadRemote({ preloadOps }) {
      steps.begin('preload', namesOf(preloadOps));
    },
    afterPreloadRemote({ preloadOps, error, origin }) {
      const remote = preloadOps.length === 1 ? preloadOps[0]?.nameOrAlias : undefined;
      steps.end('preload', namesOf(preloadOps), origin.name, { remote, error });
    },
  };
}

/** The files by which a container is found. */
function fileHooks(steps: Steps): Partial<ModuleFederationRuntimePlugin> {
  return {
    beforeLoadManifest({ manifestUrl }) {
      steps.begin('manifest', manifestUrl);
    },
    afterLoadManifest({ manifestUrl, moduleInfo, error, recovered, cached, origin }) {
      if (cached) return;
      steps.end('manifest', manifestUrl, origin.name, { remote: moduleInfo.name, url: manifestUrl, error, recovered });
    },
    loadEntry({ remoteInfo }) {
      steps.begin('entry', remoteInfo.name);
    },
    afterLoadEntry({ remoteInfo, error, recovered, cached, origin }) {
      if (cached) return;
      const { name, entry } = remoteInfo;
      steps.end('entry', name, origin.name, { remote: name, url: entry, error, recovered });
    },
  };
}

/** What a container does. */
function containerHooks(steps: Steps): Partial<ModuleFederationRuntimePlugin> {
  return {
    beforeInitRemote({ remoteInfo }) {
      steps.begin('init', remoteInfo.name);
    },
    afterInitRemote({ remoteInfo, error, cached, origin }) {
      if (cached) return;
      steps.end('init', remoteInfo.name, origin.name, { remote: remoteInfo.name, url: remoteInfo.entry, error });
    },
    beforeGetExpose({ id }) {
      steps.begin('get', id);
    },
    afterGetExpose({ id, moduleInfo, error, origin }) {
      steps.end('get', id, origin.name, { id, remote: moduleInfo.name, url: moduleInfo.entry, error });
    },
    beforeExecuteFactory({ id }) {
      steps.begin('factory', id);
    },
    afterExecuteFactory({ id, moduleInfo, error, origin }) {
      steps.end('factory', id, origin.name, { id, remote: moduleInfo.name, url: moduleInfo.entry, error });
    },
  };
}

/** A mount is of this build if the build knows its remote. */
function tellMount(steps: Steps, instance: ModuleFederation, { id, startTime }: Mount): void {
  const remote = remoteOf(instance.options.remotes, id);
  if (remote) steps.tell('mount', startTime, instance.name, { id, remote: remote.name });
}

function namesOf(preloads: readonly { nameOrAlias: string }[]): string {
  return preloads.map(({ nameOrAlias }) => nameOrAlias).join();
}

function resources(): Resource[] {
  return typeof document === 'undefined' ? [] : (performance.getEntriesByType('resource') as unknown as Resource[]);
}
