import { type RetryPolicy, withRetry } from './backoff.js';
import { type Container, containerOf, forgetRemote } from './forget.js';
import { forgetUnlessInUse, type ModuleFactory, requestFactory } from './request.js';

interface Load {
  promise: Promise<unknown>;
  users: number;
  controller: AbortController;
}

interface Loaded {
  module: unknown;
  container: Container;
}

interface Failure {
  container: Container | undefined;
  /** The module arrived and is not usable: asking the same container again cannot help. */
  arrived: boolean;
}

const loads = new Map<string, Load>();
const loaded = new Map<string, Loaded>();
const failures = new Map<string, Failure>();
const prepared = new Map<string, Preparation>();

/** A request without an evaluation, under way or done. */
interface Preparation {
  promise: Promise<void>;
  /** What the module came from, once it is there. */
  container?: Container | undefined;
}

/** A load that is shared by all who ask for the same id at the same time. */
export interface SharedLoad {
  /** The namespace of the exposed module. */
  promise: Promise<unknown>;
  /** To be called once, when the caller no longer waits. Without callers the load stops trying. */
  release(): void;
}

/** The module of an id if it is loaded and its remote has not been registered anew since. */
export function peekModule(id: string): { module: unknown } | undefined {
  const known = loaded.get(id);
  return known && known.container === containerOf(id) ? known : undefined;
}

/** Says that the loaded module is of no use, so that the next load drops its container. */
export function distrustModule(id: string): void {
  loaded.delete(id);
  failures.set(id, { container: containerOf(id), arrived: true });
}

/** Joins the load of an id, or starts it. The policy of the one who starts it counts. */
export function acquireModule(id: string, policy: RetryPolicy): SharedLoad {
  const known = peekModule(id);
  if (known) return { promise: Promise.resolve(known.module), release: () => {} };
  const load = loads.get(id) ?? start(id, policy);
  load.users++;
  const release = () => {
    load.users--;
    // Strict mode and a change of route release and acquire in one go; the load is to outlive that.
    queueMicrotask(() => {
      if (load.users > 0) return;
      load.controller.abort();
      if (loads.get(id) === load) loads.delete(id);
    });
  };
  return { promise: load.promise, release };
}

/**
 * Requests the module of an id without evaluating it, unless it has been requested from the same container. Never rejects: a failure is
 * kept for the next load, which then asks anew.
 */
export function prepareModule(id: string): Promise<void> {
  const known = prepared.get(id);
  if (known && (!known.container || known.container === containerOf(id))) return known.promise;
  // Whoever shows it is on it, or is done; and a module that is of no use does not get better.
  if (loads.has(id) || peekModule(id) || failures.get(id)?.arrived) return Promise.resolve();
  const preparation: Preparation = { promise: Promise.resolve() };
  preparation.promise = requestFactory(id).then(
    () => {
      preparation.container = containerOf(id);
    },
    () => {
      prepared.delete(id);
      failures.set(id, { container: containerOf(id), arrived: false });
    },
  );
  prepared.set(id, preparation);
  return preparation.promise;
}

function start(id: string, policy: RetryPolicy): Load {
  const controller = new AbortController();
  const load: Load = { promise: run(id, policy, controller.signal), users: 0, controller };
  loads.set(id, load);
  const settled = () => {
    if (loads.get(id) === load) loads.delete(id);
  };
  load.promise.then(settled, settled);
  return load;
}

async function run(id: string, policy: RetryPolicy, signal: AbortSignal): Promise<unknown> {
  let factory: ModuleFactory | undefined;
  try {
    factory = await requestPatiently(id, policy, signal);
    const module = await factory();
    const container = containerOf(id);
    if (container) loaded.set(id, { module, container });
    failures.delete(id);
    return module;
  } catch (error) {
    if (!signal.aborted) failures.set(id, { container: containerOf(id), arrived: factory !== undefined });
    throw error;
  }
}

async function requestPatiently(id: string, policy: RetryPolicy, signal: AbortSignal): Promise<ModuleFactory> {
  const failure = failures.get(id);
  if (failure?.container && failure.container === containerOf(id)) {
    // The container is still the one that failed. If only a request failed, it gets one more chance, since dropping
    // it means a second copy of those of its modules that are in use.
    const factory = failure.arrived ? undefined : await requestFactory(id).catch(() => undefined);
    if (factory) return factory;
    forgetRemote(id);
  }
  const attempt = (failed: number) => {
    if (failed > 0 || failure) forgetUnlessInUse(id);
    return requestFactory(id);
  };
  return withRetry(attempt, policy, signal);
}
