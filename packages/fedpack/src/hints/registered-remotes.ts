import { contractSettings } from '../contract/settings.js';
import { VersionConfig } from '../types/consume/version-config.js';
import { askManifests } from './ask-manifests.js';
import type { KnownRemote } from './known-remotes.js';
import { remoteUses } from './remote-uses.js';

/** The remotes that a page registers at run time. */
export interface RegisteredRemotes {
  /** Those that routes name. */
  asked: KnownRemote[];
  /** All others, whose manifests are not read. */
  unasked: KnownRemote[];
  /** Whether there may be others: the build couldn't read which there are. */
  hasOthers: boolean;
}

/**
 * The remotes that a page registers at run time: a version config tells where they are, if the options name one. Only those that routes
 * name are asked for their manifests. Never throws.
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
): Promise<RegisteredRemotes> {
  const { offline, timeout } = contractSettings(options);
  const source = versionConfigOf(options);
  if (!source || modules.length === 0) return { asked: [], unasked: [], hasOthers: false };
  const registered = offline ? [] : await new VersionConfig(source, context).read(timeout);
  const others = registered.filter(({ alias }) => !known.includes(alias));
  const used = remoteUses(modules, [...known, ...others.map(({ alias }) => alias)]);
  const asked = others.filter(({ alias }) => used.has(alias));
  const unasked = others.filter(({ alias }) => !used.has(alias));
  return {
    asked: await askManifests(asked, context, timeout),
    unasked: unasked.map(({ alias, manifest }) => ({ alias, url: manifest, manifest: undefined })),
    hasOthers: registered.length === 0,
  };
}

function versionConfigOf({ dts }: Record<string, unknown>): string | undefined {
  const { versionConfig } = objectOf(objectOf(dts).consumeTypes);
  return typeof versionConfig === 'string' && versionConfig !== '' ? versionConfig : undefined;
}

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
