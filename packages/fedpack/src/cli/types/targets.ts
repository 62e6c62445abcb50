import { join, relative } from 'node:path';
import { manifestSources } from '../../binding/tools.js';
import { contractSettings } from '../../contract/settings.js';
import { lockedRemotes } from '../../types/consume/locked.js';
import { type ConsumeSettings, consumeSettings } from '../../types/consume/settings.js';
import { type TypesSource, typesSources } from '../../types/consume/sources.js';
import { VersionConfig } from '../../types/consume/version-config.js';
import type { LoadedApp } from '../lock/targets.js';

/** A folder of types, and the remotes whose types belong there. */
export interface TypesTarget {
  /** As it is printed: relative to the root. */
  shown: string;
  settings: ConsumeSettings;
  sources: TypesSource[];
  /** Milliseconds for all manifests; undefined where nobody says. */
  timeout: number | undefined;
  /** Remotes whose types nobody can find, as it is not known where they are. */
  unknown: string[];
}

/**
 * The folders of types of these apps, by their paths. Environments of one configuration share one.
 *
 * @param root absolute; folders of apps are relative to it
 */
export async function typesTargets(root: string, apps: readonly LoadedApp[]): Promise<TypesTarget[]> {
  const targets = new Map<string, TypesTarget>();
  for (const app of apps) {
    const found = await targetOf(root, app);
    if (!found) continue;
    const target = targets.get(found.settings.folder) ?? { ...found, sources: [], unknown: [] };
    targets.set(found.settings.folder, target);
    const isNew = ({ alias }: { alias: string }) => !target.sources.some((source) => source.alias === alias);
    target.sources.push(...found.sources.filter(isNew));
    target.unknown = [...new Set([...target.unknown, ...found.unknown])].filter((alias) => isNew({ alias }));
  }
  return [...targets.values()].sort((a, b) => (a.shown < b.shown ? -1 : 1));
}

async function targetOf(root: string, { folder, parts }: LoadedApp): Promise<TypesTarget | undefined> {
  const options = parts.find((part) => part.plugin === 'ModuleFederationPlugin')?.options;
  if (typeof options !== 'object' || options === null) return undefined;
  const context = join(root, folder);
  const settings = consumeSettings(options as Record<string, unknown>, context);
  if (!settings) return undefined;
  const contract = contractSettings(options);
  const remotes = manifestSources(parts);
  const sources = typesSources(
    {
      remotes,
      registered: settings.versionConfig
        ? await new VersionConfig(settings.versionConfig, settings.base).read(contract.timeout)
        : [],
      locked: contract.lock === false ? [] : await lockedRemotes(join(context, contract.lockFile)),
      written: parts.map((part) => (part.options as { remotes?: unknown } | null)?.remotes),
      // A function of the configuration is not at hand here.
      urls: typeof settings.urls === 'function' ? {} : settings.urls,
    },
    settings,
  );
  const unknown = remotes.flatMap(({ alias }) => (sources.some((source) => source.alias === alias) ? [] : [alias]));
  if (sources.length + unknown.length === 0) return undefined;
  const shown = relative(root, settings.folder).replaceAll('\\', '/');
  return { shown, settings, sources, unknown, timeout: contract.timeout };
}
