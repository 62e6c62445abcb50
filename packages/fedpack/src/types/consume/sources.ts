import type { ManifestSource } from '../../binding/native-types.js';
import { parse } from '../../remote/source.js';
import type { ConsumeSettings, TypeUrls } from './settings.js';

/** Where the types of a remote are found: by its manifest, or at once. */
export interface TypesSource {
  /** The name by which the host knows it. */
  alias: string;
  /** The container's name, if the options tell it. */
  name?: string | undefined;
  /** URL or file of its manifest. */
  manifest?: string | undefined;
  /** URL or file of its archive; a manifest need not be asked then. */
  zip?: string | undefined;
  /** URL or file of its API types, which name its exposes. */
  api?: string | undefined;
}

/** What is known of a host's remotes. */
export interface Known {
  /** Those in the options. */
  remotes: readonly ManifestSource[];
  /** Those that a page registers, as its version config says. */
  registered: readonly { alias: string; manifest: string }[];
  /** Those in the lock. */
  locked: readonly { alias: string; manifest: string }[];
  /** `remotes` of the plugins, as written. */
  written: readonly unknown[];
  /** `remoteTypeUrls`. */
  urls: Readonly<Record<string, TypeUrls>>;
}

/**
 * One source for each remote whose types can be found, by its alias: what `remoteTypeUrls` says of it comes before its manifest. Of
 * remotes that are registered at run time, the version config and the lock tell. An archive beside a remote entry is found by its name.
 */
export function typesSources(
  { remotes, registered, locked, written, urls }: Known,
  { remoteTypesFolder }: Pick<ConsumeSettings, 'remoteTypesFolder'>,
): TypesSource[] {
  const entries = new Map(written.flatMap(entriesOf));
  const aliasOf = (name: string) => [...entries].find(([, entry]) => entry.name === name)?.[0];
  const sources = new Map<string, TypesSource>();
  for (const { alias, manifest } of remotes) {
    const beside = archiveBeside(entries.get(alias)?.url, remoteTypesFolder);
    if (manifest !== null) sources.set(alias, { alias, manifest });
    else if (beside) sources.set(alias, { alias, ...beside });
  }
  for (const { alias, manifest } of [...registered, ...locked])
    if (!sources.has(alias)) sources.set(alias, { alias, manifest });
  for (const [name, { alias = aliasOf(name) ?? name, zip, api }] of Object.entries(urls)) {
    sources.set(alias, { alias, manifest: sources.get(alias)?.manifest, zip, api });
  }
  const named = [...sources.values()].map((source) => ({ ...source, name: entries.get(source.alias)?.name }));
  return named.sort((a, b) => (a.alias < b.alias ? -1 : 1));
}

interface Entry {
  name: string;
  url: string;
}

/** The remotes of one plugin that are written as `name@url`. */
function entriesOf(remotes: unknown): [string, Entry][] {
  if (typeof remotes !== 'object' || remotes === null) return [];
  if (Array.isArray(remotes)) return remotes.flatMap(entriesOf);
  return Object.entries(remotes).flatMap(([alias, value]): [string, Entry][] => {
    const external: unknown =
      typeof value === 'object' && value !== null && 'external' in value ? value.external : value;
    const [first] = Array.isArray(external) ? external : [external];
    const [, name, url] = (typeof first === 'string' && /^(.+?)@(.+)$/.exec(first)) || [];
    return name && url ? [[alias, { name, url }]] : [];
  });
}

/** Where upstream's plugin puts its archive: beside the remote entry. */
function archiveBeside(entry: string | undefined, folder: string): Pick<TypesSource, 'zip'> | undefined {
  const url = entry && /^https?:/i.test(entry) ? parse(entry) : undefined;
  return url && { zip: new URL(`${encodeURIComponent(folder)}.zip`.replaceAll('%40', '@'), url).href };
}
