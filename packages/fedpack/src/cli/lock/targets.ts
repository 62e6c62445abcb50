import { join, relative } from 'node:path';
import type { AppFacts } from '../../binding/native-types.js';
import { manifestSources } from '../../binding/tools.js';
import { contractSettings } from '../../contract/settings.js';

/** The facts about an app without its sources. */
export type LoadedApp = Pick<AppFacts, 'folder' | 'config' | 'parts' | 'problem'>;

/** A remote whose manifest is known. */
export interface Source {
  alias: string;
  manifest: string;
}

/** A lock file, and the remotes that it is about. */
export interface LockTarget {
  /** Absolute. */
  file: string;
  /** As it is printed: relative to the root. */
  shown: string;
  /** Absolute; paths of manifests are relative to it. */
  base: string;
  sources: Source[];
  /** Remotes whose manifests a build cannot know. */
  unknown: string[];
  /** The longest time that an app gives a manifest; undefined where none says. */
  timeout: number | undefined;
}

/**
 * The lock files of these apps, by their paths. Environments of one configuration share one. An app that checks no contracts,
 * keeps no lock or has no remotes has none.
 *
 * @param root absolute; folders of apps are relative to it
 */
export function lockTargets(root: string, apps: readonly LoadedApp[]): LockTarget[] {
  const targets = new Map<string, LockTarget>();
  for (const app of apps) {
    const plugin = app.parts.find((part) => part.plugin === 'ModuleFederationPlugin');
    const settings = contractSettings(plugin?.options);
    if (!plugin || !settings.enabled || settings.lock === false) continue;
    const remotes = manifestSources(app.parts);
    if (remotes.length === 0) continue;
    const base = join(root, app.folder);
    const file = join(base, settings.lockFile);
    const shown = relative(root, file).replaceAll('\\', '/');
    const target = targets.get(file) ?? { file, shown, base, sources: [], unknown: [], timeout: undefined };
    targets.set(file, target);
    for (const { alias, manifest } of remotes) add(target, alias, manifest);
    if (settings.timeout !== undefined) target.timeout = Math.max(settings.timeout, target.timeout ?? 0);
  }
  return [...targets.values()].sort((a, b) => (a.shown < b.shown ? -1 : 1));
}

function add({ sources, unknown }: LockTarget, alias: string, manifest: string | null): void {
  if (manifest === null) {
    if (!unknown.includes(alias)) unknown.push(alias);
  } else if (!sources.some((source) => source.alias === alias && source.manifest === manifest)) {
    sources.push({ alias, manifest });
  }
}
