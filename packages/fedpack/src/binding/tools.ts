import { FedpackError } from '../error.js';
import type { GraphAnswer } from '../graph/data.js';
import { ownRequire, VERSION } from '../identity.js';
import type {
  CheckResult,
  Contract,
  DiffSide,
  LockedRemote,
  LockInput,
  Manifest,
  ManifestDiff,
  ManifestSource,
  MergedLocks,
  PluginPart,
  ToolProblem,
  WorkspaceFacts,
  WrittenLock,
} from './tools-types.js';

/** A function of the native binding: JSON in, JSON out. */
type Native = (json: string) => string;

/**
 * Checks a workspace.
 *
 * @throws FedpackError where the binding has no such function; so do all below
 */
export function checkWorkspace(facts: WorkspaceFacts): CheckResult | ToolProblem {
  return call('checkWorkspace', facts);
}

/** The federation of a workspace as a graph. */
export function workspaceGraph(facts: WorkspaceFacts): GraphAnswer | ToolProblem {
  return call('workspaceGraph', facts);
}

/** Reads the text of a manifest, whoever made it. */
export function readManifest(manifest: Manifest): { contract: Contract } | ToolProblem {
  return call('readManifest', manifest);
}

/**
 * Makes the text of a lock file.
 *
 * @param input `old`: the text that is there, or ''. `remove`: entries of remotes that are not named are taken out
 */
export function writeLock(input: { old: string; remotes: LockInput[]; remove: boolean }): WrittenLock | ToolProblem {
  return call('writeLock', input);
}

/**
 * Brings the lock files of several compilers together.
 *
 * @param input `old`: the text that is there, or ''. `texts`: what each compiler would write. `remove`: what is in none of them is
 *   taken out
 */
export function mergeLocks(input: { old: string; texts: string[]; remove: boolean }): MergedLocks | ToolProblem {
  return call('mergeLocks', input);
}

/** Reads the text of a lock file. */
export function readLock(input: { text: string }): { remotes: LockedRemote[] } | ToolProblem {
  return call('readLock', input);
}

/** What changed between two manifests, and whether that breaks those who consume it. */
export function diffManifests(input: { old: DiffSide; new: DiffSide }): ManifestDiff | ToolProblem {
  return call('diffManifests', input);
}

/** Where the manifests of the remotes are that these plugins name. */
export function manifestSources(parts: PluginPart[]): ManifestSource[] {
  return call('manifestSources', parts);
}

/** Rspack may hold another binding in this process: these functions need no Rspack, so fedpack's own is loaded beside it. */
function call<Answer>(name: string, input: object): Answer {
  const native = binding()[name];
  if (typeof native !== 'function') {
    throw new FedpackError(`the installed @fedpack/binding has no ${name}; fedpack needs version ${VERSION} of it`);
  }
  return JSON.parse((native as Native)(JSON.stringify(input)));
}

function binding(): Record<string, unknown> {
  try {
    return ownRequire('@fedpack/binding');
  } catch (error) {
    throw new FedpackError(`the native binding cannot be loaded: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
