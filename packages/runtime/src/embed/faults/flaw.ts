/** What is wrong with a manifest, as far as the runtime reads it; undefined where nothing is. */
export function flawOf(manifest: unknown): string | undefined {
  const { metaData, exposes, shared, remotes = [] } = asObject(manifest);
  const { remoteEntry, buildInfo } = asObject(metaData);
  if (!isObject(metaData)) return 'metaData';
  if (typeof asObject(remoteEntry).name !== 'string') return 'metaData.remoteEntry';
  if (!isObject(buildInfo)) return 'metaData.buildInfo';
  if (!isListOf(exposes, hasAssets)) return 'exposes';
  if (!isListOf(shared, isObject)) return 'shared';
  return isListOf(remotes, isObject) ? undefined : 'remotes';
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

const asObject = (value: unknown) => (isObject(value) ? value : {}) as Record<string, unknown>;

const isListOf = (value: unknown, fits: (item: unknown) => boolean) => Array.isArray(value) && value.every(fits);

/** The files of an exposed module are loaded ahead of it. */
function hasAssets(exposed: unknown): boolean {
  const { js, css } = asObject(asObject(exposed).assets);
  return [js, css].every((kind) => Array.isArray(asObject(kind).sync));
}
