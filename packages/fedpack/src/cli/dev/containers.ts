import type { PluginPart } from '../../binding/native-types.js';

/** What an app gives to others. */
export interface DevContainer {
  name: string;
  /** Where its manifest lies, or its entry where it has none; below the base of the server. */
  file: string;
}

/** The containers that the plugins of a build make. */
export function containersOf(parts: readonly PluginPart[]): DevContainer[] {
  return parts.flatMap(({ options }) => {
    const { name, exposes, manifest, filename } = (options ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string' || name === '' || !hasKeys(exposes)) return [];
    const entry = typeof filename === 'string' ? filename : `${name}.js`;
    return [{ name, file: manifest === false ? entry : manifestFile(manifest) }];
  });
}

function manifestFile(manifest: unknown): string {
  const { filePath, fileName } = (typeof manifest === 'object' && manifest !== null ? manifest : {}) as Record<
    string,
    unknown
  >;
  const name = typeof fileName === 'string' && fileName !== '' ? fileName : 'mf-manifest.json';
  const file = name.endsWith('.json') ? name : `${name}.json`;
  const folder = typeof filePath === 'string' ? filePath.replace(/^\.?\/+|\/+$/g, '') : '';
  return folder === '' || folder === '.' ? file : `${folder}/${file}`;
}

function hasKeys(exposes: unknown): boolean {
  return typeof exposes === 'object' && exposes !== null && Object.keys(exposes).length > 0;
}
