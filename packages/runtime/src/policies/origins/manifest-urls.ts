import type { Manifest } from '@module-federation/sdk';

/** A file of a folder, as a manifest has it. */
interface File {
  path?: string;
  name: string;
}

/** A public path that ends the host of its URLs: whatever follows it stays on that host. */
const HAS_HOST = /^[a-z][a-z\d+.-]*:\/\/[^/\\?#]+\//i;

/** The URLs that a manifest names: of its public paths, its entries and its chunks. */
export function manifestUrls({ metaData, exposes, shared }: Manifest, manifestUrl: string): string[] {
  const { publicPath, ssrPublicPath, remoteEntry, ssrRemoteEntry } = metaData as unknown as Record<string, unknown>;
  const base = typeof publicPath === 'string' && publicPath !== 'auto' ? publicPath : '';
  const ssrBase = typeof ssrPublicPath === 'string' ? ssrPublicPath : base;
  const entry = (file: unknown) => (file ? [(file as File).path, (file as File).name].filter(Boolean).join('/') : '');
  const files = [...exposes, ...shared].flatMap(({ assets }: { assets?: object }) =>
    Object.values(assets ?? {}).flatMap((kind: object) =>
      Object.values(kind ?? {}).flatMap((list: string[]) => list ?? []),
    ),
  );
  const absolute = (path: string, of: string[]) =>
    [path, ...(HAS_HOST.test(path) ? [] : of.map((file) => path + file))].map((url) => new URL(url, manifestUrl).href);
  return [...absolute(base, [entry(remoteEntry), ...files]), ...absolute(ssrBase, [entry(ssrRemoteEntry)])];
}
