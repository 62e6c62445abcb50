/**
 * The values that a build has defined for the runtime, in the order of a prebuilt runtime's arguments. The only module of a
 * prebuilt runtime that a build compiles.
 */
import { loadAddedModules } from '../embed/load-added-modules';

declare const FEDERATION_BUILD_IDENTIFIER: unknown;
declare const FEDERATION_DEBUG: unknown;
declare const ENV_TARGET: unknown;
declare const FEDERATION_REMOTE_TIMEOUT: unknown;
declare const FEDERATION_HOT: unknown;

const constants: unknown[] = [
  typeof FEDERATION_BUILD_IDENTIFIER === 'undefined' ? undefined : FEDERATION_BUILD_IDENTIFIER,
  typeof FEDERATION_DEBUG === 'undefined' ? undefined : FEDERATION_DEBUG,
  typeof ENV_TARGET === 'undefined' ? undefined : ENV_TARGET,
  typeof FEDERATION_REMOTE_TIMEOUT === 'undefined' ? undefined : FEDERATION_REMOTE_TIMEOUT,
  // Only builds with hot updates have it.
  typeof FEDERATION_HOT !== 'undefined' && FEDERATION_HOT ? loadAddedModules : undefined,
];

export default constants;
