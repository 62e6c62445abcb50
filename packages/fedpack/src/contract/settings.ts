import { encodeOptions } from '../native/encode-options.js';

/** The settings in the option `contract` for fetching and locking manifests. */
export interface ContractSettings {
  /** Whether anything is checked at all. */
  enabled: boolean;
  /** Milliseconds, where they are given. */
  timeout: number | undefined;
  /** Fetch nothing. */
  offline: boolean;
  lock: 'read' | 'write' | false;
  /** The lock file, relative to the project. */
  lockFile: string;
  /** Whether somebody wants to know which remotes can't be asked. */
  reportsMissing: boolean;
}

/** The lock file, unless the user says otherwise. */
export const LOCK_FILE = 'fedpack.lock';

/**
 * Reads what has to be known before the native plugin runs, which checks the option and reports what is wrong with it.
 * Wrong values count as not given. Never throws.
 *
 * @param options of `ModuleFederationPlugin`: the user's, or as `encodeOptions` wrote them
 */
export function contractSettings(options: unknown): ContractSettings {
  const contract = member(JSON.parse(encodeOptions(options)), 'contract');
  const timeout = member(contract, 'timeout');
  const lock = member(contract, 'lock');
  const lockFile = member(contract, 'lockFile');
  return {
    enabled: contract !== false,
    timeout: typeof timeout === 'number' && timeout > 0 ? timeout : undefined,
    offline: member(contract, 'offline') === true,
    lock: lock === 'write' || lock === false ? lock : 'read',
    reportsMissing: member(member(contract, 'checks'), 'unreachable') !== 'off',
    lockFile: typeof lockFile === 'string' && lockFile !== '' ? lockFile : LOCK_FILE,
  };
}

function member(value: unknown, key: string): unknown {
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return isObject ? Reflect.get(value, key) : undefined;
}
