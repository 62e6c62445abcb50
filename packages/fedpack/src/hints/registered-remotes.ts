import { contractSettings } from '../contract/settings.js';
import { fetchAll } from '../remote/fetch.js';
import { VersionConfig } from '../types/consume/version-config.js';
import { type KnownRemote, knownRemotes } from './known-remotes.js';
import { remoteUses } from './remote-uses.js';

/**
 * The remotes that a page registers at run time and that routes name: a version config tells where they are, if the options name one.
 * Never throws.
 *
 * @param options the plugin's, not checked yet
 * @param context the folder of the application
 * @param modules that routes show
 * @param known the aliases of other remotes
 */
export async function registeredRemotes(
  options: Record<string, unknown>,
  context: string,
  modules: readonly string[],
  known: readonly string[],
): Promise<KnownRemote[]> {
  const { enabled, offline, timeout } = contractSettings(options);
  const source = versionConfigOf(options);
  if (!source || !enabled || offline) return [];
  const registered = await new VersionConfig(source, context).read(timeout);
  const aliases = registered.map(({ alias }) => alias).filter((alias) => !known.includes(alias));
  const used = remoteUses(modules, [...known, ...aliases]);
  const wanted = registered.filter(({ alias }) => aliases.includes(alias) && used.has(alias));
  const found = await fetchAll(
    wanted.map(({ manifest }) => manifest),
    { base: context, timeout },
  );
  return knownRemotes(
    wanted.map(({ alias, manifest }) => ({ alias, ...(found.get(manifest) ?? { problem: '' }), manifest })),
  );
}

function versionConfigOf({ dts }: Record<string, unknown>): string | undefined {
  const { versionConfig } = objectOf(objectOf(dts).consumeTypes);
  return typeof versionConfig === 'string' && versionConfig !== '' ? versionConfig : undefined;
}

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
