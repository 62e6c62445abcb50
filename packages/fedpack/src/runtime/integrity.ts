import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readLock } from '../binding/tools.js';
import { contractSettings } from '../contract/settings.js';
import { OWN_FOLDER } from '../identity.js';
import type { Resolve } from './files.js';

/** The request of the runtime plugin that enforces hashes. Its alias leads to the file. */
const INTEGRITY_PLUGIN = '@fedpack/runtime/integrity';

/**
 * Where the plugin is, by its request.
 *
 * @param es5 whether it has to be ES5
 */
export function integrityFiles(find: Resolve, es5 = false): Map<string, string> {
  const file = find(OWN_FOLDER, es5 ? '@fedpack/runtime/es5/integrity' : INTEGRITY_PLUGIN);
  return new Map(file ? [[INTEGRITY_PLUGIN, file]] : []);
}

/** What the lock file says of a remote, for the runtime plugin. */
interface Pin {
  alias: string;
  name: string;
  manifest: string;
  release: string;
  entry: string;
}

/** Whether the options ask for hashes of remotes' files to be enforced. */
export function enforcesIntegrity(options: unknown): boolean {
  return modeOf(options) !== undefined;
}

/** Whether pages run only the releases that the lock has. */
export function pinsReleases(options: unknown): boolean {
  return modeOf(options) === 'lock';
}

/**
 * The options with the runtime plugin that `security.integrity` stands for, ahead of the user's. Options that can't be read are left to
 * Rust, which says what is wrong with them.
 *
 * @param context the folder of the application
 */
export function withIntegrity(options: unknown, context: string): unknown {
  const mode = modeOf(options);
  if (!mode) return options;
  const { runtimePlugins = [] } = options as { runtimePlugins?: unknown };
  if (!Array.isArray(runtimePlugins)) return options;
  const params = mode === 'lock' ? { mode, pins: pinsOf(options, context) } : { mode };
  return { ...(options as object), runtimePlugins: [[INTEGRITY_PLUGIN, params], ...runtimePlugins] };
}

function modeOf(options: unknown): 'lock' | 'manifest' | undefined {
  try {
    const { security } = options as { security?: { integrity?: unknown } };
    const integrity = security?.integrity;
    return integrity === 'lock' || integrity === 'manifest' ? integrity : undefined;
  } catch {
    return undefined;
  }
}

/** What cannot be read pins nothing, and Rust says why. */
function pinsOf(options: unknown, context: string): Pin[] {
  const { enabled, lock, lockFile } = contractSettings(options);
  if (!enabled || lock === false) return [];
  let text: string;
  try {
    text = readFileSync(resolve(context, lockFile), 'utf8');
  } catch {
    return [];
  }
  const read = readLock({ text });
  if ('problem' in read) return [];
  return read.remotes.flatMap(({ alias, manifest, contract: { name, release, entry } }) =>
    release && entry ? [{ alias, name, manifest, release, entry: entry.file }] : [],
  );
}
