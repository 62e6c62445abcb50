/** The fields of a manifest that the runtime reads, before they are validated. */
interface ManifestFields {
  metaData?: { remoteEntry?: { name?: unknown }; buildInfo?: unknown };
  exposes?: unknown;
  shared?: unknown;
  remotes?: unknown;
}

interface Expose {
  assets?: Record<string, { sync?: unknown } | undefined>;
}

const isList = (value: unknown, isValid: (item: Expose | null) => unknown) =>
  Array.isArray(value) && value.every(isValid);

/** The files of an exposed module are preloaded. */
const hasAssets = (exposed: Expose | null) =>
  ['js', 'css'].every((kind) => Array.isArray(exposed?.assets?.[kind]?.sync));

/** Returns the name of the first invalid field of a manifest, or undefined if it is valid. */
export function findInvalidField(manifest: unknown): string | undefined {
  const { metaData, exposes, shared, remotes = [] } = (manifest ?? {}) as ManifestFields;
  const checks = {
    metaData: metaData?.buildInfo,
    'metaData.remoteEntry': typeof metaData?.remoteEntry?.name === 'string',
    exposes: isList(exposes, hasAssets),
    shared: isList(shared, Boolean),
    remotes: isList(remotes, Boolean),
  };
  return (Object.keys(checks) as (keyof typeof checks)[]).find((name) => !checks[name]);
}
