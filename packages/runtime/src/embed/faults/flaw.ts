/** What the runtime reads of a manifest, which may be anything. */
interface Read {
  metaData?: { remoteEntry?: { name?: unknown }; buildInfo?: unknown };
  exposes?: unknown;
  shared?: unknown;
  remotes?: unknown;
}

interface Exposed {
  assets?: Record<string, { sync?: unknown } | undefined>;
}

const isList = (value: unknown, fits: (item: Exposed | null) => unknown) => Array.isArray(value) && value.every(fits);

/** The files of an exposed module are loaded ahead of it. */
const hasAssets = (exposed: Exposed | null) =>
  ['js', 'css'].every((kind) => Array.isArray(exposed?.assets?.[kind]?.sync));

/** What is wrong with a manifest; undefined where nothing is. */
export function flawOf(manifest: unknown): string | undefined {
  const { metaData, exposes, shared, remotes = [] } = (manifest ?? {}) as Read;
  const checks = {
    metaData: metaData?.buildInfo,
    'metaData.remoteEntry': typeof metaData?.remoteEntry?.name === 'string',
    exposes: isList(exposes, hasAssets),
    shared: isList(shared, Boolean),
    remotes: isList(remotes, Boolean),
  };
  return (Object.keys(checks) as (keyof typeof checks)[]).find((name) => !checks[name]);
}
