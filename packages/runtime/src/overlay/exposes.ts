import { line } from './text';
import type { Instance, RemoteInfo } from './types';

/** More names are not read of a manifest. */
const MOST = 500;

/** What a remote exposes, as its manifest says; empty without one. */
export function exposesOf({ options, snapshotHandler }: Instance, remote: RemoteInfo | undefined): string[] {
  const known = options.remotes?.find(({ name }) => name === remote?.name);
  const manifest = [known?.entry, remote?.entry]
    .map((url) => snapshotHandler?.manifestCache?.get(url ?? ''))
    .find(Boolean);
  const { exposes } = (manifest ?? {}) as { exposes?: unknown };
  if (!Array.isArray(exposes)) {
    return [];
  }
  return exposes.slice(0, MOST).flatMap((expose: { path?: unknown; name?: unknown } | null) => {
    const path = expose?.path ?? (typeof expose?.name === 'string' ? `./${expose.name}` : undefined);
    return typeof path === 'string' ? [line(path, 100)] : [];
  });
}
