import type { Environment } from '../binding/native-types.js';
import { findComplete } from './complete.js';
import { onPageCore } from './external.js';
import { findEntries, findOwnFiles, type Resolve } from './files.js';
import { findPrebuilt, NO_PREBUILT } from './prebuilt.js';

/** The runtimes that a build may embed. */
export interface ChosenRuntime {
  /** The files of the API, by request. */
  requests: Map<string, string>;
  /** What Rust has to know of them. */
  environment: Partial<Environment>;
  /** Whether the complete runtime is prebuilt. */
  isPrebuilt: boolean;
}

/**
 * Chooses the runtimes that a build may embed.
 *
 * @param found the files of upstream's packages, or of those that the user has chosen, by request
 * @param isOwn whether the user has chosen none
 * @param isWhole whether the complete runtime has all of its parts
 * @param isExternal whether the build takes the runtime core of its page
 */
export function chooseRuntime(
  find: Resolve,
  found: ReadonlyMap<string, string>,
  { isOwn, isWhole, isExternal }: { isOwn: boolean; isWhole: boolean; isExternal: boolean },
): ChosenRuntime {
  const isPrebuilt = isOwn && (isExternal || isWhole);
  const kind = isExternal ? 'external' : 'complete';
  const requests = isOwn ? findOwnFiles(find, found, isPrebuilt ? kind : 'upstream') : onCore(find, found, isExternal);
  const prebuilt = isOwn ? findPrebuilt(find, isExternal, isPrebuilt && !isExternal) : NO_PREBUILT;
  const embed = isPrebuilt ? findComplete(find, kind) : findEntries(find).embed;
  return { requests, environment: { ...prebuilt, embed, runtimeModules: unique(requests) }, isPrebuilt };
}

const onCore = (find: Resolve, found: ReadonlyMap<string, string>, isExternal: boolean) =>
  isExternal ? onPageCore(find, found) : new Map(found);

/** The files, each once and in order. */
export const unique = (files: ReadonlyMap<string, string>): string[] => [...new Set(files.values())].sort();
