import type { Compiler } from '@rspack/core';
import { hasExposes } from '../has-exposes.js';

/**
 * The constants that the federation runtime's own code is written against: who the build is, which parts of the runtime it
 * can do without, and how long it waits for a remote.
 */
export function runtimeConstants(
  options: Record<string, unknown>,
  buildVersion: string,
  remoteTimeout?: number,
): Record<string, string | boolean> {
  const { disableRemote, disableShared, disableSnapshot } = optimization(options);
  const constants: Record<string, string | boolean> = {
    FEDERATION_HAS_EXPOSES: hasExposes(options),
    FEDERATION_OPTIMIZE_NO_REMOTE: disableRemote === true,
    FEDERATION_OPTIMIZE_NO_SHARED: disableShared === true,
    FEDERATION_OPTIMIZE_NO_SNAPSHOT_PLUGIN: disableSnapshot === true,
  };
  if (typeof options.name === 'string' && options.name) {
    constants.FEDERATION_BUILD_IDENTIFIER = JSON.stringify(`${options.name}:${buildVersion}`);
  }
  if (remoteTimeout !== undefined) constants.FEDERATION_REMOTE_TIMEOUT = JSON.stringify(remoteTimeout);
  const given = givenTarget(options);
  if (given) constants.ENV_TARGET = JSON.stringify(given);
  return constants;
}

/** Where the build runs, if the options say so. */
export function givenTarget(options: Record<string, unknown>): 'web' | 'node' | undefined {
  const { target } = optimization(options);
  return target === 'web' || target === 'node' ? target : undefined;
}

/** Whether the options leave out parts of the runtime, which a prebuilt one has. */
export function leavesPartsOut(options: Record<string, unknown>): boolean {
  const { disableRemote, disableShared, disableSnapshot } = optimization(options);
  return [disableRemote, disableShared, disableSnapshot].includes(true);
}

/** Defines them for the modules of this compiler. */
export function defineConstants(
  compiler: Compiler,
  options: Record<string, unknown>,
  buildVersion: string,
  remoteTimeout?: number,
): void {
  new compiler.webpack.DefinePlugin(runtimeConstants(options, buildVersion, remoteTimeout)).apply(compiler);
}

function optimization({ experiments }: Record<string, unknown>): Record<string, unknown> {
  return (experiments as { optimization?: Record<string, unknown> } | null | undefined)?.optimization ?? {};
}
