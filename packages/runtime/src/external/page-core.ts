import type * as runtimeCore from '@module-federation/runtime-core';
import { isAtLeast } from './is-at-least';

/** The exports of `@module-federation/runtime-core`. */
export type RuntimeCore = typeof runtimeCore;

/** What a host with `provideExternalRuntime` sets on the global object, as upstream's does. */
export interface CorePage {
  _FEDERATION_RUNTIME_CORE?: RuntimeCore;
  _FEDERATION_RUNTIME_CORE_FROM?: { version: string; name: string };
}

/** The version of upstream that this runtime is made for. */
declare const UPSTREAM_VERSION: string;

/** The runtime core that a host of the page provides, if it is there and of a version that fits. One that doesn't fit gets a warning. */
export function pageCore(): RuntimeCore | undefined {
  const { _FEDERATION_RUNTIME_CORE: core, _FEDERATION_RUNTIME_CORE_FROM: from } = globalThis as CorePage;
  if (typeof core?.ModuleFederation !== 'function') {
    return undefined;
  }
  const version = String(from?.version);
  if (isAtLeast(version, UPSTREAM_VERSION)) {
    return core;
  }
  console.warn(
    `[ Federation Runtime ] "${from?.name}" provides runtime core ${version}, and this build needs ${UPSTREAM_VERSION} or a later one of ` +
      'the same major version: it loads its own. Update the host, or remove experiments.externalRuntime.',
  );
  return undefined;
}

/** The error of code that needs a runtime at once, on a page that has none. */
export const missingCore = (): Error =>
  new Error(
    '[ Federation Runtime ] This build has experiments.externalRuntime, and no host of the page provides a runtime core that fits. ' +
      'Set experiments.provideExternalRuntime in the host, use the runtime behind an import(), or remove experiments.externalRuntime.',
  );
